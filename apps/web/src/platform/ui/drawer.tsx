import { type ReactNode, useEffect, useRef } from "react"
import { createPortal } from "react-dom"
import { useText } from "../i18n/index.ts"
import styles from "./drawer.module.css"
import { useDrawerSlot } from "./drawer-slot.tsx"

/**
 * A list beside the screen (below it on a phone) that leaves the screen usable. Opening by hand moves the focus to its
 * title; Escape or "Đóng" closes it and gives the focus back. `about` names what it shows: another one is read anew.
 */
export function Drawer(given: {
  readonly title: ReactNode
  readonly about: string
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const t = useText("platform")
  const slot = useDrawerSlot()
  const title = useRef<HTMLHeadingElement>(null)
  const opener = useRef<Element | null>(null)
  const { about } = given

  // biome-ignore lint/correctness/useExhaustiveDependencies: again for whatever it is opened for
  useEffect(() => {
    if (slot === null) return
    const active = document.activeElement
    // A page that opens with its drawer leaves the focus where the browser put it.
    if (active === null || active === document.body || slot.contains(active)) return
    opener.current = active
    title.current?.focus()
  }, [slot, about])

  function close() {
    const back = opener.current
    given.onClose()
    if (back instanceof HTMLElement || back instanceof SVGElement) back.focus()
  }
  if (slot === null) return null
  return createPortal(
    <aside
      className={styles.drawer}
      aria-labelledby="ngan-ben"
      onKeyDown={(event) => {
        if (event.key === "Escape") close()
      }}
    >
      <div className={styles.head}>
        <h2 ref={title} id="ngan-ben" tabIndex={-1}>
          {given.title}
        </h2>
        <button type="button" className={styles.close} onClick={close}>
          {t("close")}
        </button>
      </div>
      {given.children}
    </aside>,
    slot,
  )
}
