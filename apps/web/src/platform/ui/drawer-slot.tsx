import { createContext, type ReactNode, useContext, useState } from "react"
import styles from "./drawer.module.css"

const SlotContext = createContext<HTMLElement | null>(null)

/** The element into which drawers are drawn; null until the shell stands. */
export function useDrawerSlot(): HTMLElement | null {
  return useContext(SlotContext)
}

/** Gives the shell a place for the drawer beside the screen, empty while no drawer is open. */
export function DrawerSlot({ children }: { readonly children: (slot: ReactNode) => ReactNode }) {
  const [element, setElement] = useState<HTMLElement | null>(null)
  return (
    <SlotContext value={element}>{children(<div ref={setElement} className={styles.slot} />)}</SlotContext>
  )
}
