import { editMoney, getMoney, type MoneyPage } from "@phocap/contract"
import { useCallback, useRef } from "react"
import { call, useRoute } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { Empty, ErrorNote, Loading, PageTitle, Sheet } from "../../platform/ui/index.ts"
import { CommuneOnly, useReadOnly } from "../../registry/place/index.ts"
import { AmountCell } from "../cells/amount-cell.tsx"
import { formatAmount } from "../cells/parse-amount.ts"
import { SaveLine, SaveTrouble } from "../cells/save-line.tsx"
import { useAutosave } from "../cells/use-autosave.ts"
import { walkCells } from "../cells/walk-cells.ts"
import styles from "./money.module.css"
import { fiveYears, isMean } from "./money-sums.ts"

/** The money lines of the preschool finance form, five years beside each other. */
export function Money() {
  return (
    <CommuneOnly to="/tai-chinh">
      <MoneyOfUnit />
    </CommuneOnly>
  )
}

function MoneyOfUnit() {
  const t = useText("schools")
  const { unit, year } = useUnitRound()
  const { data, error, refetch } = useRoute(getMoney, { params: { unit: unit.code, year } })
  if (data === undefined) {
    return error === null ? (
      <Loading rows={16} />
    ) : (
      <ErrorNote failure={error} onRetry={() => void refetch()} />
    )
  }
  if (data.lines.length === 0) return <Empty title={t("money.none")} text={t("money.noneText")} />
  return <MoneySheet page={data} refetch={refetch} />
}

function MoneySheet({
  page,
  refetch,
}: {
  readonly page: MoneyPage
  readonly refetch: () => Promise<unknown>
}) {
  const t = useText("schools")
  const { unit, year } = useUnitRound()
  const sealed = useReadOnly("edit-schools")
  const save = useAutosave({
    name: `money.${unit.code}.${year}`,
    send: (changes) =>
      call(editMoney, { params: { unit: unit.code, year }, body: { changes, reason: t("money.reason") } }),
    refetch,
  })
  const latest = useRef({ save, page })
  latest.current = { save, page }
  const write = useCallback((name: string, value: number | null) => {
    const stands = latest.current.page.values[name.replace(/^values\./, "")] ?? null
    latest.current.save.write(name, stands, value)
  }, [])
  const amountOf = (key: string, of: number) =>
    save.value(`values.${key}.${of}`, page.values[`${key}.${of}`] ?? null) as number | null
  const keys = page.lines.flatMap((line) => (line.key === null ? [] : [line.key]))
  const empty = keys.flatMap((key) => page.years.filter((of) => amountOf(key, of) === null)).length
  const label = (field: string) => {
    const [, key, of] = field.split(".")
    return t("money.cell", { line: page.lines.find((line) => line.key === key)?.label ?? "", year: of ?? "" })
  }
  return (
    <>
      <PageTitle
        small
        title={empty === 0 ? t("money.title") : t("money.titleShort", { n: empty })}
        lede={t("money.lede")}
      />
      <SaveLine save={save} sealed={sealed} />
      <SaveTrouble
        save={save}
        label={label}
        words={(_, value) => formatAmount(value as number | null, "decimal")}
      />
      <p className={`muted small ${styles.keys}`}>{t("school.keys")}</p>
      <Sheet padded={false} aria-label={t("money.title")} className="scroll">
        <table className={styles.money} onKeyDown={walkCells}>
          <thead>
            <tr>
              <th scope="col">{t("money.line")}</th>
              {page.years.map((of) => (
                <th key={of} scope="col">
                  {t("money.year", { year: of })}
                </th>
              ))}
              <th scope="col">{t("money.sum")}</th>
            </tr>
          </thead>
          <tbody>
            {page.lines.map((line, place) => {
              const { key } = line
              if (key === null) {
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: headings of the form stand where they stand
                  <tr key={place} className={styles.heading}>
                    <th scope="rowgroup" colSpan={page.years.length + 2}>
                      {line.label}
                    </th>
                  </tr>
                )
              }
              const total = fiveYears(
                key,
                page.years.map((of) => amountOf(key, of)),
              )
              return (
                <tr key={key}>
                  <th scope="row">{line.label}</th>
                  {page.years.map((of) => {
                    const name = `values.${key}.${of}`
                    return (
                      <td key={of}>
                        <AmountCell
                          name={name}
                          value={amountOf(key, of)}
                          kind="decimal"
                          label={label(name)}
                          readOnly={sealed}
                          problem={save.refused[name]}
                          mark={save.conflicts[name] === undefined ? undefined : "conflict"}
                          onWrite={write}
                        />
                      </td>
                    )
                  })}
                  <td className={styles.total}>
                    {formatAmount(total, "decimal")}
                    {isMean(key) && total !== null && <small>{t("money.average")}</small>}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </Sheet>
    </>
  )
}
