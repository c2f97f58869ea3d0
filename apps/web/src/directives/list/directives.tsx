import { type DirectiveLine, listDirectives } from "@phocap/contract"
import { useRoute } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { unitTitle, useMay, useUnitRound } from "../../platform/shell/index.ts"
import {
  Empty,
  ErrorNote,
  formatDate,
  formatNumber,
  Loading,
  PageTitle,
  Sheet,
} from "../../platform/ui/index.ts"
import { LinkButton } from "../link-button.tsx"
import styles from "./list.module.css"

/** Directives that concern the unit: its own, those above it, those of the units that it came from. */
export function Directives() {
  const t = useText("directives")
  const may = useMay()
  const { unit, year } = useUnitRound()
  const { data, error, refetch } = useRoute(listDirectives, { params: { unit: unit.code, year } })
  if (data === undefined) {
    return error === null ? (
      <Loading rows={6} />
    ) : (
      <ErrorNote failure={error} onRetry={() => void refetch()} />
    )
  }
  const add = may("edit-directives") && <LinkButton to="/van-ban/moi">{t("list.add")}</LinkButton>
  if (data.directives.length === 0) {
    return (
      <Empty page title={t("list.none", { unit: unitTitle(unit) })} text={t("list.noneText")}>
        {add}
      </Empty>
    )
  }
  const late = data.directives.reduce((sum, one) => sum + one.late, 0)
  const tasks = data.directives.reduce((sum, one) => sum + one.tasks, 0)
  return (
    <>
      <PageTitle
        small
        title={
          late === 0
            ? t("list.titleClear", { n: data.directives.length, tasks })
            : t("list.titleLate", { late, tasks })
        }
        lede={t("list.lede")}
        actions={add}
      />
      <Sheet padded={false} aria-label={t("list.sheet")}>
        <table className={`plain ${styles.table}`}>
          <thead>
            <tr>
              <th scope="col">{t("list.document")}</th>
              <th scope="col">{t("head.issuer")}</th>
              <th scope="col" className="num">
                {t("list.tasks")}
              </th>
              <th scope="col" className="num">
                {t("list.done")}
              </th>
              <th scope="col" className="num">
                {t("list.late")}
              </th>
            </tr>
          </thead>
          <tbody>
            {data.directives.map((line) => (
              <tr key={line.id}>
                <td className={styles.name}>
                  <RoomLink to={`/van-ban/${line.id}`}>{documentName(line, t("list.noNumber"))}</RoomLink>
                  <small>{line.subject}</small>
                </td>
                <td>
                  {line.issuer}
                  <small className={styles.unit}>{line.unitName}</small>
                </td>
                <td className="num" data-label={t("list.tasks")}>
                  {formatNumber(line.tasks)}
                </td>
                <td className="num" data-label={t("list.done")}>
                  {formatNumber(line.done)}
                </td>
                <td className="num" data-label={t("list.late")} data-late={line.late > 0}>
                  {formatNumber(line.late)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Sheet>
    </>
  )
}

/** "Kế hoạch 87-KH/HU, 12/06/2024". */
export function documentName(
  line: Pick<DirectiveLine, "kind" | "number" | "issuedOn">,
  without: string,
): string {
  const number = line.number ?? without
  return `${line.kind} ${number}${line.issuedOn === null ? "" : `, ${formatDate(line.issuedOn)}`}`
}
