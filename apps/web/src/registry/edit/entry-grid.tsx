import { useCallback, useMemo, useRef } from "react"
import { useText } from "../../platform/i18n/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import type { Entry } from "./entry.ts"
import { EntryField } from "./entry-field.tsx"
import type { Choice } from "./filter-choices.ts"
import styles from "./form.module.css"
import type { FormValues } from "./form-values.ts"
import type { Hint } from "./hints.ts"

const suggestions: Readonly<Record<string, { readonly texts: string; readonly keys: readonly string[] }>> = {
  relations: {
    texts: "relation",
    keys: ["head", "spouse", "child", "parent", "grandparent", "grandchild", "sibling", "other"],
  },
  priorities: { texts: "priority", keys: ["poor", "near", "invalid", "orange"] },
}

/** Entries of a form beside each other, as many in a row as there is room for. */
export function EntryGrid(given: {
  readonly entries: readonly Entry[]
  readonly values: FormValues
  readonly onWrite: (name: string, value: string) => void
  readonly problems: Readonly<Record<string, string>>
  readonly touched?: ReadonlySet<string>
  readonly hints?: readonly Hint[]
  readonly schools?: readonly Choice[]
  readonly hamlets?: readonly string[]
}) {
  const t = useText("registry")
  const { year } = useUnitRound()
  const { hamlets } = given
  const lists = useMemo(() => {
    const own = Object.entries(suggestions).map(([name, { texts, keys }]) => [
      name,
      keys.map((key) => ({ value: key, label: t(`${texts}.${key}`) })),
    ])
    const places = (hamlets ?? []).map((hamlet) => ({ value: hamlet, label: hamlet }))
    return { ...Object.fromEntries(own), hamlets: places } as Readonly<Record<string, readonly Choice[]>>
  }, [t, hamlets])
  // One stable function for all entries, so that typing draws one of them again and not forty.
  const write = useRef(given.onWrite)
  write.current = given.onWrite
  const onChange = useCallback((name: string, value: string) => write.current(name, value), [])
  const sayHint = (hint: Hint | undefined) =>
    hint === undefined ? undefined : (hint.text ?? t(`hint.${hint.key}`, hint.values))
  return (
    <div className={styles.grid}>
      {given.entries.map((entry) => (
        <EntryField
          key={entry.name}
          entry={entry}
          value={given.values[entry.name] ?? ""}
          onChange={onChange}
          year={year}
          problem={given.problems[entry.name]}
          hint={sayHint(given.hints?.find((hint) => hint.entry === entry.name))}
          changed={given.touched?.has(entry.name) === true}
          choices={
            entry.kind === "school" ? given.schools : entry.kind === "suggest" ? lists[entry.list] : undefined
          }
        />
      ))}
    </div>
  )
}
