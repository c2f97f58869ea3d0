import { useEffect, useMemo, useRef, useState } from "react"
import { useText } from "../../platform/i18n/index.ts"
import { ActionButton } from "../../platform/ui/index.ts"
import type { Draft } from "./draft.ts"
import { piecesOf } from "./marks.ts"
import styles from "./read.module.css"

/** The document as it was read; passages of tasks open their task, and a chosen passage can be made one. */
export function DocumentText(given: {
  readonly draft: Draft
  readonly chosen: string | null
  readonly onChoose: (task: string) => void
  readonly onMark: (span: { start: number; end: number }) => void
}) {
  const { draft, chosen, onChoose } = given
  const t = useText("directives")
  const box = useRef<HTMLElement>(null)
  const [picked, setPicked] = useState<{ start: number; end: number } | null>(null)
  const paragraphs = useMemo(() => {
    let start = 0
    return draft.text.split("\n").map((text) => {
      const from = start
      start += text.length + 1
      return { start: from, pieces: piecesOf(draft.text, from, from + text.length, draft) }
    })
  }, [draft])
  useEffect(() => {
    // Only the paper scrolls, never the page around it.
    const paper = box.current?.querySelector<HTMLElement>("[data-paper]")
    const mark = box.current?.querySelector<HTMLElement>(`[data-task="${chosen}"]`)
    if (chosen === null || paper === null || paper === undefined || mark === null || mark === undefined)
      return
    paper.scrollTop += mark.getBoundingClientRect().top - paper.getBoundingClientRect().top - 60
  }, [chosen])
  return (
    <section ref={box} className={styles.document} aria-label={t("review.document")}>
      <div className={styles.legend}>
        <span data-kind="task">{t("review.legend.task")}</span>
        <span data-kind="party">{t("review.legend.party")}</span>
        <span data-kind="time">{t("review.legend.time")}</span>
        {draft.notUnderstood.length > 0 && <span data-kind="unread">{t("review.legend.unread")}</span>}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: choosing text is how a passage is marked; tasks can be added without */}
      <div
        className={styles.paper}
        data-paper=""
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus (WCAG 2.1.1)
        tabIndex={0}
        onMouseUp={(event) => setPicked(pickedSpan(event.currentTarget))}
        onKeyUp={(event) => setPicked(pickedSpan(event.currentTarget))}
      >
        {paragraphs.map(({ start, pieces }) => (
          <p key={start}>
            {pieces.map((piece) =>
              piece.kind === null ? (
                <span key={piece.start} data-start={piece.start}>
                  {piece.text}
                </span>
              ) : (
                // biome-ignore lint/a11y/noStaticElementInteractions: the list of tasks beside it does the same by keyboard
                // biome-ignore lint/a11y/useKeyWithClickEvents: the list of tasks beside it does the same by keyboard
                <span
                  key={piece.start}
                  className={styles.mark}
                  data-start={piece.start}
                  data-kind={piece.kind}
                  data-task={piece.task ?? undefined}
                  data-chosen={piece.task !== null && piece.task === chosen}
                  onClick={() => piece.task !== null && onChoose(piece.task)}
                >
                  {piece.text}
                </span>
              ),
            )}
          </p>
        ))}
      </div>
      {picked !== null && (
        <div className={styles.picked}>
          <ActionButton
            onClick={() => {
              given.onMark(picked)
              setPicked(null)
            }}
          >
            {t("review.markTask")}
          </ActionButton>
        </div>
      )}
    </section>
  )
}

/**
 * The chosen passage as offsets into the document; null where nothing, or only a click, is chosen. A choice may end beside
 * the text, as that of a whole paragraph by three clicks does.
 */
function pickedSpan(paper: HTMLElement): { start: number; end: number } | null {
  const selection = globalThis.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const within = [...paper.querySelectorAll<HTMLElement>("[data-start]")].filter((one) =>
    range.intersectsNode(one),
  )
  const [first, last] = [within.at(0), within.at(-1)]
  if (first === undefined || last === undefined) return null
  const inText = (span: HTMLElement, node: Node) => node.nodeType === Node.TEXT_NODE && span.contains(node)
  const start = Number(first.dataset.start) + (inText(first, range.startContainer) ? range.startOffset : 0)
  const end =
    Number(last.dataset.start) +
    (inText(last, range.endContainer) ? range.endOffset : last.textContent.length)
  return start < end ? { start, end } : null
}
