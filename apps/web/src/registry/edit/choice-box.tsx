import { type KeyboardEvent, useId, useState } from "react"
import { useText } from "../../platform/i18n/index.ts"
import { type Choice, filterChoices, sameAs } from "./filter-choices.ts"
import styles from "./form.module.css"
import { unlisted } from "./form-values.ts"

/** Long lists (schools of a province) are cut here; a few letters more find the rest. */
const mostShown = 60

/**
 * A box that answers to letters without marks. Arrows walk the list, Enter, Tab and leaving the box take the marked
 * line, Escape takes the typing back. With `free` what was typed stands as it is; otherwise text that fits no line
 * stays in the box as `unlisted`, so that nothing typed is lost.
 */
export function ChoiceBox(given: {
  readonly id: string
  readonly value: string
  readonly choices: readonly Choice[]
  readonly onChange: (value: string) => void
  readonly free?: boolean
  readonly required?: boolean
  readonly invalid?: boolean
  readonly describedBy?: string
  readonly placeholder?: string
  readonly label?: string
}) {
  const t = useText("registry")
  const listId = useId()
  const { value, choices, free = false } = given
  const [typed, setTyped] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const [marked, setMarked] = useState(-1)

  const chosen = choices.find((choice) => choice.value === value)
  const standing = free ? value : value.startsWith(unlisted) ? value.slice(1) : (chosen?.label ?? value)
  const found = filterChoices(choices, typed ?? "").slice(0, mostShown)

  function take(choice: Choice) {
    given.onChange(free ? choice.label : choice.value)
    setTyped(null)
    setOpen(false)
  }
  function leave() {
    setOpen(false)
    if (typed === null) return
    const line = open ? found[marked] : undefined
    if (line !== undefined) take(line)
    else if (free) given.onChange(sameAs(choices, typed)?.label ?? typed)
    else if (typed.trim() === "") given.onChange("")
    else given.onChange(`${unlisted}${typed.trim()}`)
    setTyped(null)
  }
  function walk(step: number) {
    const at = open ? marked : choices.findIndex((choice) => choice.value === value) - step
    setOpen(true)
    setMarked(Math.max(0, Math.min(found.length - 1, at + step)))
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault()
      walk(event.key === "ArrowDown" ? 1 : -1)
    } else if (event.key === "Enter") {
      const line = open ? found[marked] : undefined
      if (line !== undefined) take(line)
      else leave()
    } else if (event.key === "Escape" && (open || typed !== null)) {
      event.preventDefault()
      event.stopPropagation()
      setTyped(null)
      setOpen(false)
    }
  }
  function onType(text: string) {
    setTyped(text)
    setOpen(true)
    const takesFirst = free ? sameAs(choices, text) !== undefined : text.trim() !== ""
    setMarked(takesFirst ? 0 : -1)
  }

  return (
    <div className={styles.choice}>
      <input
        id={given.id}
        role="combobox"
        className={styles.input}
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={open && marked >= 0 ? `${listId}-${marked}` : undefined}
        aria-invalid={given.invalid === true}
        aria-describedby={given.describedBy}
        aria-required={given.required === true}
        aria-label={given.label}
        autoComplete="off"
        placeholder={given.placeholder}
        value={typed ?? standing}
        onChange={(event) => onType(event.target.value)}
        onFocus={(event) => event.target.select()}
        onClick={() => setOpen(true)}
        onBlur={leave}
        onKeyDown={onKeyDown}
      />
      {open && (
        <div id={listId} role="listbox" aria-label={t("choice.list")} className={styles.options}>
          {found.map((choice, place) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the box
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the box, which names the marked line
            <div
              key={choice.value}
              id={`${listId}-${place}`}
              role="option"
              aria-selected={choice.value === value}
              data-marked={place === marked}
              ref={place === marked ? (line) => line?.scrollIntoView({ block: "nearest" }) : undefined}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(choice)}
            >
              {choice.label}
              {choice.note !== undefined && <small>{choice.note}</small>}
            </div>
          ))}
          {found.length === 0 && <p>{t("choice.none")}</p>}
        </div>
      )}
    </div>
  )
}
