import { type DragEvent, type ReactNode, type RefObject, useState } from "react"
import styles from "./file-drop.module.css"

/** A place to drop a file or to choose one; while `busy` is given it stands there instead. */
export function FileDrop(given: {
  /** Endings as the browser's dialog takes them: ".xls,.xlsx". */
  readonly accept: string
  readonly choose: string
  readonly drop: string
  readonly note: string
  readonly busy: ReactNode | null
  readonly input?: RefObject<HTMLInputElement | null>
  readonly onTake: (files: FileList | null) => void
}) {
  const [over, setOver] = useState(false)
  function onDrop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    given.onTake(event.dataTransfer.files)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way beside the button inside
    <div
      className={styles.drop}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      {given.busy ?? (
        <>
          <label className={styles.choose}>
            <input
              ref={given.input}
              type="file"
              accept={given.accept}
              onChange={(event) => given.onTake(event.target.files)}
            />
            {given.choose}
          </label>
          <span>{given.drop}</span>
          <small>{given.note}</small>
        </>
      )}
    </div>
  )
}
