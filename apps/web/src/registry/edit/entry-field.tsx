import { memo } from "react"
import { useLanguage, useText } from "../../platform/i18n/index.ts"
import { AnswerBox } from "./answer-box.tsx"
import { ChoiceBox } from "./choice-box.tsx"
import type { Entry } from "./entry.ts"
import { type Choice, choicesOf } from "./filter-choices.ts"
import styles from "./form.module.css"
import { KindsBox } from "./kinds-box.tsx"
import { isRestricted, labelOf } from "./labels.ts"
import { formatBirth, parseBirth } from "./parse-birth.ts"

export const entryId = (name: string) => `o-${name}`

const withHelp = new Set(
  (
    "birth class grade schoolCode graduationYear completedYear droppedYear vocationalYear ethnicity residence " +
    "identityNumber homeProvince completedGrade droppedGrade studyState formNumber literacyCompleted"
  ).split(" "),
)

interface EntryFieldProps {
  readonly entry: Entry
  readonly value: string
  readonly onChange: (name: string, value: string) => void
  readonly year: number
  /** What is wrong, in words; it stands under the box. */
  readonly problem?: string | undefined
  readonly hint?: string | undefined
  readonly changed?: boolean
  /** Choices of schools and suggestions, which come from outside the plan. */
  readonly choices?: readonly Choice[] | undefined
}

/** One entry of a form: label above, the box that fits its kind, help or what is wrong below. */
export const EntryField = memo(function EntryField(given: EntryFieldProps) {
  const t = useText("registry")
  const language = useLanguage()
  const { entry, value, problem, hint } = given
  const id = entryId(entry.name)
  const noteId = `${id}-note`
  const labelId = `${id}-label`
  const birth = entry.kind === "birth" ? parseBirth(value, given.year) : null
  const echo =
    birth?.ok === true
      ? t("form.echoAge", { birth: formatBirth(birth.value), age: given.year - birth.value.year })
      : null
  const help = withHelp.has(entry.name) ? t(`help.${entry.name}`) : null
  const note = problem ?? hint ?? echo ?? help
  const wide = entry.kind === "long" || entry.kind === "disabilities" || entry.kind === "school"
  const group = entry.kind === "flag" || entry.kind === "known" || entry.kind === "disabilities"
  return (
    <div className={styles.entry} data-wide={wide} data-changed={given.changed === true}>
      <div className={styles.label}>
        {group ? (
          <span id={labelId}>{labelOf(entry.name, language, t)}</span>
        ) : (
          <label id={labelId} htmlFor={id}>
            {labelOf(entry.name, language, t)}
          </label>
        )}
        {isRestricted(entry.name) && (
          <small title={t("person.restrictedNote")}>{t("person.restricted")}</small>
        )}
      </div>
      <Box {...given} id={id} noteId={note === null ? undefined : noteId} labelId={labelId} />
      {note !== null && (
        <p id={noteId} className={styles.note} data-kind={problem ? "problem" : hint ? "hint" : "help"}>
          {note}
        </p>
      )}
    </div>
  )
})

function Box(
  given: EntryFieldProps & {
    readonly id: string
    readonly noteId: string | undefined
    readonly labelId: string
  },
) {
  const language = useLanguage()
  const { entry, value, id, noteId } = given
  const onChange = (text: string) => given.onChange(entry.name, text)
  const shared = { id, value, onChange, ...(noteId === undefined ? {} : { describedBy: noteId }) }
  const invalid = given.problem !== undefined
  switch (entry.kind) {
    case "code":
      return (
        <ChoiceBox
          {...shared}
          choices={choicesOf(entry.list, language)}
          required={entry.required === true}
          invalid={invalid}
        />
      )
    case "school":
      return <ChoiceBox {...shared} choices={given.choices ?? []} invalid={invalid} />
    case "suggest":
      return <ChoiceBox {...shared} free choices={given.choices ?? []} invalid={invalid} />
    case "flag":
    case "known":
      return <AnswerBox {...shared} labelledBy={given.labelId} withUnknown={entry.kind === "known"} />
    case "disabilities":
      return <KindsBox id={id} value={value} onChange={onChange} labelledBy={given.labelId} />
    default: {
      const digits = entry.kind === "number" || entry.kind === "birth" || "digits" in entry
      return (
        <input
          id={id}
          className={styles.input}
          type="text"
          inputMode={entry.name === "phone" ? "tel" : digits ? "numeric" : undefined}
          autoComplete="off"
          spellCheck={false}
          value={value}
          aria-invalid={invalid}
          aria-describedby={noteId}
          aria-required={("required" in entry && entry.required === true) || entry.kind === "birth"}
          onChange={(event) => onChange(event.target.value)}
        />
      )
    }
  }
}
