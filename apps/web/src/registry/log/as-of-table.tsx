import { useLanguage, useText } from "../../platform/i18n/index.ts"
import { formatDate, Scroll, Sheet } from "../../platform/ui/index.ts"
import { labelOf, wordsOf } from "../edit/labels.ts"
import styles from "./log.module.css"

type Fields = Readonly<Record<string, unknown>>

/** A record of then beside the one of now, field by field; what differs stands out, what is empty in both is left out. */
export function AsOfTable(given: {
  readonly on: string
  readonly fields: readonly string[]
  readonly past: Fields
  readonly now: Fields | null
}) {
  const t = useText("registry")
  const language = useLanguage()
  const { past, now } = given
  const words = (record: Fields, field: string) => wordsOf(field, record[field], language, t)
  const lines = given.fields
    .map((field) => ({
      field,
      past: words(past, field),
      now: now === null ? "" : words(now, field),
      differs: now !== null && JSON.stringify(past[field]) !== JSON.stringify(now[field]),
    }))
    .filter((line) => line.past !== "" || line.now !== "" || line.differs)
  return (
    <Sheet padded={false} aria-label={t("asOf.label")}>
      <Scroll label={t("asOf.label")}>
        <table className={`plain ${styles.table}`}>
          <thead>
            <tr>
              <th scope="col">{t("log.field")}</th>
              <th scope="col">{t("asOf.past", { date: formatDate(given.on) })}</th>
              <th scope="col">{t("asOf.now")}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.field} data-differs={line.differs}>
                <th scope="row">{labelOf(line.field, language, t)}</th>
                <td>{line.past === "" ? <i>{t("history.nothing")}</i> : line.past}</td>
                <td>
                  {now === null ? (
                    "–"
                  ) : line.differs ? (
                    <>
                      <b>{line.now === "" ? t("history.nothing") : line.now}</b>{" "}
                      <small>{t("asOf.differs")}</small>
                    </>
                  ) : (
                    line.now
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Sheet>
  )
}

/** Fields that differ between then and now. */
export function differing(fields: readonly string[], past: Fields, now: Fields | null): number {
  if (now === null) return 0
  return fields.filter((field) => JSON.stringify(past[field]) !== JSON.stringify(now[field])).length
}
