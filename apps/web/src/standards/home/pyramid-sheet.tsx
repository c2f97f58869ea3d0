import type { PyramidRow } from "@phocap/contract"
import { useText } from "../../platform/i18n/index.ts"
import { formatNumber, Sheet } from "../../platform/ui/index.ts"
import styles from "./charts.module.css"
import { addRows, pyramidRows, type StudyState, studyStates } from "./pyramid-bands.ts"

const lastAge = 85
const rowHeight = 4.2
const fill: Readonly<Record<StudyState, string | undefined>> = {
  studying: styles.studying,
  finished: styles.finished,
  out: styles.out,
  unknown: styles.unknown,
}

function Sexes({ rows, most }: { readonly rows: readonly PyramidRow[]; readonly most: number }) {
  const t = useText("standards")
  const scale = (n: number) => (n / Math.max(1, most)) * 100
  return (
    <svg viewBox={`0 0 240 ${rows.length * rowHeight + 22}`} aria-hidden="true" className={styles.pyramid}>
      <text x="96" y="10" className={styles.end}>
        {t("home.pyramid.male")}
      </text>
      <text x="136" y="10">
        {t("home.pyramid.female")}
      </text>
      {rows.map((row, i) => {
        const y = 18 + i * rowHeight
        return (
          <g key={row.age}>
            <rect
              className={styles.sex}
              x={108 - scale(row.male)}
              width={scale(row.male)}
              y={y}
              height={rowHeight - 0.8}
            />
            <rect className={styles.sex} x={132} width={scale(row.female)} y={y} height={rowHeight - 0.8} />
            {row.age % 10 === 0 && (
              <text x="120" y={y + 5} className={styles.middle}>
                {row.age}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}

function Schooling({ rows }: { readonly rows: readonly PyramidRow[] }) {
  const t = useText("standards")
  const most = Math.max(1, ...rows.map((row) => row.male + row.female))
  const height = 13
  return (
    <svg viewBox={`0 0 300 ${rows.length * height + 6}`} aria-hidden="true" className={styles.pyramid}>
      {rows.map((row, i) => {
        let x = 26
        const y = i * height + 2
        return (
          <g key={row.age}>
            <text x="20" y={y + 9} className={styles.end}>
              {row.age}
            </text>
            {studyStates.map((state) => {
              const width = (row[state] / most) * 232
              const from = x
              x += width
              return (
                <rect key={state} className={fill[state]} x={from} width={width} y={y} height={height - 3} />
              )
            })}
            {row.out > 0 && (
              <text x={x + 4} y={y + 9} className={styles.outText}>
                {formatNumber(row.out)}
              </text>
            )}
          </g>
        )
      })}
      <title>{t("home.pyramid.byStudy")}</title>
    </svg>
  )
}

/** People by age: male and female over all ages, schooling over the ages that the duties concern; a table behind. */
export function PyramidSheet({ rows }: { readonly rows: readonly PyramidRow[] }) {
  const t = useText("standards")
  const shown = pyramidRows(rows, lastAge)
  const school = rows.filter((row) => row.age >= 3 && row.age <= 18)
  const total = addRows(school)
  const most = Math.max(0, ...shown.slice(0, lastAge).map((row) => Math.max(row.male, row.female)))
  if (rows.every((row) => row.male + row.female === 0)) return null
  const counts = Object.fromEntries(studyStates.map((state) => [state, formatNumber(total[state])]))
  return (
    <Sheet heading={t("home.pyramid.title")} className={styles.sheet}>
      <div className={styles.pair} role="img" aria-label={t("home.pyramid.aria", counts)}>
        <div>
          <h3>
            {t("home.pyramid.byStudy")}, {t("home.pyramid.schoolAges")}
          </h3>
          <p className={styles.key}>
            {studyStates
              .filter((state) => total[state] > 0)
              .map((state) => (
                <span key={state}>
                  <svg width="11" height="11" viewBox="0 0 11 11" aria-hidden="true">
                    <rect width="11" height="11" className={fill[state]} />
                  </svg>
                  {t(`home.pyramid.${state}`)} {counts[state]}
                </span>
              ))}
          </p>
          <Schooling rows={school} />
        </div>
        <div>
          <h3>{t("home.pyramid.bySex")}</h3>
          <Sexes rows={shown.slice(0, lastAge + 1)} most={most} />
        </div>
      </div>
      <details className={styles.behind}>
        <summary>{t("home.pyramid.table")}</summary>
        <div className="scroll">
          <table className="plain">
            <thead>
              <tr>
                {["age", "male", "female", ...studyStates].map((column) => (
                  <th key={column} className="num" scope="col">
                    {t(`home.pyramid.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <tr key={row.age}>
                  <th scope="row" className="num">
                    {row.age > lastAge ? t("home.pyramid.ages", { from: row.age }) : row.age}
                  </th>
                  {(["male", "female", ...studyStates] as const).map((column) => (
                    <td key={column} className="num">
                      {formatNumber(row[column])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </Sheet>
  )
}
