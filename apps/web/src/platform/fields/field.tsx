import { type ReactNode, useId } from "react"
import styles from "./field.module.css"

interface FieldProps {
  readonly label: string
  readonly help?: string
  /** Over the whole width of the form. */
  readonly wide?: boolean
  /** What is wrong with it, from the server or from us. */
  readonly problem?: string | undefined
}

function Frame(given: FieldProps & { readonly id: string; readonly children: ReactNode }) {
  const said = given.problem ?? given.help
  return (
    <label
      className={styles.field}
      data-wrong={given.problem !== undefined}
      data-wide={given.wide === true}
      htmlFor={given.id}
    >
      {given.label}
      {given.children}
      {said !== undefined && <small role={given.problem === undefined ? undefined : "alert"}>{said}</small>}
    </label>
  )
}

/** A line of text under its label. */
export function TextField(
  given: FieldProps & {
    readonly value: string
    readonly onChange: (value: string) => void
    readonly placeholder?: string
    readonly numeric?: boolean
    readonly options?: readonly string[]
  },
) {
  const id = useId()
  return (
    <Frame {...given} id={id}>
      <input
        id={id}
        className={styles.input}
        value={given.value}
        placeholder={given.placeholder}
        inputMode={given.numeric === true ? "numeric" : undefined}
        aria-invalid={given.problem !== undefined}
        list={given.options === undefined ? undefined : `${id}-list`}
        onChange={(event) => given.onChange(event.target.value)}
      />
      {given.options !== undefined && (
        <datalist id={`${id}-list`}>
          {given.options.map((option) => (
            <option key={option} value={option} />
          ))}
        </datalist>
      )}
    </Frame>
  )
}

/** Several lines of text under their label. */
export function LongField(
  given: FieldProps & {
    readonly value: string
    readonly onChange: (value: string) => void
    readonly rows?: number
    readonly placeholder?: string
  },
) {
  const id = useId()
  return (
    <Frame {...given} id={id}>
      <textarea
        id={id}
        className={styles.input}
        rows={given.rows ?? 3}
        value={given.value}
        placeholder={given.placeholder}
        aria-invalid={given.problem !== undefined}
        onChange={(event) => given.onChange(event.target.value)}
      />
    </Frame>
  )
}

/** One of a few, under its label. */
export function ChoiceField<Value extends string>(
  given: FieldProps & {
    readonly value: Value
    readonly options: readonly (readonly [Value, string])[]
    readonly onChange: (value: Value) => void
  },
) {
  const id = useId()
  return (
    <Frame {...given} id={id}>
      <select
        id={id}
        className={styles.input}
        value={given.value}
        aria-invalid={given.problem !== undefined}
        onChange={(event) => {
          const found = given.options.find(([value]) => value === event.target.value)
          if (found !== undefined) given.onChange(found[0])
        }}
      >
        {given.options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Frame>
  )
}
