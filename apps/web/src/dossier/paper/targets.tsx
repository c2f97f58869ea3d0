import { type Paper, putPaperDetails, type TargetChoice, type YearTargets } from "@phocap/contract"
import { useState } from "react"
import { useSend } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { ActionButton, ErrorNote, formatExact, Sheet } from "../../platform/ui/index.ts"
import { useDraft } from "../../registry/edit/index.ts"
import paperStyles from "./paper.module.css"
import { readPercent } from "./read-percent.ts"
import styles from "./targets.module.css"

/** What is being typed: a level a programme, a share a question, both as text. */
type Typed = Readonly<Record<string, string>>

function typedOf({ levels, shares }: YearTargets): Typed {
  return Object.fromEntries([
    ...levels.map(({ programme, level }) => [programme, String(level)]),
    ...shares.map(({ question, percent }) => [question, formatExact(percent, 2)]),
  ])
}

/** The targets that were typed; null while one of them is no share. */
function targetsOf(typed: Typed, choices: readonly TargetChoice[]): YearTargets | null {
  const levels = choices.flatMap(({ programme }) => {
    const level = Number(typed[programme] ?? "")
    return level > 0 ? [{ programme, level }] : []
  })
  const shares = choices
    .flatMap((choice) => choice.questions)
    .map(({ id }) => ({ question: id, percent: readPercent(typed[id] ?? "") }))
  if (shares.some(({ percent }) => percent === null)) return null
  return {
    levels,
    shares: shares.flatMap(({ question, percent }) => (percent == null ? [] : [{ question, percent }])),
  }
}

/** The targets of the year, programme by programme: a level, and a share of whatever question the office chooses. */
export function Targets(given: { readonly paper: Paper; readonly choices: readonly TargetChoice[] }) {
  const { paper, choices } = given
  const t = useText("dossier")
  const { unit, year } = useUnitRound()
  const [draft, setDraft] = useDraft<Typed>(`targets.${unit.code}.${year}`, 1)
  const [saved, setSaved] = useState(false)
  const send = useSend(putPaperDetails)
  const stored = typedOf(paper.details.targets)
  const typed = draft ?? stored
  // What is open when the page opens: opened and closed by the reader from then on.
  const [first] = useState(typed)
  const targets = targetsOf(typed, choices)
  const changed = targets === null || JSON.stringify(targets) !== JSON.stringify(targetsOf(stored, choices))
  const change = (id: string, text: string) => {
    setSaved(false)
    setDraft({ ...typed, [id]: text })
  }
  async function save() {
    if (targets === null) return
    try {
      await send.mutateAsync({
        params: { unit: unit.code, year, paper: paper.paper },
        body: { revision: paper.revision, details: { ...paper.details, targets } },
      })
      setDraft(null)
      setSaved(true)
    } catch {
      // Shown above the buttons; what was typed stays.
    }
  }
  return (
    <Sheet heading={t("targets.title", { year })}>
      <p className="small muted">{t("targets.help")}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        {choices.map((choice) => (
          <details
            key={choice.programme}
            className={`${paperStyles.passage} ${styles.programme}`}
            open={isSet(choice, first)}
          >
            <summary>
              {choice.title}
              <small>{countOf(choice, typed, t)}</small>
            </summary>
            <LevelField choice={choice} value={typed[choice.programme] ?? ""} onChange={change} />
            {choice.questions.map((question) => (
              <ShareField
                key={question.id}
                question={question}
                value={typed[question.id] ?? ""}
                onChange={change}
              />
            ))}
          </details>
        ))}
        {send.error !== null && <ErrorNote failure={send.error} />}
        <div className={paperStyles.acts}>
          <ActionButton type="submit" disabled={!changed || targets === null || send.isPending}>
            {send.isPending ? t("paper.saving") : t("targets.save")}
          </ActionButton>
          {changed && (
            <ActionButton quiet onClick={() => setDraft(null)}>
              {t("paper.cancel")}
            </ActionButton>
          )}
          <span role="status" className="small">
            {targets === null
              ? t("targets.wrong")
              : changed
                ? t("paper.unsaved")
                : saved
                  ? t("paper.saved")
                  : ""}
          </span>
        </div>
      </form>
    </Sheet>
  )
}

const idsOf = ({ programme, questions }: TargetChoice): string[] => [
  programme,
  ...questions.map((question) => question.id),
]

function isSet(choice: TargetChoice, typed: Typed): boolean {
  return idsOf(choice).some((id) => (typed[id] ?? "") !== "")
}

function countOf(choice: TargetChoice, typed: Typed, t: ReturnType<typeof useText>): string {
  const n = idsOf(choice).filter((id) => (typed[id] ?? "") !== "").length
  return n === 0 ? t("targets.none") : t("targets.count", { n })
}

function LevelField(given: {
  readonly choice: TargetChoice
  readonly value: string
  readonly onChange: (id: string, text: string) => void
}) {
  const t = useText("dossier")
  const { programme, graded, levels, reached, state } = given.choice
  const level = (n: number) => (graded ? t("recognition.level", { n }) : t("targets.standard"))
  const now = reached > 0 ? level(reached) : t(state === "unknown" ? "targets.unknown" : "targets.notReached")
  return (
    <label className={styles.line}>
      <span>
        {t("targets.level")}
        <small>{t("targets.now", { now })}</small>
      </span>
      <select value={given.value} onChange={(event) => given.onChange(programme, event.target.value)}>
        <option value="">{t("targets.none")}</option>
        {levels.map((n) => (
          <option key={n} value={n}>
            {level(n)}
          </option>
        ))}
      </select>
    </label>
  )
}

function ShareField(given: {
  readonly question: TargetChoice["questions"][number]
  readonly value: string
  readonly onChange: (id: string, text: string) => void
}) {
  const t = useText("dossier")
  const { id, label, now, lawful } = given.question
  const wrong = readPercent(given.value) === null
  return (
    <label className={styles.line}>
      <span>
        {label}
        <small>{t("targets.share", { now: now ?? t("targets.nobody"), lawful })}</small>
        {wrong && (
          <small role="alert" data-wrong="">
            {t("targets.wrongShare")}
          </small>
        )}
      </span>
      <span className={styles.share}>
        <input
          inputMode="decimal"
          autoComplete="off"
          maxLength={8}
          value={given.value}
          aria-invalid={wrong}
          onChange={(event) => given.onChange(id, event.target.value)}
        />
        %
      </span>
    </label>
  )
}
