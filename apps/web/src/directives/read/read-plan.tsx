import { addDirective, readPlanDocument } from "@phocap/contract"
import { useState } from "react"
import { type ApiFailure, useSend } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { useGo } from "../../platform/router/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { ActionButton, Empty, ErrorNote, PageTitle, Sheet } from "../../platform/ui/index.ts"
import { DocumentText } from "./document-text.tsx"
import { addedTask, type Draft, type DraftTask, draftOf, openDoubts, sentOf } from "./draft.ts"
import { HeadFields } from "./head-fields.tsx"
import styles from "./read.module.css"
import { SourceBox } from "./source-box.tsx"
import { TaskCard } from "./task-card.tsx"
import { useKeptDraft } from "./use-kept-draft.ts"

/** Reads a plan: its text on one side, what was understood on the other, each tied to the words it came from. */
export function ReadPlan() {
  const t = useText("directives")
  const { unit, year } = useUnitRound()
  const [draft, setDraft] = useKeptDraft(`${unit.code}/${year}`)
  const read = useSend(readPlanDocument, { reads: true })
  const params = { unit: unit.code, year }
  async function take(source: { readonly file?: File; readonly text?: string }) {
    const form = source.file === undefined ? undefined : new FormData()
    if (source.file !== undefined) form?.append("file", source.file)
    const answer = await read
      .mutateAsync({ params, body: { text: source.text ?? "" }, ...(form === undefined ? {} : { form }) })
      .catch(() => null)
    if (answer !== null) setDraft(draftOf(answer.reading, answer.fileName))
  }
  if (draft !== null) return <Review draft={draft} onChange={setDraft} />
  return (
    <>
      <PageTitle small title={t("read.title")} lede={t("read.lede")} />
      <SourceBox
        busy={read.isPending}
        failure={read.error}
        onTake={(source) => void take(source)}
        onByHand={() => setDraft(draftOf(emptyReading, null))}
      />
    </>
  )
}

const emptyReading = {
  text: "",
  head: {
    style: null,
    kind: null,
    number: null,
    issuedOn: null,
    issuer: null,
    place: null,
    subject: null,
    basis: [],
    recipients: [],
    signer: null,
    signerTitle: null,
  },
  parts: [],
  tasks: [],
  notUnderstood: [],
} as const

function Review(given: { readonly draft: Draft; readonly onChange: (draft: Draft | null) => void }) {
  const { draft, onChange } = given
  const t = useText("directives")
  const go = useGo()
  const { unit, year } = useUnitRound()
  const add = useSend(addDirective)
  const [chosen, setChosen] = useState<string | null>(draft.tasks[0]?.key ?? null)
  const [added, setAdded] = useState<string | null>(null)
  const kept = draft.tasks.filter((task) => !task.dropped)
  const doubtful = kept.filter((task) => openDoubts(task).length > 0).length
  const byHand = draft.text === ""
  const incomplete = draft.head.issuer.trim() === "" || draft.head.subject.trim() === ""
  const empty = kept.some((task) => task.title.trim() === "")
  function change(key: string, task: Partial<DraftTask>) {
    const tasks = draft.tasks.map((one) => (one.key === key ? { ...one, ...task, seen: true } : one))
    onChange({ ...draft, tasks })
  }
  function addByHand(span: { start: number; end: number } | null) {
    const key = `n${Date.now()}`
    onChange({ ...draft, tasks: [...draft.tasks, addedTask(key, draft.text, span)] })
    setChosen(key)
    setAdded(key)
  }
  async function accept() {
    const answer = await add
      .mutateAsync({ params: { unit: unit.code, year }, body: sentOf(draft) })
      .catch(() => null)
    if (answer === null) return
    onChange(null)
    go(`/van-ban/${answer.id}`)
  }
  return (
    <>
      <PageTitle
        small
        title={
          kept.length === 0
            ? t(byHand ? "read.byHand" : "review.titleNone")
            : byHand
              ? t("review.titleHand", { n: kept.length })
              : doubtful === 0
                ? t("review.titleClear", { n: kept.length })
                : t("review.titleDoubts", { n: kept.length, doubts: doubtful })
        }
        lede={t(byHand ? "review.ledeHand" : "review.lede")}
        actions={
          <>
            <ActionButton quiet onClick={() => onChange(null)}>
              {t("review.again")}
            </ActionButton>
            <ActionButton
              disabled={add.isPending || incomplete || empty || kept.length === 0}
              onClick={() => void accept()}
            >
              {t("review.accept", { n: kept.length })}
            </ActionButton>
          </>
        }
      />
      {add.error !== null && <ErrorNote failure={add.error as ApiFailure} />}
      {incomplete && <p className={styles.warn}>{t("review.headMissing")}</p>}
      {empty && <p className={styles.warn}>{t("review.titleMissing")}</p>}
      {draft.notUnderstood.length > 0 && (
        <p className={styles.warn}>{t("review.unread", { n: draft.notUnderstood.length })}</p>
      )}
      <div className={styles.review} data-text={!byHand}>
        {!byHand && (
          <DocumentText
            draft={draft}
            chosen={chosen}
            onChoose={setChosen}
            onMark={(span) => addByHand(span)}
          />
        )}
        <div className={styles.understood}>
          <HeadFields
            head={draft.head}
            missing={byHand ? [] : draft.missing}
            onChange={(head) => onChange({ ...draft, head })}
          />
          {draft.tasks.length === 0 && (
            <Empty
              title={t(byHand ? "review.byHandTitle" : "review.noTasks")}
              text={t(byHand ? "review.byHandText" : "review.noTasksText")}
            />
          )}
          <ol className={styles.tasks} aria-label={t("review.tasks")}>
            {draft.tasks.map((task) => (
              <TaskCard
                key={task.key}
                task={task}
                open={task.key === chosen}
                begins={task.key === added}
                onOpen={() => setChosen(task.key === chosen ? null : task.key)}
                onChange={(changed) => change(task.key, changed)}
              />
            ))}
          </ol>
          <Sheet aria-label={t("review.add")}>
            <p className="muted">{t(byHand ? "review.addHelpHand" : "review.addHelp")}</p>
            <ActionButton quiet onClick={() => addByHand(null)}>
              {t("review.add")}
            </ActionButton>
          </Sheet>
        </div>
      </div>
    </>
  )
}
