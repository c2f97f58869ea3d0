import type { ConditionSet } from "@phocap/engine"
import { RoomLink } from "../../platform/router/index.ts"
import { useWords } from "../words/use-words.ts"
import { ConfidenceMark } from "./confidence-mark.tsx"
import styles from "./law.module.css"
import { readableNote } from "./readable-note.ts"
import { instrumentName, type Law } from "./use-law.ts"
import { usePeriod } from "./use-period.ts"

/** Conditions on teachers and facilities, by programme. */
export function ConditionList({ sets, law }: { readonly sets: readonly ConditionSet[]; readonly law: Law }) {
  const words = useWords()
  const period = usePeriod()
  return (
    <ul className={styles.list}>
      {sets.map((set) => (
        <li key={set.id}>
          <b>{words.programme(set.programme)}</b>
          <p className={styles.source}>
            <RoomLink to={`/luat?vb=${set.instrument}`}>{instrumentName(law, set.instrument)}</RoomLink>
            {", "}
            {period(set.inForce)}
          </p>
          {set.groups.map((group) => (
            <details key={group.id}>
              <summary>
                {group.label} ({group.conditions.length})
              </summary>
              <ul>
                {group.conditions.map((condition) => (
                  <li key={condition.id}>
                    {condition.label}, {condition.article}{" "}
                    <ConfidenceMark confidence={condition.confidence} />
                    {condition.note !== undefined && (
                      <small className={styles.small}>{readableNote(law, condition.note)}</small>
                    )}
                  </li>
                ))}
              </ul>
            </details>
          ))}
        </li>
      ))}
    </ul>
  )
}
