import { type ImportChoice, type ImportRow, settleImportRow } from "@phocap/contract"
import { useSend } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { ErrorNote } from "../../platform/ui/index.ts"
import styles from "./preview.module.css"

export interface ImportParams {
  readonly unit: string
  readonly year: number
  readonly id: string
}

/** Who a doubtful row is: one of the stored people, or somebody new. A person decides, and may decide otherwise. */
export function Doubt(given: {
  readonly row: ImportRow
  readonly params: ImportParams
  readonly open: boolean
}) {
  const t = useText("survey")
  const { row, params, open } = given
  const settle = useSend(settleImportRow)
  if (row.doubt === null) return null
  const { candidates, choice } = row.doubt
  const ways: readonly { readonly choice: ImportChoice; readonly text: string; readonly note: string }[] = [
    ...candidates.map(({ personId, text, changes }) => ({
      choice: personId,
      text: t("doubt.is", { who: text }),
      note:
        changes.length === 0
          ? t("doubt.nothing")
          : changes
              .map(({ label, old, new: value }) =>
                t("doubt.change", {
                  label,
                  old: old === "" ? t("rows.nothing") : old,
                  new: value === "" ? t("rows.nothing") : value,
                }),
              )
              .join("; "),
    })),
    { choice: "new", text: t("doubt.new"), note: t("doubt.newNote") },
    { choice: "undecided", text: t("doubt.undecided"), note: t("doubt.undecidedNote") },
  ]
  return (
    <fieldset className={styles.doubt} disabled={!open || settle.isPending}>
      <legend>{t("doubt.who", { name: row.name })}</legend>
      {ways.map((way) => (
        <label key={way.choice}>
          <input
            type="radio"
            name={`row ${row.row}`}
            checked={(settle.isPending ? settle.variables.body.choice : choice) === way.choice}
            onChange={() =>
              settle.mutate({ params: { ...params, row: row.row }, body: { choice: way.choice } })
            }
          />
          <span>
            {way.text} <small>{way.note}</small>
          </span>
        </label>
      ))}
      {settle.error !== null && <ErrorNote failure={settle.error} />}
    </fieldset>
  )
}
