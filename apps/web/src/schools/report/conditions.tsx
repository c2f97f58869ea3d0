import type { SchoolPage } from "@phocap/contract"
import type { ConditionAnswer } from "@phocap/core"
import { useState } from "react"
import { useText } from "../../platform/i18n/index.ts"
import { Chip, formatExact, Sheet } from "../../platform/ui/index.ts"
import type { Autosave } from "../cells/use-autosave.ts"
import { ratioOf } from "./ratio.ts"
import styles from "./report.module.css"

type Line = SchoolPage["reports"][number]["conditions"][number]

const answers = [
  { met: true, key: "met" },
  { met: false, key: "unmet" },
  { met: null, key: "unknown" },
] as const

/** The conditions of TT 07/2016 that this level answers for, with evidence; ratios are computed. */
export function Conditions(given: {
  readonly conditions: readonly Line[]
  readonly answers: Readonly<Record<string, ConditionAnswer>>
  readonly save: Autosave
  readonly readOnly: boolean
  readonly title?: string
  /** Where the answers stand in the record. */
  readonly field?: "conditions" | "values"
}) {
  const t = useText("schools")
  const { conditions, save, field = "conditions" } = given
  const shown = conditions.map((line) => {
    const stands = given.answers[line.id] ?? null
    const answer = save.value(`${field}.${line.id}`, stands) as ConditionAnswer | null
    return {
      line,
      stands,
      met: line.computed === null ? (answer?.met ?? null) : line.met,
      evidence: answer?.evidence ?? "",
    }
  })
  const count = (met: boolean | null) => shown.filter((one) => one.met === met).length
  return (
    <Sheet heading={given.title ?? t("condition.title")}>
      <p className="muted small">
        {conditions.length === 0
          ? t("condition.none")
          : `${t("condition.count", { met: count(true), unmet: count(false), unknown: count(null) })}. ${t("condition.lede")}`}
      </p>
      {(["staff", "facilities"] as const).map((group) => {
        const own = shown.filter((one) => one.line.group === group)
        if (own.length === 0) return null
        return (
          <section key={group} className={styles.conditions}>
            <h3>{t(`condition.${group}`)}</h3>
            <ul>
              {own.map((one) => (
                <Condition
                  key={one.line.id}
                  {...one}
                  readOnly={given.readOnly}
                  onWrite={(answer) => save.write(`${field}.${one.line.id}`, one.stands, answer)}
                />
              ))}
            </ul>
          </section>
        )
      })}
    </Sheet>
  )
}

function Condition(given: {
  readonly line: Line
  readonly met: boolean | null
  readonly evidence: string
  readonly readOnly: boolean
  readonly onWrite: (answer: ConditionAnswer) => void
}) {
  const t = useText("schools")
  const { line, met } = given
  const [typed, setTyped] = useState<string | null>(null)
  const id = `dk-${line.id}`
  const state = answers.find((one) => one.met === met)?.key ?? "unknown"
  return (
    <li data-state={state}>
      <div>
        <span id={id}>{line.label}</span>
        <small className="muted"> {line.article}</small>
        {line.needsCheck && (
          <span title={t("condition.checkNote")}>
            {" "}
            <Chip state="check">{t("condition.check")}</Chip>
          </span>
        )}
      </div>
      {line.computed !== null ? (
        <div className={styles.computed}>
          <Chip state={state}>{t(`condition.${state}`)}</Chip>
          <span className="small">{sayRatio(line.computed, t)}</span>
        </div>
      ) : (
        <div className={styles.answer}>
          <div role="radiogroup" aria-labelledby={id}>
            {answers.map((answer) => (
              <label key={answer.key} data-chosen={met === answer.met} data-answer={answer.key}>
                <input
                  type="radio"
                  name={id}
                  disabled={given.readOnly}
                  checked={met === answer.met}
                  onChange={() => given.onWrite({ met: answer.met, evidence: typed ?? given.evidence })}
                />
                {t(`condition.${answer.key}`)}
              </label>
            ))}
          </div>
          <input
            type="text"
            aria-label={`${t("condition.evidence")}: ${line.label}`}
            placeholder={t("condition.evidencePlaceholder")}
            maxLength={500}
            readOnly={given.readOnly}
            value={typed ?? given.evidence}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={() => {
              const evidence = typed?.replace(/\s+/g, " ").trim()
              setTyped(null)
              if (evidence !== undefined && evidence !== given.evidence) given.onWrite({ met, evidence })
            }}
          />
        </div>
      )}
    </li>
  )
}

function sayRatio(computed: NonNullable<Line["computed"]>, t: ReturnType<typeof useText>): string {
  const ratio = ratioOf(computed)
  const atLeast = formatExact(computed.atLeast, 3)
  if (ratio.value === null) return t("condition.open", { atLeast })
  return t("condition.computed", {
    counted: formatExact(computed.counted ?? 0),
    of: formatExact(computed.of ?? 0),
    value: ratio.shown,
    atLeast,
  })
}
