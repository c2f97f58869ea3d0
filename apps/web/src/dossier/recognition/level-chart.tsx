import type { ProgrammeLine } from "@phocap/contract"
import { useEffect, useRef } from "react"
import { useText } from "../../platform/i18n/index.ts"
import { useMay } from "../../platform/shell/index.ts"
import { Scroll, Sheet } from "../../platform/ui/index.ts"
import { EarlierYear } from "./earlier-year.tsx"
import { levelWords, topLevel } from "./level-words.ts"
import styles from "./recognition.module.css"

/** The register as a chart that is a table: a column a year, a bar as high as the level, the level written under it. */
export function LevelChart({ programmes }: { readonly programmes: readonly ProgrammeLine[] }) {
  const t = useText("dossier")
  const may = useMay()
  const table = useRef<HTMLTableElement>(null)
  // Where not all years fit, the latest are seen first.
  useEffect(() => table.current?.parentElement?.scrollTo({ left: table.current.offsetWidth }), [])
  const written = programmes.filter((line) => line.history.some((one) => one.level !== null))
  const first = Math.min(
    ...written.flatMap((line) => line.history.filter((one) => one.level !== null).map((one) => one.year)),
  )
  const years = (programmes[0]?.history ?? []).map((one) => one.year).filter((year) => year >= first)
  return (
    <Sheet padded={false} heading={t("recognition.chart")}>
      {written.length === 0 ? (
        <p className={styles.pad}>{t("recognition.chartNone")}</p>
      ) : (
        <Scroll label={t("recognition.chart")}>
          <table ref={table} className={`plain ${styles.chart}`}>
            <thead>
              <tr>
                <th scope="col">{t("recognition.programme")}</th>
                {years.map((year) => (
                  <th key={year} scope="col">
                    {year}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {written.map((line) => (
                <tr key={line.programme}>
                  <th scope="row">{line.title}</th>
                  {line.history
                    .filter((one) => one.year >= first)
                    .map(({ year, level }) => {
                      const height = `${(100 * (level ?? 0)) / topLevel(line)}%`
                      return (
                        <td key={year}>
                          <i aria-hidden="true">
                            <u data-zero={level === 0} style={{ height }} />
                          </i>
                          <span data-level={level === null ? "none" : level === 0 ? "lost" : "held"}>
                            {level === null ? (
                              <span title={t("recognition.nothing")}>–</span>
                            ) : (
                              levelWords(level, line.graded, t)
                            )}
                          </span>
                        </td>
                      )
                    })}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {may("edit-dossier") && <EarlierYear programmes={programmes} />}
    </Sheet>
  )
}
