import type { ReactNode } from "react"
import styles from "./file-drop.module.css"

/** A button that asks for one file; the browser's own would speak its own language. */
export function FileButton(given: {
  /** Endings as the browser's dialog takes them: ".pdf,.png"; any file when left out. */
  readonly accept?: string
  readonly disabled?: boolean
  readonly onTake: (file: File) => void
  readonly children: ReactNode
}) {
  return (
    <label className={styles.choose} data-quiet={true} data-disabled={given.disabled === true}>
      <input
        type="file"
        {...(given.accept === undefined ? {} : { accept: given.accept })}
        disabled={given.disabled === true}
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file !== undefined) given.onTake(file)
          event.target.value = ""
        }}
      />
      {given.children}
    </label>
  )
}
