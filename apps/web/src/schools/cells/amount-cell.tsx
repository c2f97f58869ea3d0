import { memo, useEffect, useState } from "react"
import { useText } from "../../platform/i18n/index.ts"
import styles from "./cells.module.css"
import { type AmountKind, formatAmount, parseAmount } from "./parse-amount.ts"

/** One number of a grid: typed freely, read when left; what cannot be read stays and says so. */
export const AmountCell = memo(function AmountCell(given: {
  readonly name: string
  readonly value: number | null
  readonly kind: AmountKind
  readonly label: string
  readonly readOnly: boolean
  /** What the server found wrong with it. */
  readonly problem?: string | undefined
  /** It disagrees with other cells, or somebody else wrote it. */
  readonly mark?: "sum" | "conflict" | undefined
  readonly onWrite: (name: string, value: number | null) => void
}) {
  const t = useText("schools")
  const standing = formatAmount(given.value, given.kind)
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? standing
  const read = parseAmount(text, given.kind)
  const [left, setLeft] = useState(true)
  const bad = left && !read.ok
  // A number that came meanwhile from elsewhere replaces only what is not being typed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: on a new value alone
  useEffect(() => {
    if (left && read.ok) setTyped(null)
  }, [standing])
  function leave() {
    setLeft(true)
    if (typed === null || !read.ok) return
    setTyped(null)
    if (read.value !== given.value) given.onWrite(given.name, read.value)
  }
  const problem = bad ? t(`school.bad.${given.kind}`) : given.problem
  const noteId = `${given.name}-note`
  return (
    <span className={styles.cell}>
      <input
        data-cell
        id={given.name}
        type="text"
        inputMode={given.kind === "mark" ? undefined : "decimal"}
        autoComplete="off"
        aria-label={given.label}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : noteId}
        data-mark={given.mark}
        readOnly={given.readOnly}
        value={text}
        onFocus={(event) => {
          setLeft(false)
          event.target.select()
        }}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === "Escape" && typed !== null) {
            event.stopPropagation()
            setTyped(null)
          }
        }}
      />
      {problem !== undefined && (
        <small id={noteId} role="alert">
          {problem}
        </small>
      )}
    </span>
  )
})
