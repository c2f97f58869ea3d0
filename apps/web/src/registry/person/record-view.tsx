import type { PersonPage } from "@phocap/contract"
import type { PersonRecord } from "@phocap/core"
import { useLanguage, useText } from "../../platform/i18n/index.ts"
import { useMay } from "../../platform/shell/index.ts"
import { ActionButton } from "../../platform/ui/index.ts"
import type { Entry, Section } from "../edit/entry.ts"
import { shownValue } from "../edit/form-values.ts"
import { isRestricted, labelOf, wordsOf } from "../edit/labels.ts"
import { useMayCorrect } from "../place/index.ts"
import styles from "./person.module.css"

/** Only what is known of an older person stands here: the preschool part is for children and for what was written. */
const preschoolAge = 7

const lowerFirst = (text: string) => text.charAt(0).toLocaleLowerCase("vi") + text.slice(1)

function isSet(record: PersonRecord, entry: Entry): boolean {
  if (entry.kind === "flag") return record[entry.name as keyof PersonRecord] === true
  if (entry.kind === "disabilities") return record.disabilities !== 0
  return shownValue(record as Readonly<Record<string, unknown>>, entry) !== ""
}

export function showsSection(record: PersonRecord, section: Section, year: number): boolean {
  if (section.id !== "preschool") return true
  return year - record.birthYear <= preschoolAge || section.entries.some((entry) => isSet(record, entry))
}

/** One part of a record as it stands: what is written, then in one pale line what is not. */
export function SectionView(given: {
  readonly page: PersonPage
  readonly section: Section
  readonly onEdit: () => void
}) {
  const t = useText("registry")
  const language = useLanguage()
  const sealed = !useMayCorrect()
  const mayRestricted = useMay()("read-restricted")
  const { section, page } = given
  const record: PersonRecord = page.person
  // What a role does not see is neither written nor blank.
  const seen = section.entries.filter((entry) => mayRestricted || !isRestricted(entry.name))
  const withheld = section.entries.filter((entry) => !seen.includes(entry))
  const written = seen.filter((entry) => isSet(record, entry))
  const unset = seen.filter((entry) => !isSet(record, entry))
  const words = (entry: Entry) => {
    if (entry.kind === "birth" || entry.kind === "class") {
      return shownValue(record as Readonly<Record<string, unknown>>, entry)
    }
    if (entry.kind === "school") return page.schoolName ?? record.schoolCode ?? ""
    return wordsOf(entry.name, record[entry.name as keyof PersonRecord], language, t)
  }
  return (
    <>
      <div className={styles.sectionHead}>
        <h3>{t(`section.${section.id}`)}</h3>
        {!sealed && (
          <ActionButton
            quiet
            className={styles.edit}
            onClick={given.onEdit}
            aria-label={t("person.editSection", { section: t(`section.${section.id}`) })}
          >
            {t("person.edit")}
          </ActionButton>
        )}
      </div>
      {written.length === 0 && (unset.length > 0 || withheld.length === 0) ? (
        <p className={styles.unset}>{t("person.emptySection")}</p>
      ) : (
        <dl className={styles.fields}>
          {written.map((entry) => (
            <div key={entry.name} data-wide={entry.kind === "long"}>
              <dt>
                {labelOf(entry.name, language, t)}
                {isRestricted(entry.name) && (
                  <small title={t("person.restrictedNote")}>{t("person.restricted")}</small>
                )}
              </dt>
              <dd>{words(entry)}</dd>
            </div>
          ))}
        </dl>
      )}
      {written.length > 0 && unset.length > 0 && (
        <p className={styles.unset}>
          {t("person.unset", {
            fields: unset.map((entry) => lowerFirst(labelOf(entry.name, language, t))).join(", "),
          })}
        </p>
      )}
      {withheld.length > 0 && (
        <p className={styles.unset}>
          {t("person.withheld", {
            fields: withheld.map((entry) => lowerFirst(labelOf(entry.name, language, t))).join(", "),
          })}
        </p>
      )}
    </>
  )
}
