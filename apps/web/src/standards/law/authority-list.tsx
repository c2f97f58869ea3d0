import type { Authority } from "@phocap/engine"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { useWords } from "../words/use-words.ts"
import { ConfidenceMark } from "./confidence-mark.tsx"
import styles from "./law.module.css"
import { instrumentName, type Law } from "./use-law.ts"

/** Who recognises which unit, for which programmes and levels. */
export function AuthorityList(given: { readonly authorities: readonly Authority[]; readonly law: Law }) {
  const t = useText("standards")
  const words = useWords()
  return (
    <ul className={styles.list}>
      {given.authorities.map((authority) => (
        <li key={authority.id}>
          <b>
            {t("law.recognises", {
              by: authority.body ?? `${t(`law.unit.${authority.by}`)} (${t("law.bodyUnknown")})`,
              object: t(`law.unit.${authority.object}`).toLocaleLowerCase("vi"),
            })}
          </b>{" "}
          <ConfidenceMark confidence={authority.confidence} />
          <p className={styles.source}>
            {authority.programmes.map((programme) => words.programme(programme)).join(", ")}
            {authority.levels.length > 0 &&
              `; ${authority.levels.map((level) => words.level(level).toLocaleLowerCase("vi")).join(", ")}`}
            {". "}
            <RoomLink to={`/luat?vb=${authority.instrument}`}>
              {instrumentName(given.law, authority.instrument)}
            </RoomLink>
            , {authority.article}
          </p>
          {authority.note !== undefined && <p className={styles.note}>{authority.note}</p>}
        </li>
      ))}
    </ul>
  )
}
