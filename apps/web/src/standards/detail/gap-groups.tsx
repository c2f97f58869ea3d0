import type { Overview } from "@phocap/contract"
import type { LevelVerdict, Programme } from "@phocap/engine"
import { useLanguage, useText } from "../../platform/i18n/index.ts"
import { formatNumber } from "../../platform/ui/index.ts"
import { ListLink } from "../criterion/list-link.tsx"
import { useWords } from "../words/use-words.ts"
import styles from "./detail.module.css"

/** Who is not counted in each criterion, by reason; each reason opens its people. */
export function GapGroups(given: {
  readonly level: LevelVerdict
  readonly programme: Programme
  readonly overview: Overview
}) {
  const t = useText("standards")
  const words = useWords()
  const language = useLanguage()
  const gaps = given.level.criteria.flatMap((criterion) => {
    const detail = given.overview.details.find((one) => one.id === criterion.id)
    return detail === undefined || detail.groups.length === 0 ? [] : [{ criterion, detail }]
  })
  if (gaps.length === 0) return null
  return (
    <div className={styles.gaps}>
      <h4>{t("detail.missing")}</h4>
      {gaps.map(({ criterion, detail }) => {
        const missing = (criterion.figure?.of ?? 0) - (criterion.figure?.counted ?? 0)
        return (
          <div key={criterion.id}>
            <p>
              {t(detail.needed > 0 ? "detail.missingOf" : "detail.missingMet", {
                label: criterion.label,
                needed: words.people(given.programme, detail.needed),
                missing: words.people(given.programme, missing),
              })}
            </p>
            <ul>
              {detail.groups.map((group, i) => (
                <li key={group.where}>
                  <ListLink criterion={criterion.id} list={`g${i}`}>
                    {group[language]}
                  </ListLink>
                  <span>{formatNumber(group.count)}</span>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </div>
  )
}
