import { type Paper, type PaperPassage, putPassage } from "@phocap/contract"
import { useId, useRef, useState } from "react"
import { useSend } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { ActionButton, ErrorNote } from "../../platform/ui/index.ts"
import { useDraft } from "../../registry/edit/index.ts"
import { toIds, toNames } from "./figure-names.ts"
import styles from "./paper.module.css"
import { wordDiff } from "./word-diff.ts"

/** Text of a passage with figures by name; what moved and what the record would say now stand above it. */
export function PassageEditor({ paper, passage }: { readonly paper: Paper; readonly passage: PaperPassage }) {
  const t = useText("dossier")
  const { unit, year } = useUnitRound()
  const send = useSend(putPassage)
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const [draft, setDraft] = useDraft<string>(`paper.${unit.code}.${year}.${paper.paper}.${passage.id}`, 1)
  const [problem, setProblem] = useState<string | null>(null)
  const stands = toNames(passage.written ?? passage.composed, paper.figures)
  const shown = draft ?? stands
  const params = { unit: unit.code, year, paper: paper.paper, passage: passage.id }

  async function write(text: string | null) {
    try {
      await send.mutateAsync({ params, body: { revision: paper.revision, text } })
      setDraft(null)
      setProblem(null)
    } catch {
      // Shown below; what was typed stays.
    }
  }
  function save(named: string) {
    const { text, unknown } = toIds(named, paper.figures)
    const [name] = unknown
    if (name !== undefined) return setProblem(t("paper.unknownFigure", { name: `{${name}}` }))
    void write(text)
  }
  function insert(label: string) {
    const at = area.current?.selectionStart ?? shown.length
    setDraft(`${shown.slice(0, at)}{${label}}${shown.slice(at)}`)
    area.current?.focus()
  }
  return (
    <div className={styles.fields}>
      <Since passage={passage} paper={paper} />
      <label htmlFor={id}>{t("paper.text")}</label>
      <textarea
        ref={area}
        id={id}
        rows={Math.min(16, Math.max(4, Math.ceil(shown.length / 52)))}
        value={shown}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-note`}
        onChange={(event) => {
          setProblem(null)
          setDraft(event.target.value)
        }}
      />
      <p id={`${id}-note`} role="status" data-problem={problem !== null}>
        {problem ?? (draft !== null && draft !== stands ? t("paper.unsaved") : "")}
      </p>
      <InsertFigure paper={paper} onInsert={insert} />
      {send.error !== null && <ErrorNote failure={send.error} />}
      <div className={styles.acts}>
        <ActionButton
          disabled={send.isPending || (shown === stands && !(passage.written !== null && hasMoved(passage)))}
          onClick={() => save(shown)}
        >
          {send.isPending
            ? t("paper.saving")
            : shown === stands && passage.written !== null
              ? t("paper.keep")
              : t("paper.save")}
        </ActionButton>
        {draft !== null && draft !== stands && (
          <ActionButton quiet onClick={() => setDraft(null)}>
            {t("paper.cancel")}
          </ActionButton>
        )}
        {passage.written !== null && (
          <ActionButton quiet disabled={send.isPending} onClick={() => void write(null)}>
            {t("paper.restore")}
          </ActionButton>
        )}
      </div>
    </div>
  )
}

const hasMoved = (passage: PaperPassage) => passage.composedThen !== null || passage.moved.length > 0

/** What has happened since a person wrote the passage. */
function Since({ passage, paper }: { readonly passage: PaperPassage; readonly paper: Paper }) {
  const t = useText("dossier")
  return (
    <>
      {passage.moved.length > 0 && (
        <div className={styles.since}>
          <p>{t("paper.movedSince")}</p>
          <ul>
            {passage.moved.map((one) => (
              <li key={one.id}>
                {one.label}: <del>{one.before}</del> <ins>{one.now}</ins>
              </li>
            ))}
          </ul>
        </div>
      )}
      {passage.composedThen !== null && (
        <div className={styles.since}>
          <p>{t("paper.composedChanged")}</p>
          <p className={styles.difference}>
            {wordDiff(
              toNames(passage.composedThen, paper.figures),
              toNames(passage.composed, paper.figures),
            ).map((part, index) => {
              const key = `${index} ${part.kind}`
              if (part.kind === "gone") return <del key={key}>{part.text}</del>
              if (part.kind === "new") return <ins key={key}>{part.text}</ins>
              return <span key={key}>{part.text}</span>
            })}
          </p>
        </div>
      )}
      {passage.typed.length > 0 && (
        <p className={styles.since}>{t("paper.typed", { list: passage.typed.join("; ") })}</p>
      )}
    </>
  )
}

/** Finds a figure by its name; what is chosen goes where the cursor stands in the text. */
function InsertFigure(given: { readonly paper: Paper; readonly onInsert: (label: string) => void }) {
  const t = useText("dossier")
  const id = useId()
  const [wanted, setWanted] = useState("")
  const label = given.paper.figures.find((figure) => figure.label === wanted)?.label
  return (
    <div className={styles.insert}>
      <label htmlFor={id}>{t("paper.insertFind")}</label>
      <input
        id={id}
        list={`${id}-list`}
        value={wanted}
        autoComplete="off"
        onChange={(event) => setWanted(event.target.value)}
      />
      <datalist id={`${id}-list`}>
        {given.paper.figures
          .filter((figure) => figure.text !== "")
          .map((figure) => (
            <option key={figure.id} value={figure.label}>
              {figure.text.slice(0, 60)}
            </option>
          ))}
      </datalist>
      <ActionButton
        quiet
        disabled={label === undefined}
        onClick={() => {
          if (label !== undefined) given.onInsert(label)
          setWanted("")
        }}
      >
        {t("paper.insert")}
      </ActionButton>
    </div>
  )
}
