import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react"
import styles from "./dropdown.module.css"

/** A button that opens a panel below it: Escape, a click elsewhere or a choice closes it. */
export function Dropdown(given: {
  readonly label: string
  readonly button: ReactNode
  readonly className?: string
  readonly children: (close: () => void) => ReactNode
}) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!open) return
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && box.current?.contains(event.target) === false) setOpen(false)
    }
    document.addEventListener("pointerdown", outside)
    return () => document.removeEventListener("pointerdown", outside)
  }, [open])
  function close() {
    setOpen(false)
    button.current?.focus()
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Escape" || !open) return
    event.stopPropagation()
    close()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape reaches it from the controls inside
    <div className={`${styles.box} ${given.className ?? ""}`} ref={box} onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <span className="visuallyHidden">{given.label}: </span>
        {given.button}
        <svg className={styles.mark} width="9" height="6" viewBox="0 0 9 6" aria-hidden="true">
          <path d="M0 0h9L4.5 6z" fill="currentColor" />
        </svg>
      </button>
      {open && (
        <div className={styles.panel} id={id}>
          {given.children(close)}
        </div>
      )}
    </div>
  )
}
