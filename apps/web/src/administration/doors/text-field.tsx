import { type InputHTMLAttributes, useId } from "react"
import styles from "./form.module.css"

/** A line to type in: label above, help below, and in its place what is wrong with it. */
export function TextField({
  label,
  help,
  problem,
  ...input
}: Omit<InputHTMLAttributes<HTMLInputElement>, "id"> & {
  readonly label: string
  readonly help?: string
  readonly problem?: string | undefined
}) {
  const id = useId()
  const below = problem ?? help
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        {...input}
        id={id}
        aria-invalid={problem !== undefined}
        aria-describedby={below === undefined ? undefined : `${id}-note`}
      />
      {below !== undefined && (
        <p id={`${id}-note`} data-problem={problem !== undefined}>
          {below}
        </p>
      )}
    </div>
  )
}
