import { exportWorkbook, type ImportSummary, listImports } from "@phocap/contract"
import { fileUrl, useRoute } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import {
  ErrorNote,
  formatMoment,
  formatNumber,
  Loading,
  PageTitle,
  PurposeLink,
  Sheet,
} from "../../platform/ui/index.ts"
import { CommuneOnly, useReadOnly } from "../../registry/place/index.ts"
import { StateChip } from "../state-chip.tsx"
import { DropZone } from "./drop-zone.tsx"
import styles from "./imports.module.css"

/** The ministry's workbook in and out, and what was read before. */
export function Imports() {
  return (
    <CommuneOnly to="/nhap">
      <ImportList />
    </CommuneOnly>
  )
}

function ImportList() {
  const t = useText("survey")
  const { unit, year } = useUnitRound()
  const sealed = useReadOnly("import")
  const params = { unit: unit.code, year }
  const workbook = (format: "xlsx" | "xls") => (purpose: string) =>
    fileUrl(exportWorkbook, { params: { ...params, format }, query: { purpose } })
  const list = useRoute(listImports, { params })
  const imports = list.data?.imports
  const staged = imports?.filter((one) => one.state === "staged").length ?? 0
  return (
    <>
      <PageTitle
        small
        title={staged === 0 ? t("list.title", { year }) : t("list.titleStaged", { n: staged })}
        lede={t("list.lede")}
        actions={
          <>
            <PurposeLink label={t("list.exportXlsx")} fileFor={workbook("xlsx")} />
            <PurposeLink label={t("list.exportXls")} fileFor={workbook("xls")} />
          </>
        }
      />
      {sealed ? <p>{t("list.sealed")}</p> : <DropZone />}
      {list.error !== null && <ErrorNote failure={list.error} onRetry={() => void list.refetch()} />}
      {imports === undefined && list.error === null && <Loading rows={4} title={false} />}
      {imports !== undefined && (
        <Sheet padded={false} heading={t("list.earlier")}>
          {imports.length === 0 ? (
            <p className={styles.none}>{t("list.none")}</p>
          ) : (
            <ImportTable imports={imports} />
          )}
        </Sheet>
      )}
    </>
  )
}

function ImportTable({ imports }: { readonly imports: readonly ImportSummary[] }) {
  const t = useText("survey")
  return (
    <table className={`plain ${styles.imports}`}>
      <thead>
        <tr>
          <th scope="col">{t("list.file")}</th>
          <th scope="col">{t("list.state")}</th>
          <th scope="col">{t("list.when")}</th>
          <th scope="col">{t("list.who")}</th>
          <th scope="col" className="num">
            {t("list.rows")}
          </th>
          <th scope="col">{t("list.effect")}</th>
        </tr>
      </thead>
      <tbody>
        {imports.map((one) => (
          <tr key={one.id}>
            <td className={styles.file}>
              <RoomLink to={`/nhap/${one.id}`}>{one.fileName}</RoomLink>
            </td>
            <td>
              <StateChip state={one.state} />
            </td>
            <td className={styles.when}>{formatMoment(one.createdAt)}</td>
            <td>{one.actor}</td>
            <td className="num" data-label={t("list.rows")}>
              {formatNumber(one.rows)}
            </td>
            <td>
              {t("list.counts", {
                added: formatNumber(one.added),
                changed: formatNumber(one.changed),
                rejected: formatNumber(one.rejected),
              })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
