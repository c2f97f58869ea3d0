import { addEvidenceFile, listTasks, type TaskPage } from "@phocap/contract"
import type { TaskEventKind } from "@phocap/core"
import { useState } from "react"
import { useRoute, useSend } from "../../platform/api/index.ts"
import { ChoiceField, LongField, TextField } from "../../platform/fields/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { ActionButton, DateField, ErrorNote, FileButton, useFirstField } from "../../platform/ui/index.ts"
import { RecordedSession, RecordedVisit } from "./recorded-evidence.tsx"
import styles from "./task.module.css"

type Values = Record<string, string | number | boolean>

/** The form of one act. */
export function ActForm(given: {
  readonly kind: TaskEventKind
  readonly page: TaskPage
  readonly busy: boolean
  readonly problems: Readonly<Record<string, string>>
  readonly onSend: (text: string, values: Values) => void
  readonly onClose: () => void
}) {
  const { kind, page, problems } = given
  const t = useText("directives")
  const box = useFirstField<HTMLFormElement>()
  const [text, setText] = useState("")
  const [values, setValues] = useState<Values>(() => firstValues(kind, page))
  const set = (changes: Values) => setValues({ ...values, ...changes })
  const problem = (field: string) => (problems[field] === undefined ? {} : { problem: problems[field] })
  return (
    <form
      ref={box}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        given.onSend(text, values)
      }}
    >
      <p className={styles.formHelp}>{t(`actHelp.${kind}`)}</p>
      <Extra kind={kind} page={page} values={values} onChange={set} problem={problem} />
      {kind !== "accept" && kind !== "resume" && kind !== "grantExtension" && (
        <LongField
          label={t(`actText.${kind}`)}
          value={text}
          onChange={setText}
          rows={3}
          {...problem("text")}
        />
      )}
      {kind === "evidence" && <EvidenceFile page={page} onSent={given.onClose} />}
      <div className={styles.buttons}>
        <ActionButton type="submit" disabled={given.busy}>
          {t(`act.${kind}`)}
        </ActionButton>
        <ActionButton quiet onClick={given.onClose}>
          {t("act.cancel")}
        </ActionButton>
      </div>
    </form>
  )
}

/** Obstacles that nobody removed yet. */
export function openObstacles(page: TaskPage) {
  const gone = new Set(
    page.events.filter((event) => event.kind === "resolveObstacle").map((event) => event.values.obstacle),
  )
  return page.events.filter((event) => event.kind === "obstacle" && !gone.has(event.id))
}

function firstValues(kind: TaskEventKind, page: TaskPage): Values {
  if (kind === "resolveObstacle") return { obstacle: openObstacles(page)[0]?.id ?? "" }
  if (kind === "progress") return { percent: page.task.percent ?? 0 }
  if (kind === "evidence") return { type: "number", value: "" }
  if (kind === "obstacle") return { level: page.directive.issuer }
  return {}
}

function Extra(given: {
  readonly kind: TaskEventKind
  readonly page: TaskPage
  readonly values: Values
  readonly onChange: (changes: Values) => void
  readonly problem: (field: string) => { problem?: string }
}) {
  const { kind, page, values, onChange, problem } = given
  const t = useText("directives")
  const value = (key: string) => String(values[key] ?? "")
  if (kind === "handOn") {
    return <HandOn value={value("to")} onChange={(to) => onChange({ to })} {...problem("to")} />
  }
  if (kind === "progress") {
    return (
      <TextField
        numeric
        label={t("act.percent")}
        value={value("percent")}
        onChange={(percent) => onChange({ percent: percent === "" ? "" : Number(percent) })}
        {...problem("percent")}
      />
    )
  }
  if (kind === "askExtension") {
    return (
      <DateField
        above
        label={t("act.newDueOn")}
        value={values.dueOn === undefined ? undefined : value("dueOn")}
        onChange={(dueOn) => onChange({ dueOn: dueOn ?? "" })}
        {...problem("dueOn")}
      />
    )
  }
  if (kind === "obstacle") {
    return (
      <TextField
        label={t("act.level")}
        value={value("level")}
        options={[page.directive.issuer, t("act.levelCommune"), t("act.levelProvince")]}
        onChange={(level) => onChange({ level })}
        {...problem("level")}
      />
    )
  }
  if (kind === "resolveObstacle") {
    return (
      <ChoiceField
        label={t("act.obstacle2")}
        value={value("obstacle")}
        options={openObstacles(page).map((event): readonly [string, string] => [
          event.id,
          event.text.slice(0, 120),
        ])}
        onChange={(obstacle) => onChange({ obstacle })}
        {...problem("obstacle")}
      />
    )
  }
  if (kind === "evidence") {
    const types = ["number", "link", "session", "inspection", "note"] as const
    const type = types.find((one) => one === values.type) ?? "number"
    const recorded = {
      page,
      value: value("ref"),
      onChange: (ref: string) => onChange({ ref }),
      ...problem("ref"),
    }
    return (
      <div className={styles.pair}>
        <ChoiceField
          label={t("act.evidenceType")}
          value={type}
          options={types.map((one): readonly [(typeof types)[number], string] => [one, t(`evidence.${one}`)])}
          onChange={(one) => onChange({ type: one, ref: "" })}
        />
        {type === "session" && <RecordedSession {...recorded} />}
        {type === "inspection" && <RecordedVisit {...recorded} />}
        {value("ref") === "" && (
          <TextField
            label={t("act.evidenceValue")}
            value={value("value")}
            onChange={(one) => onChange({ value: one })}
            {...problem("value")}
          />
        )}
      </div>
    )
  }
  if (kind === "explainDelay") {
    return (
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={values.objective === true}
          onChange={(event) => onChange({ objective: event.target.checked })}
        />
        {t("act.objective")}
      </label>
    )
  }
  return null
}

function HandOn(given: {
  readonly value: string
  readonly onChange: (to: string) => void
  readonly problem?: string
}) {
  const t = useText("directives")
  const { unit, year } = useUnitRound()
  const { data } = useRoute(listTasks, { params: { unit: unit.code, year }, query: { limit: 1 } })
  return (
    <TextField
      label={t("act.to")}
      value={given.value}
      options={data?.holders.map((one) => one.name) ?? []}
      onChange={given.onChange}
      {...(given.problem === undefined ? {} : { problem: given.problem })}
    />
  )
}

/** What the server takes as evidence. */
const kinds = ".pdf,.jpg,.jpeg,.png,.heic,.docx,.xlsx,.pptx,.doc,.xls,.ppt"

/** A file as evidence goes at once, apart from what is typed. */
function EvidenceFile({ page, onSent }: { readonly page: TaskPage; readonly onSent: () => void }) {
  const t = useText("directives")
  const { unit, year } = useUnitRound()
  const send = useSend(addEvidenceFile)
  async function take(file: File) {
    const form = new FormData()
    form.append("file", file)
    const params = { unit: unit.code, year, id: page.task.id }
    if ((await send.mutateAsync({ params, form }).catch(() => null)) !== null) onSent()
  }
  return (
    <>
      {send.error !== null && <ErrorNote failure={send.error} />}
      <FileButton accept={kinds} disabled={send.isPending} onTake={(file) => void take(file)}>
        {send.isPending ? t("act.sending") : t("act.file")}
      </FileButton>
    </>
  )
}
