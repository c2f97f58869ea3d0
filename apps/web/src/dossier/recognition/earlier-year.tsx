import type { ProgrammeLine } from "@phocap/contract"
import { useState } from "react"
import { useText } from "../../platform/i18n/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { DecisionForm } from "./decision-form.tsx"
import { levelWords } from "./level-words.ts"
import styles from "./recognition.module.css"

/** Standards by level are judged since NĐ 20/2014. */
const firstYear = 2014
const blank = { level: 1, decision: "", decidedOn: null, body: "" }

/** Writes a level of an earlier year into the register, also of a year without records: an old decision on paper. */
export function EarlierYear({ programmes }: { readonly programmes: readonly ProgrammeLine[] }) {
  const t = useText("dossier")
  const { year } = useUnitRound()
  const [at, setAt] = useState(year - 1)
  const [programme, setProgramme] = useState(programmes[0]?.programme ?? "")
  const line = programmes.find((one) => one.programme === programme)
  const years = Array.from({ length: Math.max(0, year - firstYear) }, (_, index) => year - 1 - index)
  if (line === undefined || years.length === 0) return null
  const written = line.history.find((one) => one.year === at)?.level ?? null
  return (
    <details className={styles.earlier}>
      <summary>{t("recognition.earlier")}</summary>
      <div className={styles.fields}>
        <label>
          {t("recognition.year")}
          <select value={at} onChange={(event) => setAt(Number(event.target.value))}>
            {years.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t("recognition.programme")}
          <select value={programme} onChange={(event) => setProgramme(event.target.value)}>
            {programmes.map((one) => (
              <option key={one.programme} value={one.programme}>
                {one.title}
              </option>
            ))}
          </select>
        </label>
      </div>
      {written !== null && (
        <p className="small muted">
          {t("recognition.earlierWritten", { year: at, level: levelWords(written, line.graded, t) })}
        </p>
      )}
      <DecisionForm key={`${at} ${programme}`} line={line} year={at} start={blank} />
    </details>
  )
}
