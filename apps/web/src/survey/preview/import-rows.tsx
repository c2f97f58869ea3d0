import type { ImportProblem, ImportRow } from "@phocap/contract"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { ActionButton, formatNumber, Sheet } from "../../platform/ui/index.ts"
import type { Action } from "./actions.ts"
import { Doubt, type ImportParams } from "./doubt.tsx"
import styles from "./preview.module.css"

/** Rows of a workbook: what each would change, and what is wrong with it, cell by cell. */
export function ImportRows(given: {
  readonly rows: readonly ImportRow[]
  readonly action: Action
  readonly total: number
  readonly offset: number
  readonly size: number
  readonly waiting: boolean
  readonly params: ImportParams
  /** Nothing is written yet, so it can still be decided who a doubtful row is. */
  readonly open: boolean
  readonly onGo: (offset: number) => void
}) {
  const t = useText("survey")
  const { offset, size, total } = given
  if (given.rows.length === 0) {
    return <p className={styles.nothing}>{t(`actionNone.${given.action}`)}</p>
  }
  return (
    <>
      <Sheet padded={false} aria-label={t(`action.${given.action}`)}>
        <ol className={styles.rows} data-waiting={given.waiting}>
          {given.rows.map((row) => (
            <Row
              key={`${row.row} ${row.personId ?? row.name}`}
              row={row}
              params={given.params}
              open={given.open}
            />
          ))}
        </ol>
      </Sheet>
      {total > size && (
        <nav className={styles.pager} aria-label={t("rows.pages")}>
          <ActionButton quiet disabled={offset === 0} onClick={() => given.onGo(Math.max(0, offset - size))}>
            {t("rows.earlier")}
          </ActionButton>
          <span role="status">
            {t("rows.range", {
              from: formatNumber(offset + 1),
              to: formatNumber(Math.min(offset + size, total)),
              total: formatNumber(total),
            })}
          </span>
          <ActionButton quiet disabled={offset + size >= total} onClick={() => given.onGo(offset + size)}>
            {t("rows.later")}
          </ActionButton>
        </nav>
      )}
    </>
  )
}

function Row(given: { readonly row: ImportRow; readonly params: ImportParams; readonly open: boolean }) {
  const { row } = given
  const t = useText("survey")
  // A row of somebody new has nothing to change from.
  const fresh = row.changes.every((change) => change.old === "")
  return (
    <li data-action={row.action}>
      <div className={styles.who}>
        {row.row > 0 && <span>{t("rows.row", { n: row.row })}</span>}
        {row.personId === null ? (
          <b>{row.name}</b>
        ) : (
          <RoomLink to={`/nguoi/${row.personId}`}>{row.name}</RoomLink>
        )}
        <small>{t(`rows.${row.action}`)}</small>
      </div>
      {row.problems.length > 0 && (
        <ul className={styles.problems}>
          {row.problems.map((problem) => (
            <li key={`${problem.code} ${problem.column ?? ""}`} data-level={problem.level}>
              <b>{t(`problems.${problem.level}`)}</b> {where(problem, t)}
              {problem.message} {problem.remedy}
            </li>
          ))}
        </ul>
      )}
      <Doubt {...given} />
      {row.changes.length > 0 && (
        <dl className={styles.changes}>
          {row.changes.map((change) => (
            <div key={change.field}>
              <dt>{change.label}</dt>
              <dd>
                {!(fresh && row.personId === null) && (
                  <>
                    <del>{change.old === "" ? t("rows.nothing") : change.old}</del>
                    <span aria-hidden="true"> → </span>
                    <span className="visuallyHidden">{t("rows.becomes")}</span>
                  </>
                )}
                <ins>{change.new === "" ? t("rows.nothing") : change.new}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  )
}

function where(problem: ImportProblem, t: ReturnType<typeof useText>): string {
  if (problem.column === null) return ""
  const cell = t("problems.cell", {
    cell: `${problem.column}${problem.row}`,
    label: problem.columnLabel ?? "",
  })
  return problem.value === null || problem.value === "" ? `${cell}: ` : `${cell}, “${problem.value}”: `
}
