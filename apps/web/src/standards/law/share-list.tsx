import type { ShareStandard } from "@phocap/engine"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { formatThreshold } from "../../platform/ui/index.ts"
import { ConfidenceMark } from "./confidence-mark.tsx"
import styles from "./law.module.css"
import { readableNote } from "./readable-note.ts"
import { instrumentName, type Law } from "./use-law.ts"
import { usePeriod } from "./use-period.ts"

/** What share of the units below a district or province must have reached each level. */
export function ShareList({ shares, law }: { readonly shares: readonly ShareStandard[]; readonly law: Law }) {
  const t = useText("standards")
  const period = usePeriod()
  return (
    <ul className={styles.list}>
      {shares.map((standard) => (
        <li key={standard.id}>
          <b>
            {t(`law.unit.${standard.unit}`)}: {standard.title}
          </b>
          <p className={styles.source}>
            <RoomLink to={`/luat?vb=${standard.instrument}`}>
              {instrumentName(law, standard.instrument)}
            </RoomLink>
            {", "}
            {period(standard.inForce)}
          </p>
          <ul>
            {standard.levels.map((level) => (
              <li key={level.level}>
                {level.shares
                  .map((share) =>
                    t("law.share", {
                      n: formatThreshold(share.atLeast),
                      among: t(`law.shareOf.${share.among}`),
                      level: level.level,
                    }),
                  )
                  .join("; ")}
                {", "}
                {level.article} <ConfidenceMark confidence={level.confidence} />
              </li>
            ))}
          </ul>
          {standard.note !== undefined && <p className={styles.note}>{readableNote(law, standard.note)}</p>}
        </li>
      ))}
    </ul>
  )
}
