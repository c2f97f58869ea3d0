import { getLaw, getSchool, type SchoolPage } from "@phocap/contract"
import { useRoute } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink, useParam, useQueryText } from "../../platform/router/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { Empty, ErrorNote, formatNumber, Loading, PageTitle } from "../../platform/ui/index.ts"
import { levelName, levelNames } from "../level-names.ts"
import styles from "./report.module.css"
import { ReportSheet } from "./report-sheet.tsx"

/** What a school reports of a round, one level at a time. */
export function SchoolScreen() {
  const { unit, year } = useUnitRound()
  const code = useParam("code")
  const page = useRoute(getSchool, { params: { unit: unit.code, year, code } })
  const law = useRoute(getLaw, {})
  const error = page.error ?? law.error
  if (page.data === undefined || law.data === undefined) {
    if (error === null) return <Loading rows={14} />
    return (
      <ErrorNote
        failure={error}
        onRetry={() => {
          void page.refetch()
          void law.refetch()
        }}
      />
    )
  }
  return <SchoolReports page={page.data} fields={law.data.reportFields} refetch={page.refetch} />
}

function SchoolReports(given: {
  readonly page: SchoolPage
  readonly fields: Parameters<typeof ReportSheet>[0]["fields"]
  readonly refetch: () => Promise<unknown>
}) {
  const t = useText("schools")
  const [query, setQuery] = useQueryText()
  const { page } = given
  const { school } = page
  const wanted = Number(query.cap)
  const report = page.reports.find((one) => one.report.level === wanted) ?? page.reports[0]
  const fields = given.fields.filter((field) => field.level === report?.report.level)
  const empty = fields.filter(({ key }) => typeof report?.report.values[key] !== "number").length
  const name =
    report === undefined || page.reports.length === 1
      ? school.name
      : `${school.name}, ${levelName(report.report.level, t)}`
  return (
    <>
      <PageTitle
        small
        title={
          report === undefined
            ? name
            : t(empty === 0 ? "school.titleFull" : "school.titleShort", { name, n: empty, of: fields.length })
        }
        lede={
          <>
            {t("school.lede", { kind: levelNames(school.levels, t), pupils: formatNumber(page.pupils) })}{" "}
            <RoomLink to="/truong">{t("school.toList")}</RoomLink>
          </>
        }
      />
      {page.reports.length > 1 && (
        <div className={styles.levels} role="tablist" aria-label={t("school.levels")}>
          {page.reports.map((one) => (
            <button
              key={one.report.level}
              type="button"
              role="tab"
              aria-selected={one === report}
              onClick={() => setQuery({ cap: String(one.report.level) }, { step: true })}
            >
              {levelName(one.report.level, t)}
            </button>
          ))}
        </div>
      )}
      {report === undefined ? (
        <Empty title={school.name} text={t("school.elsewhere")} />
      ) : (
        <ReportSheet
          key={report.report.level}
          school={school}
          given={report}
          fields={fields}
          refetch={given.refetch}
        />
      )}
    </>
  )
}
