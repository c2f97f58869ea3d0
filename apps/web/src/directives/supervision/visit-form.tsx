import { addVisit, listTasks } from "@phocap/contract"
import { vietnamDay } from "@phocap/core"
import { useState } from "react"
import { useRoute, useSend } from "../../platform/api/index.ts"
import { ChoiceField, LongField, TextField } from "../../platform/fields/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { ActionButton, DateField, ErrorNote, Sheet, useFirstField } from "../../platform/ui/index.ts"
import roomStyles from "../room.module.css"
import styles from "./supervision.module.css"

const kinds = ["supervision", "criticism", "inspection"] as const

interface FindingDraft {
  readonly title: string
  readonly holder: string
  readonly dueOn: string | null
}

/** A visit as it is recorded: who came where, what was found, and what somebody must do about it. */
export function VisitForm({ id, onDone }: { readonly id: string; readonly onDone: () => void }) {
  const t = useText("directives")
  const { unit, year } = useUnitRound()
  const params = { unit: unit.code, year, id }
  const send = useSend(addVisit)
  const tasks = useRoute(listTasks, { params: { unit: unit.code, year }, query: { limit: 1 } })
  const today = vietnamDay(new Date().toISOString())
  const [visit, setVisit] = useState({
    kind: "supervision" as (typeof kinds)[number],
    organ: "",
    place: "",
    on: today,
    members: "",
    findings: "",
    proposals: "",
  })
  const box = useFirstField<HTMLDivElement>()
  const [findings, setFindings] = useState<readonly FindingDraft[]>([])
  const holders = tasks.data?.holders.map((one) => one.name) ?? []
  const set = (changes: Partial<typeof visit>) => setVisit({ ...visit, ...changes })
  const problem = (field: string) => {
    const said = send.error?.fields[field]
    return said === undefined ? {} : { problem: said }
  }
  const setFinding = (at: number, changes: Partial<FindingDraft>) =>
    setFindings(findings.map((one, i) => (i === at ? { ...one, ...changes } : one)))
  async function save() {
    const done = await send
      .mutateAsync({ params, body: { visit, findings: [...findings] } })
      .catch(() => null)
    if (done !== null) onDone()
  }
  return (
    <Sheet heading={t("supervision.add")}>
      {send.error !== null && Object.keys(send.error.fields).length === 0 && (
        <ErrorNote failure={send.error} />
      )}
      <div ref={box} className={styles.form}>
        <div className={roomStyles.row}>
          <ChoiceField
            label={t("supervision.what")}
            value={visit.kind}
            options={kinds.map((one): readonly [(typeof kinds)[number], string] => [
              one,
              t(`supervision.kind.${one}`),
            ])}
            onChange={(kind) => set({ kind })}
          />
          <TextField
            label={t("supervision.organ")}
            value={visit.organ}
            onChange={(organ) => set({ organ })}
            {...problem("visit.organ")}
          />
          <TextField
            label={t("supervision.place")}
            value={visit.place}
            onChange={(place) => set({ place })}
            {...problem("visit.place")}
          />
          <DateField
            above
            label={t("supervision.on")}
            value={visit.on}
            onChange={(on) => set({ on: on ?? today })}
          />
        </div>
        <TextField
          label={t("supervision.members")}
          value={visit.members}
          onChange={(members) => set({ members })}
        />
        <LongField
          label={t("supervision.findings")}
          value={visit.findings}
          onChange={(one) => set({ findings: one })}
        />
        <LongField
          label={t("supervision.proposals")}
          rows={2}
          value={visit.proposals}
          onChange={(one) => set({ proposals: one })}
        />
        {findings.map((finding, i) => (
          <FindingFields
            // biome-ignore lint/suspicious/noArrayIndexKey: findings have no other identity before they are saved
            key={i}
            number={i + 1}
            finding={finding}
            holders={holders}
            problems={{
              title: send.error?.fields[`findings.${i}.title`],
              holder: send.error?.fields[`findings.${i}.holder`],
            }}
            onChange={(changes) => setFinding(i, changes)}
            onRemove={() => setFindings(findings.filter((_, at) => at !== i))}
          />
        ))}
        <div className={roomStyles.acts}>
          <ActionButton disabled={send.isPending} onClick={() => void save()}>
            {t("supervision.save")}
          </ActionButton>
          <ActionButton
            quiet
            onClick={() => setFindings([...findings, { title: "", holder: "", dueOn: null }])}
          >
            {t("supervision.addFinding")}
          </ActionButton>
          <ActionButton quiet onClick={onDone}>
            {t("act.cancel")}
          </ActionButton>
        </div>
      </div>
    </Sheet>
  )
}

function FindingFields(given: {
  readonly number: number
  readonly finding: FindingDraft
  readonly holders: readonly string[]
  readonly problems: { readonly title: string | undefined; readonly holder: string | undefined }
  readonly onChange: (changes: Partial<FindingDraft>) => void
  readonly onRemove: () => void
}) {
  const { finding, onChange } = given
  const t = useText("directives")
  const box = useFirstField<HTMLFieldSetElement>()
  return (
    <fieldset ref={box} className={styles.finding}>
      <legend>{t("supervision.finding", { n: given.number })}</legend>
      <TextField
        label={t("supervision.mustDo")}
        value={finding.title}
        problem={given.problems.title}
        onChange={(title) => onChange({ title })}
      />
      <div className={roomStyles.row}>
        <TextField
          label={t("supervision.holder")}
          value={finding.holder}
          options={given.holders}
          problem={given.problems.holder}
          onChange={(holder) => onChange({ holder })}
        />
        <DateField
          above
          label={t("task.dueOn")}
          value={finding.dueOn ?? undefined}
          onChange={(dueOn) => onChange({ dueOn: dueOn ?? null })}
        />
        <ActionButton quiet onClick={given.onRemove}>
          {t("task.remove")}
        </ActionButton>
      </div>
    </fieldset>
  )
}
