import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from "react"
import styles from "./action-button.module.css"

/** A button: the one main act of a screen is filled, others are `quiet`. */
export function ActionButton({
  quiet,
  className,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { readonly quiet?: boolean }) {
  return (
    <button
      type="button"
      {...rest}
      className={`${styles.button} ${className ?? ""}`}
      data-quiet={quiet === true}
    />
  )
}

/** A link that looks like a button, for files to download. */
export function FileLink({
  quiet = true,
  className,
  ...rest
}: AnchorHTMLAttributes<HTMLAnchorElement> & { readonly quiet?: boolean }) {
  return <a download {...rest} className={`${styles.button} ${className ?? ""}`} data-quiet={quiet} />
}
