import { type FormEvent, useState } from "react"
import { useText } from "../i18n/index.ts"
import { useGo } from "../router/use-place.ts"
import styles from "./shell.module.css"

/** Finds people and households by name or form number; the answer is the list of people. */
export function SearchBox() {
  const t = useText("platform")
  const go = useGo()
  const [words, setWords] = useState("")
  function submit(event: FormEvent) {
    event.preventDefault()
    const wanted = words.trim()
    if (wanted !== "") go(`/nguoi?q=${encodeURIComponent(wanted)}`)
  }
  return (
    <search className={styles.search}>
      <form onSubmit={submit}>
        <input
          type="search"
          aria-label={t("searchLabel")}
          placeholder={t("search")}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          enterKeyHint="search"
        />
      </form>
    </search>
  )
}
