import type { SheetCell } from "@phocap/engine"
import { useText } from "../../platform/i18n/index.ts"
import { useQueryText } from "../../platform/router/index.ts"
import { Drawer, formatNumber, PersonRows, usePeople } from "../../platform/ui/index.ts"
import drawer from "../criterion/criterion-drawer.module.css"
import { cellAddress } from "./sheet-grid.ts"

function Share({ cell, part }: { readonly cell: SheetCell; readonly part: "counted" | "of" }) {
  const t = useText("standards")
  const [, change] = useQueryText()
  const { value } = cell
  if (value.kind !== "share") return null
  const parts = { counted: value.counted, of: value.of }
  return (
    <fieldset className={drawer.lists}>
      <legend className="visuallyHidden">{t("tables.cell.lists")}</legend>
      {(["counted", "of"] as const).map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === part}
          onClick={() => change({ ds: one === "of" ? "of" : undefined })}
        >
          {t(`tables.cell.${one}`, { n: formatNumber(parts[one]) })}
        </button>
      ))}
    </fieldset>
  )
}

/** The people whom a cell counts: how many, how the list was made, who. */
export function CellDrawer({ cell, onClose }: { readonly cell: SheetCell; readonly onClose: () => void }) {
  const t = useText("standards")
  const [query] = useQueryText()
  const part = query.ds === "of" && cell.source?.of !== undefined ? "of" : "counted"
  const where = part === "of" ? cell.source?.of : cell.source?.where
  const list = usePeople(where === undefined ? {} : { where }, where !== undefined)
  const address = cellAddress(cell)
  const people = list.total === null ? "…" : t("words.persons", { n: formatNumber(list.total) })
  return (
    <Drawer title={t("tables.cell.title", { address, people })} about={address} onClose={onClose}>
      {cell.record !== undefined && cell.record !== "" && (
        <p className={drawer.figure}>{t("tables.cell.record", { record: cell.record })}</p>
      )}
      <Share cell={cell} part={part} />
      {list.explanation !== "" && <p className={drawer.how}>{list.explanation}</p>}
      <PersonRows list={list} />
    </Drawer>
  )
}
