import { getTable, getTableFile, listTables, type Table } from "@phocap/contract"
import { useMemo } from "react"
import { fileUrl, useRoute } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink, useParam, useQueryText } from "../../platform/router/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import {
  ActionButton,
  ErrorNote,
  FileLink,
  Loading,
  PageTitle,
  PurposeLink,
} from "../../platform/ui/index.ts"
import { CellDrawer } from "./cell-drawer.tsx"
import { differences } from "./compare.ts"
import { FormTable } from "./form-table.tsx"
import { pageStyle } from "./page-style.ts"
import { cellAddress } from "./sheet-grid.ts"
import styles from "./table-page.module.css"

/** What of a table's layout could not be compared with an original file. */
function Unverified({ table }: { readonly table: Table }) {
  const t = useText("standards")
  if (table.unverified.length === 0 && table.confidence === "A") return null
  return (
    <details className={`${styles.unverified} noPrint`}>
      <summary>
        {t("tables.unverified")}
        {table.unverified.length > 0 && ` (${table.unverified.length})`}
      </summary>
      <p>{t(`tables.confidence.why${table.confidence}`)}.</p>
      {table.unverified.length > 0 && (
        <>
          <p>{t("tables.unverifiedWhy")}</p>
          <ul>
            {table.unverified.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
    </details>
  )
}

/** Chooses a hamlet, for the forms that print one. */
function HamletPick(given: { readonly hamlets: readonly string[]; readonly now: string | undefined }) {
  const t = useText("standards")
  const [, change] = useQueryText()
  return (
    <label className={styles.pick}>
      {t("tables.hamlet")}{" "}
      <select
        value={given.now ?? ""}
        onChange={(event) =>
          change({ thon: event.target.value === "" ? undefined : event.target.value, o: undefined })
        }
      >
        <option value="">{t("tables.hamletAll")}</option>
        {given.hamlets.map((hamlet) => (
          <option key={hamlet}>{hamlet}</option>
        ))}
      </select>
    </label>
  )
}

/** An official table on its sheet of paper; the chosen cell's list in the drawer. */
export function TablePage() {
  const t = useText("standards")
  const { unit, year, path } = useUnitRound()
  const code = useParam("code")
  const [query, change] = useQueryText()
  const params = { unit: unit.code, year }
  const hamlet = query.thon
  const asked = hamlet === undefined ? {} : { hamlet }
  const table = useRoute(getTable, { params: { ...params, code }, query: asked }, { keep: true })
  const list = useRoute(listTables, { params })
  const canCompare = unit.rounds.some((round) => round.year === year - 1)
  const comparing = query.ss === "1" && canCompare
  const before = useRoute(
    getTable,
    { params: { ...params, year: year - 1, code }, query: asked },
    { enabled: comparing },
  )
  const sheet = table.data?.sheet
  const earlier = comparing ? before.data?.sheet : undefined
  const moved = useMemo(
    () => (sheet === undefined || earlier === undefined ? undefined : differences(sheet, earlier)),
    [sheet, earlier],
  )
  if (table.data === undefined || sheet === undefined) {
    return table.error !== null ? (
      <ErrorNote failure={table.error} onRetry={() => void table.refetch()} />
    ) : (
      <Loading rows={16} />
    )
  }
  const entry = list.data?.tables.find((one) => one.code === code)
  const hamlets = entry?.units.includes("hamlet") === true ? (list.data?.hamlets ?? []) : []
  const chosen = sheet.cells.find((cell) => cellAddress(cell) === query.o && cell.source !== undefined)
  const thon = hamlet === undefined ? "" : `&thon=${encodeURIComponent(hamlet)}`
  const naturalWidth = sheet.widths.reduce((sum, width) => sum + width * 7 + 4, 0)
  return (
    <>
      <style>{pageStyle(sheet, naturalWidth)}</style>
      <div className="noPrint">
        <PageTitle
          small
          title={`${sheet.code}. ${sheet.name}`}
          lede={
            <RoomLink to="/bieu" className="small">
              {t("tables.back")}
            </RoomLink>
          }
          actions={
            <>
              {hamlets.length > 0 && <HamletPick hamlets={hamlets} now={hamlet} />}
              <ActionButton quiet onClick={() => window.print()}>
                {t("tables.print")}
              </ActionButton>
              {entry?.group === "book" ? (
                <PurposeLink
                  label={t("tables.download")}
                  fileFor={(purpose) =>
                    fileUrl(getTableFile, { params: { ...params, code }, query: { ...asked, purpose } })
                  }
                />
              ) : (
                <FileLink href={fileUrl(getTableFile, { params: { ...params, code }, query: asked })}>
                  {t("tables.download")}
                </FileLink>
              )}
              <ActionButton
                quiet
                disabled={!canCompare}
                title={canCompare ? undefined : t("tables.compareNone", { year: year - 1 })}
                aria-pressed={comparing}
                onClick={() => change({ ss: comparing ? undefined : "1" })}
              >
                {t("tables.compare")}
              </ActionButton>
            </>
          }
        />
        {comparing && before.error !== null && (
          <p className={styles.hint}>
            {t("tables.compareFailed", { year: year - 1, message: before.error.message })}
          </p>
        )}
        {moved !== undefined && <p className={styles.hint}>{t("tables.comparing", { year: year - 1 })}</p>}
        {unit.level !== 3 && <p className={styles.hint}>{t("tables.groupNote")}</p>}
        <Unverified table={table.data} />
      </div>
      <section className={styles.paper} data-paper aria-label={sheet.name}>
        <FormTable
          key={`${code} ${hamlet ?? ""}`}
          sheet={sheet}
          chosen={query.o}
          onChoose={(address) => change({ o: address, ds: undefined }, { step: true })}
          hrefOf={(address) => path(`/bieu/${encodeURIComponent(code)}?o=${address}${thon}`)}
          moved={moved}
        />
      </section>
      {unit.level === 3 && <p className={`${styles.keys} noPrint`}>{t("tables.keys")}</p>}
      {chosen !== undefined && (
        <CellDrawer cell={chosen} onClose={() => change({ o: undefined, ds: undefined })} />
      )}
    </>
  )
}
