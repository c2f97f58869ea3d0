import { listSchools, type SchoolLine } from "@phocap/contract"
import { useRoute } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { unitTitle, useUnitRound } from "../../platform/shell/index.ts"
import { Empty, ErrorNote, formatNumber, Loading, PageTitle, Sheet } from "../../platform/ui/index.ts"
import { CommuneOnly } from "../../registry/place/index.ts"
import { levelName, levelNames } from "../level-names.ts"
import styles from "./schools.module.css"
import { UnitConditions } from "./unit-conditions.tsx"

/** Schools of the unit with how complete their reports are, and those elsewhere that its people attend. */
export function Schools() {
  return (
    <CommuneOnly to="/truong">
      <SchoolList />
    </CommuneOnly>
  )
}

function SchoolList() {
  const t = useText("schools")
  const { unit, year } = useUnitRound()
  const { data, error, refetch } = useRoute(listSchools, { params: { unit: unit.code, year } })
  if (data === undefined) {
    return error === null ? (
      <Loading rows={10} />
    ) : (
      <ErrorNote failure={error} onRetry={() => void refetch()} />
    )
  }
  const reports = data.here.flatMap((school) => school.reports)
  const short = reports.filter((report) => report.filled < report.of).length
  if (data.here.length === 0 && data.elsewhere.length === 0) {
    return <Empty title={t("list.titleNone", { unit: unitTitle(unit) })} text={t("list.noneText")} />
  }
  return (
    <>
      <PageTitle
        small
        title={
          data.here.length === 0
            ? t("list.titleNone", { unit: unitTitle(unit) })
            : short === 0
              ? t("list.titleFull")
              : t("list.titleShort", { n: short })
        }
        lede={t("list.lede")}
      />
      {data.here.length > 0 && (
        <Sheet padded={false} heading={t("list.here")}>
          <SchoolTable schools={data.here} withReports />
        </Sheet>
      )}
      <Sheet padded={false} heading={t("list.elsewhere")}>
        {data.elsewhere.length === 0 ? (
          <p className={styles.none}>{t("list.elsewhereNone")}</p>
        ) : (
          <SchoolTable schools={data.elsewhere} />
        )}
      </Sheet>
      <UnitConditions />
    </>
  )
}

function SchoolTable(given: { readonly schools: readonly SchoolLine[]; readonly withReports?: boolean }) {
  const t = useText("schools")
  return (
    <table className={`plain ${styles.schools}`} data-reports={given.withReports === true}>
      <thead>
        <tr>
          <th scope="col">{t("list.name")}</th>
          <th scope="col">{t("list.kind")}</th>
          <th scope="col">{t("list.code")}</th>
          <th scope="col" className="num">
            {t("list.pupils")}
          </th>
          {given.withReports === true && <th scope="col">{t("list.report")}</th>}
        </tr>
      </thead>
      <tbody>
        {given.schools.map((school) => (
          <tr key={school.code}>
            <td className={styles.name}>
              <RoomLink to={`/truong/${encodeURIComponent(school.code)}`}>{school.name}</RoomLink>
            </td>
            <td>{kindOf(school, t)}</td>
            <td className="muted">{school.code}</td>
            <td className="num" data-label={t("list.pupils")}>
              {formatNumber(school.pupils)}
            </td>
            {given.withReports === true && (
              <td className={styles.reports}>
                {school.reports.map((report) => (
                  <RoomLink
                    key={report.level}
                    to={`/truong/${encodeURIComponent(school.code)}?cap=${report.level}`}
                    data-full={report.filled === report.of}
                  >
                    <span>{levelName(report.level, t)}</span>
                    <i aria-hidden="true">
                      <u style={{ width: `${(100 * report.filled) / Math.max(1, report.of)}%` }} />
                    </i>
                    <b>
                      {report.filled === 0
                        ? t("list.empty")
                        : report.filled === report.of
                          ? t("list.full", { of: report.of })
                          : t("list.filled", { n: report.filled, of: report.of })}
                    </b>
                  </RoomLink>
                ))}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function kindOf(school: SchoolLine, t: ReturnType<typeof useText>): string {
  const parts = [levelNames(school.levels, t)]
  if (school.system !== 1) parts.push(t(`system.${school.system}`))
  if (school.ownership !== 1) parts.push(t(`ownership.${school.ownership}`))
  if (school.independent) parts.push(t("list.independent"))
  return parts.filter((part) => part !== "").join(", ")
}
