import type { PersonPage } from "@phocap/contract"
import { useEffect, useRef } from "react"
import { useText } from "../../platform/i18n/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { Sheet } from "../../platform/ui/index.ts"
import { useProblemWords } from "../edit/edit-frame.tsx"
import { EntryGrid } from "../edit/entry-grid.tsx"
import { personHints } from "../edit/hints.ts"
import { personSections } from "../edit/person-plan.ts"
import type { RecordEdit } from "../edit/use-record-edit.ts"
import type { Schools } from "../edit/use-schools.ts"
import styles from "./person.module.css"
import { SectionView, showsSection } from "./record-view.tsx"

/** A person's record part by part; any of them turns into a form, and all that was changed is saved at once. */
export function EditableRecord(given: {
  readonly page: PersonPage
  readonly edit: RecordEdit
  readonly schools: Schools
}) {
  const t = useText("registry")
  const { year } = useUnitRound()
  const { page, edit, schools } = given
  const { draft } = edit
  const problems = useProblemWords(edit)
  const sheet = useRef<HTMLDivElement>(null)
  const count = draft?.open.length ?? 0
  const before = useRef(count)
  // A part that has just been opened: the first of its boxes takes the focus from the button that is gone.
  useEffect(() => {
    const fresh = draft?.open[before.current]
    if (fresh !== undefined) {
      sheet.current?.querySelector<HTMLElement>(`[data-section="${fresh}"] input`)?.focus()
    }
    before.current = count
  }, [count, draft])
  const hints = edit.read === null ? [] : personHints({ ...draft?.base, ...edit.read.fields }, year)
  return (
    <div ref={sheet}>
      <Sheet aria-label={t("person.recordLabel", { year })} className={styles.record}>
        {personSections
          .filter((section) => showsSection(page.person, section, year) || draft?.open.includes(section.id))
          .map((section) => (
            <section key={section.id} data-section={section.id}>
              {draft?.open.includes(section.id) ? (
                <>
                  <h3>{t(`section.${section.id}`)}</h3>
                  <EntryGrid
                    entries={section.entries}
                    values={draft.values}
                    onWrite={edit.write}
                    problems={problems}
                    touched={edit.touched}
                    hints={hints}
                    schools={schools.choices}
                  />
                </>
              ) : (
                <SectionView page={page} section={section} onEdit={() => edit.open([section.id])} />
              )}
            </section>
          ))}
      </Sheet>
    </div>
  )
}
