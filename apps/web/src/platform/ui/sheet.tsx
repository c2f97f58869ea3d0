import type { HTMLAttributes, ReactNode } from "react"
import styles from "./sheet.module.css"

interface SheetProps extends HTMLAttributes<HTMLElement> {
  /** Heading of the sheet; a sheet without one should have an `aria-label`. */
  readonly heading?: ReactNode
  /** Room inside the edges; tables and lists of rows bring their own. */
  readonly padded?: boolean
}

/** A white sheet on the ground, with a thin rule around it. */
export function Sheet({ heading, padded = true, className, children, ...rest }: SheetProps) {
  return (
    <section {...rest} className={`${styles.sheet} ${padded ? styles.padded : ""} ${className ?? ""}`}>
      {heading !== undefined && <h2 className={padded ? undefined : styles.heading}>{heading}</h2>}
      {children}
    </section>
  )
}
