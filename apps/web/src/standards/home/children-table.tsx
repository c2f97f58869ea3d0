import type { ChildEntry } from "@phocap/contract"
import { useState } from "react"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { Chip, formatNumber, Sheet } from "../../platform/ui/index.ts"
import { programmeOrder } from "../words/programme-order.ts"
import { useWords } from "../words/use-words.ts"
import styles from "./children-table.module.css"
import { type ChildOrder, sortChildren, unfinished } from "./sort-children.ts"

type Mark = ChildEntry["verdicts"][number]

function LevelCell({ mark }: { readonly mark: Mark | undefined }) {
  const words = useWords()
  if (mark === undefined) return <td className="muted">–</td>
  const reached = mark.reached > 0
  const state = reached ? "met" : mark.state === "unknown" ? "unknown" : "unmet"
  return (
    <td>
      <Chip state={state}>{reached && mark.graded ? words.level(mark.reached) : undefined}</Chip>
    </td>
  )
}

/** The communes of a unit with what each reached; headings sort, names lead down. */
export function ChildrenTable({ units }: { readonly units: readonly ChildEntry[] }) {
  const t = useText("standards")
  const words = useWords()
  const [order, setOrder] = useState<ChildOrder>("name")
  const [onlyOpen, setOnlyOpen] = useState(false)
  const present = new Set(units.flatMap((child) => child.verdicts.map((one) => one.programme)))
  const programmes = programmeOrder.filter((programme) => present.has(programme))
  const shown = sortChildren(onlyOpen ? unfinished(units) : units, order)
  const columns: { key: ChildOrder; label: string }[] = [
    { key: "name", label: t("home.group.name") },
    { key: "people", label: t("home.group.people") },
    ...programmes.map((key) => ({ key, label: words.programme(key) })),
  ]
  return (
    <Sheet padded={false} aria-label={t("home.group.children")}>
      <div className={styles.head}>
        <h2>
          {t("home.group.children")}{" "}
          <span className="muted small">{t("home.group.shown", { n: shown.length })}</span>
        </h2>
        <label>
          {t("home.group.filter")}{" "}
          <select
            value={onlyOpen ? "open" : "all"}
            onChange={(event) => setOnlyOpen(event.target.value === "open")}
          >
            <option value="all">{t("home.group.filterAll")}</option>
            <option value="open">{t("home.group.filterOpen")}</option>
          </select>
        </label>
      </div>
      <div className="scroll">
        <table className={`plain ${styles.table}`}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th
                  key={column.key}
                  scope="col"
                  className={column.key === "people" ? "num" : undefined}
                  aria-sort={
                    order !== column.key ? undefined : column.key === "people" ? "descending" : "ascending"
                  }
                >
                  <button
                    type="button"
                    aria-label={t("home.group.sort", { column: column.label })}
                    onClick={() => setOrder(column.key)}
                  >
                    {column.label}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((child) => (
              <tr key={child.code}>
                <th scope="row">
                  <RoomLink to="/" unit={child.code}>
                    {child.name.charAt(0).toLocaleUpperCase("vi") + child.name.slice(1)}
                  </RoomLink>
                  {child.hardship && <small>{t("home.group.hardship")}</small>}
                </th>
                <td className="num">{formatNumber(child.people)}</td>
                {programmes.map((programme) => (
                  <LevelCell
                    key={programme}
                    mark={child.verdicts.find((one) => one.programme === programme)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Sheet>
  )
}
