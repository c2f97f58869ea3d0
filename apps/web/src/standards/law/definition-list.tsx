import { type Definition, describePredicate } from "@phocap/engine"
import { useText } from "../../platform/i18n/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { ConfidenceMark } from "./confidence-mark.tsx"
import styles from "./law.module.css"
import { readableNote } from "./readable-note.ts"
import type { Law } from "./use-law.ts"

/** Named sets of people that rules and tables share, each in words. */
export function DefinitionList(given: { readonly definitions: readonly Definition[]; readonly law: Law }) {
  const { definitions, law } = given
  const t = useText("standards")
  const { year } = useUnitRound()
  const names = new Map(definitions.map((one) => [one.name, one.vi]))
  return (
    <ul className={styles.list}>
      {definitions.map((definition) => (
        <li key={definition.name}>
          <b>{definition.vi}</b>
          {definition.article !== undefined && `, ${definition.article}`}{" "}
          <ConfidenceMark confidence={definition.confidence} />
          <p className={styles.source}>
            {t("law.counts")} {describePredicate(definition.where, { year, definitions: names })}.
          </p>
          {definition.note !== undefined && (
            <p className={styles.note}>{readableNote(law, definition.note)}</p>
          )}
        </li>
      ))}
    </ul>
  )
}
