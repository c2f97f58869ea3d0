import type { PersonLine } from "@phocap/contract"
import { sexes } from "@phocap/core"
import { useLanguage, useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { formatBirth, Sheet } from "../../platform/ui/index.ts"
import { codeName } from "../edit/filter-choices.ts"
import styles from "./people.module.css"
import { walkLines } from "./search-bar.tsx"

/** People as dense lines; on a phone each becomes a card. */
export function PeopleTable({ people }: { readonly people: readonly PersonLine[] }) {
  const t = useText("registry")
  const language = useLanguage()
  const sexOf = (code: number) => {
    const entry = sexes.find((one) => one.code === code)
    return entry === undefined ? "" : codeName(entry, language)
  }
  return (
    <Sheet padded={false} aria-label={t("table.caption")}>
      <table className={`plain ${styles.lines}`} onKeyDown={walkLines}>
        <thead>
          <tr>
            <th scope="col">{t("table.name")}</th>
            <th scope="col">{t("table.birth")}</th>
            <th scope="col">{t("table.sex")}</th>
            <th scope="col">{t("table.hamlet")}</th>
            <th scope="col">{t("table.form")}</th>
            <th scope="col">{t("table.status")}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <td className={styles.name}>
                <RoomLink to={`/nguoi/${person.id}`} data-line>
                  {person.fullName}
                </RoomLink>
              </td>
              <td className={styles.date}>{formatBirth(person)}</td>
              <td>{sexOf(person.sex)}</td>
              <td className={styles.place}>{person.hamlet}</td>
              <td className={styles.form} data-label={t("table.form")}>
                <RoomLink to={`/ho/${person.householdId}`}>{person.formNumber ?? "–"}</RoomLink>
              </td>
              <td className={styles.status}>{person.status}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  )
}
