import { type CheckEntry, listChecks } from "@phocap/contract"
import { useRoute } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { Empty, ErrorNote, formatNumber, Loading, PageTitle, Sheet } from "../../platform/ui/index.ts"
import styles from "./checks.module.css"

function CheckTable({ checks }: { readonly checks: readonly CheckEntry[] }) {
  const t = useText("standards")
  return (
    <div className="scroll">
      <table className={`plain ${styles.table}`}>
        <thead>
          <tr>
            <th scope="col">{t("checks.check")}</th>
            <th scope="col">{t("checks.remedy")}</th>
            <th scope="col" className="num">
              {t("checks.count")}
            </th>
          </tr>
        </thead>
        <tbody>
          {checks.map((check) => (
            <tr key={check.id}>
              <th scope="row">
                <RoomLink to={`/kiem-tra/${encodeURIComponent(check.id)}`}>{check.label}</RoomLink>
                <small>{t(`checks.kind.${check.kind}`)}</small>
              </th>
              <td>{check.remedy}</td>
              <td className="num">
                <RoomLink to={`/kiem-tra/${encodeURIComponent(check.id)}`}>
                  {formatNumber(check.count)}
                </RoomLink>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Every check with its findings: what must be corrected, what is worth a look, what is clean. */
export function CheckList() {
  const t = useText("standards")
  const { unit, year } = useUnitRound()
  const isCommune = unit.level === 3
  const list = useRoute(listChecks, { params: { unit: unit.code, year } }, { enabled: isCommune })
  if (!isCommune) return <Empty page title={t("checks.group")} />
  if (list.data === undefined) {
    return list.error !== null ? (
      <ErrorNote failure={list.error} onRetry={() => void list.refetch()} />
    ) : (
      <Loading rows={10} />
    )
  }
  const { checks } = list.data
  const found = checks.filter((check) => check.count > 0).sort((a, b) => b.count - a.count)
  const errors = found.filter((check) => check.level === "error")
  const warnings = found.filter((check) => check.level === "warning")
  const clean = checks.filter((check) => check.count === 0)
  const sum = (some: readonly CheckEntry[]) => some.reduce((total, check) => total + check.count, 0)
  return (
    <>
      <PageTitle
        title={found.length === 0 ? t("checks.title") : t("checks.titleSome", { n: found.length })}
        lede={t("checks.lede", {
          errors: formatNumber(sum(errors)),
          warnings: formatNumber(sum(warnings)),
          all: checks.length,
        })}
      />
      {errors.length > 0 && (
        <Sheet padded={false} heading={t("checks.errors")} className={styles.errors}>
          <CheckTable checks={errors} />
        </Sheet>
      )}
      {warnings.length > 0 && (
        <Sheet padded={false} heading={t("checks.warnings")}>
          <CheckTable checks={warnings} />
        </Sheet>
      )}
      {clean.length > 0 && (
        <details className={styles.clean}>
          <summary>{t("checks.clean", { n: clean.length })}</summary>
          <ul>
            {clean.map((check) => (
              <li key={check.id}>{check.label}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
