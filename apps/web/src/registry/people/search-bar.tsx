import { type KeyboardEvent, useEffect, useRef, useState } from "react"
import { useText } from "../../platform/i18n/index.ts"
import styles from "./people.module.css"

/** Typing rests this long before the list is asked for, in milliseconds. */
const rest = 250

/** Search by words and hamlet above a list. ↓ goes into the list: the first element marked `data-line`. */
export function SearchBar(given: {
  readonly words: string
  readonly hamlet: string
  readonly hamlets: readonly string[]
  readonly label: string
  readonly placeholder: string
  readonly onChange: (next: { words?: string; hamlet?: string }) => void
}) {
  const t = useText("registry")
  const [typed, setTyped] = useState(given.words)
  const sent = useRef(given.words)
  const { words } = given
  const tell = useRef(given.onChange)
  tell.current = given.onChange
  // The address changed by other means (back, the search on top): the box follows.
  useEffect(() => {
    if (words !== sent.current) {
      sent.current = words
      setTyped(words)
    }
  }, [words])
  useEffect(() => {
    const wanted = typed.trim()
    if (wanted === sent.current) return
    const timer = setTimeout(() => {
      sent.current = wanted
      tell.current({ words: wanted })
    }, rest)
    return () => clearTimeout(timer)
  }, [typed])
  function intoList(event: KeyboardEvent) {
    if (event.key !== "ArrowDown") return
    event.preventDefault()
    document.querySelector<HTMLElement>("[data-line]")?.focus()
  }
  return (
    <search className={`${styles.search} noPrint`}>
      <label>
        <span>{given.label}</span>
        <input
          type="search"
          id="tim-trong-danh-sach"
          value={typed}
          placeholder={given.placeholder}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={intoList}
        />
      </label>
      {given.hamlets.length > 0 && (
        <label>
          <span>{t("people.hamlet")}</span>
          <select value={given.hamlet} onChange={(event) => given.onChange({ hamlet: event.target.value })}>
            <option value="">{t("people.allHamlets")}</option>
            {given.hamlets.map((hamlet) => (
              <option key={hamlet} value={hamlet}>
                {hamlet}
              </option>
            ))}
          </select>
        </label>
      )}
    </search>
  )
}

/** Arrows walk the lines of a list (elements marked `data-line`); ↑ on the first goes back to the search box. */
export function walkLines(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-line]")]
  const at = lines.indexOf(event.target as HTMLElement)
  if (at < 0) return
  event.preventDefault()
  const next = lines[at + (event.key === "ArrowDown" ? 1 : -1)]
  if (next !== undefined) next.focus()
  else if (event.key === "ArrowUp") document.getElementById("tim-trong-danh-sach")?.focus()
}
