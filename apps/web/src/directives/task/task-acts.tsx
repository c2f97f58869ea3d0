import { decideOnTask, doerEvents, reportOnTask, type TaskPage } from "@phocap/contract"
import type { TaskEventKind } from "@phocap/core"
import { useState } from "react"
import { useSend } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { ActionButton, ErrorNote, Sheet } from "../../platform/ui/index.ts"
import { ActForm } from "./act-form.tsx"
import styles from "./task.module.css"

/** Acts in the order in which they are wanted. */
const order: readonly TaskEventKind[] = [
  "approve",
  "return",
  "grantExtension",
  "denyExtension",
  "accept",
  "report",
  "progress",
  "dutyReport",
  "evidence",
  "obstacle",
  "resolveObstacle",
  "remind",
  "askExtension",
  "explainDelay",
  "handOn",
  "refuse",
  "pause",
  "resume",
  "reopen",
  "withdraw",
]
const isDoers = (kind: TaskEventKind): kind is (typeof doerEvents)[number] =>
  (doerEvents as readonly string[]).includes(kind)

/** What may be done with the task now, by whoever is here; each act asks only for what it needs. */
export function TaskActs({ page }: { readonly page: TaskPage }) {
  const t = useText("directives")
  const { unit, year } = useUnitRound()
  const [act, setAct] = useState<TaskEventKind | null>(null)
  const report = useSend(reportOnTask)
  const decide = useSend(decideOnTask)
  const failure = report.error ?? decide.error
  const busy = report.isPending || decide.isPending
  const params = { unit: unit.code, year, id: page.task.id }
  const acts = order.filter((kind) => page.allowed.includes(kind))
  async function send(kind: TaskEventKind, text: string, values: Record<string, string | number | boolean>) {
    const sent = isDoers(kind)
      ? report.mutateAsync({ params, body: { kind, text, values } })
      : decide.mutateAsync({ params, body: { kind: kind as never, text, values } })
    if ((await sent.catch(() => null)) !== null) leave(kind)
  }
  /** Closes the form of an act that is done, unless another has been opened meanwhile. */
  function leave(kind: TaskEventKind) {
    setAct((now) => (now === kind ? null : now))
  }
  function choose(kind: TaskEventKind | null) {
    report.reset()
    decide.reset()
    setAct(kind)
  }
  if (acts.length === 0 && !page.ownReport) return null
  return (
    <Sheet aria-label={t("act.title")} className={styles.acts}>
      {page.ownReport && <p className={styles.own}>{t("act.ownReport")}</p>}
      <div className={styles.buttons} role="toolbar" aria-label={t("act.title")}>
        {acts.map((kind, i) => (
          <ActionButton
            key={kind}
            quiet={i > 0}
            aria-pressed={act === kind}
            onClick={() => choose(act === kind ? null : kind)}
          >
            {t(`act.${kind}`)}
          </ActionButton>
        ))}
      </div>
      {act !== null && failure !== null && Object.keys(failure.fields).length === 0 && (
        <ErrorNote failure={failure} />
      )}
      {act !== null && (
        <ActForm
          key={act}
          kind={act}
          page={page}
          busy={busy}
          problems={failure?.fields ?? {}}
          onSend={(text, values) => void send(act, text, values)}
          onClose={() => leave(act)}
        />
      )}
    </Sheet>
  )
}
