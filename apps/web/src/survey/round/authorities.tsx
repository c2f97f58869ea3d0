import type { RoundPage } from "@phocap/contract"
import { useText } from "../../platform/i18n/index.ts"
import { Chip, Sheet } from "../../platform/ui/index.ts"
import { isUnsure } from "./deadlines.tsx"
import styles from "./round.module.css"

/** Who recognises such a unit for which programme, by the law of the round. */
export function Authorities({ authorities }: { readonly authorities: RoundPage["authorities"] }) {
  const t = useText("survey")
  return (
    <Sheet heading={t("round.authorities.title")}>
      <ul className={styles.authorities}>
        {authorities.map((one) => (
          <li key={one.id}>
            <b>{one.body ?? `${t(`round.authorities.by.${one.by}`)} (${t("round.authorities.unknown")})`}</b>
            {isUnsure(one.confidence) && <Chip state="check" />}
            <p>
              {one.programmes.map((programme) => t(`round.programme.${programme}`)).join(", ")}
              {one.levels.length > 0 &&
                `, ${t("round.authorities.levels", { levels: one.levels.join(", ") })}`}
            </p>
            {one.note !== undefined && <p className="muted small">{one.note}</p>}
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
