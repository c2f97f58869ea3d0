import { editTask, listFigures, type TaskPage, type TaskSettings } from "@phocap/contract"
import { rhythms } from "@phocap/core"
import { useState } from "react"
import { useRoute, useSend } from "../../platform/api/index.ts"
import { ChoiceField, TextField } from "../../platform/fields/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { ActionButton, ErrorNote, formatExact, Sheet } from "../../platform/ui/index.ts"
import styles from "./task.module.css"

/** How the task is followed: how often it is reported on, and the figure that proves it. */
export function FollowSettings({ page }: { readonly page: TaskPage }) {
  const t = useText("directives")
  const { unit, year } = useUnitRound()
  const params = { unit: unit.code, year }
  const [open, setOpen] = useState(false)
  const figures = useRoute(listFigures, { params }, { enabled: open })
  const save = useSend(editTask)
  const { title, rhythm, standing, product, figure, figureTarget } = page.task
  const [draft, setDraft] = useState<TaskSettings>({ title, rhythm, standing, product, figure, figureTarget })
  const [target, setTarget] = useState(figureTarget === null ? "" : formatExact(figureTarget, 2))
  const number = Number(target.replace(",", "."))
  const wrong = target !== "" && !(number >= 0 && number <= 100)
  if (!open) {
    return (
      <ActionButton quiet onClick={() => setOpen(true)}>
        {t("follow.open")}
      </ActionButton>
    )
  }
  async function send() {
    const body = { ...draft, figureTarget: draft.figure === null || target === "" ? null : number }
    if (
      (await save.mutateAsync({ params: { ...params, id: page.task.id }, body }).catch(() => null)) !== null
    )
      setOpen(false)
  }
  return (
    <Sheet heading={t("follow.title")}>
      <div className={styles.form}>
        {save.error !== null && <ErrorNote failure={save.error} />}
        <ChoiceField
          label={t("task.rhythm")}
          value={draft.rhythm ?? ""}
          options={[
            ["", t("follow.noRhythm")],
            ...rhythms.map((one): readonly [string, string] => [one, t(`rhythm.${one}`)]),
          ]}
          onChange={(one) =>
            setDraft({ ...draft, rhythm: one === "" ? null : one, standing: one === "" ? standing : true })
          }
        />
        <ChoiceField
          label={t("follow.figure")}
          help={t("follow.figureHelp")}
          value={draft.figure ?? ""}
          options={[
            ["", t("follow.noFigure")],
            ...(figures.data?.figures ?? []).map((one): readonly [string, string] => [one.key, one.label]),
          ]}
          onChange={(key) => {
            const chosen = figures.data?.figures.find((one) => one.key === key)
            setDraft({ ...draft, figure: key === "" ? null : key })
            if (chosen !== undefined) setTarget(formatExact(chosen.target, 2))
          }}
        />
        {draft.figure !== null && (
          <TextField
            label={t("follow.target")}
            value={target}
            onChange={setTarget}
            {...(wrong ? { problem: t("follow.targetWrong") } : {})}
          />
        )}
        <div className={styles.buttons}>
          <ActionButton disabled={save.isPending || wrong} onClick={() => void send()}>
            {t("follow.save")}
          </ActionButton>
          <ActionButton quiet onClick={() => setOpen(false)}>
            {t("act.cancel")}
          </ActionButton>
        </div>
      </div>
    </Sheet>
  )
}
