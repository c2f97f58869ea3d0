import { putRecognitionStep, type Recognition } from "@phocap/contract"
import { useState } from "react"
import { useSend } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { useMay, useUnitRound } from "../../platform/shell/index.ts"
import {
  ActionButton,
  Chip,
  type ChipState,
  DateField,
  ErrorNote,
  formatDate,
  Sheet,
} from "../../platform/ui/index.ts"
import styles from "./recognition.module.css"

type Step = Recognition["steps"][number]

const chips: Readonly<Record<Step["state"], ChipState | "plain">> = {
  done: "met",
  late: "unmet",
  soon: "unknown",
  open: "unknown",
  unwritten: "plain",
}

/** The steps in their order, each with its last day and where the law sets it. */
export function Steps({ steps }: { readonly steps: readonly Step[] }) {
  const t = useText("dossier")
  const may = useMay()
  return (
    <Sheet padded={false} heading={t("recognition.steps")}>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step.step} data-state={step.state}>
            <div>
              <b>{step.title}</b>
              <small>{step.who}</small>
            </div>
            <div>
              {step.dueWords === "" ? (
                <span className="muted">{t("recognition.noDue")}</span>
              ) : (
                <>
                  {step.due !== null && `${t("recognition.due")} ${formatDate(step.due)}`}
                  <small>
                    {[step.dueWords, step.ground].filter((part) => part !== "").join("; ")}{" "}
                    {step.needsCheck && <Chip state="check" />}
                  </small>
                </>
              )}
            </div>
            <div>
              <Chip state={chips[step.state]}>{t(`recognition.state.${step.state}`)}</Chip>
              {step.done !== null && (
                <small>
                  {[formatDate(step.done.doneOn), step.done.document, step.done.note]
                    .filter((part) => part !== "")
                    .join(" · ")}
                </small>
              )}
            </div>
            {may("edit-dossier") && (
              <details>
                <summary aria-label={`${t("recognition.record")}: ${step.title}`}>
                  {t("recognition.record")}
                </summary>
                <StepForm step={step} />
              </details>
            )}
          </li>
        ))}
      </ol>
    </Sheet>
  )
}

function StepForm({ step }: { readonly step: Step }) {
  const t = useText("dossier")
  const { unit, year } = useUnitRound()
  const send = useSend(putRecognitionStep)
  const [done, setDone] = useState(step.done ?? { doneOn: "", document: "", note: "" })
  const params = { unit: unit.code, year, step: step.step }
  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault()
        send.mutate({ params, body: { done } })
      }}
    >
      <DateField
        label={t("recognition.date")}
        value={done.doneOn === "" ? undefined : done.doneOn}
        onChange={(doneOn) => setDone({ ...done, doneOn: doneOn ?? "" })}
      />
      <label>
        {t("recognition.document")}
        <input
          value={done.document}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => setDone({ ...done, document: event.target.value })}
        />
      </label>
      <label>
        {t("recognition.note")}
        <input
          value={done.note}
          maxLength={500}
          autoComplete="off"
          onChange={(event) => setDone({ ...done, note: event.target.value })}
        />
      </label>
      <div className={styles.acts}>
        <ActionButton type="submit" disabled={done.doneOn === "" || send.isPending}>
          {t("recognition.save")}
        </ActionButton>
        {step.done !== null && (
          <ActionButton
            quiet
            disabled={send.isPending}
            onClick={() => send.mutate({ params, body: { done: null } })}
          >
            {t("recognition.undo")}
          </ActionButton>
        )}
      </div>
      {send.error !== null && <ErrorNote failure={send.error} />}
    </form>
  )
}
