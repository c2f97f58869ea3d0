import { adjustPerson, editPerson, getPerson, type PersonPage } from "@phocap/contract"
import { sexes } from "@phocap/core"
import { useRoute, useSend } from "../../platform/api/index.ts"
import { useLanguage, useText } from "../../platform/i18n/index.ts"
import { RoomLink, useParam } from "../../platform/router/index.ts"
import { useMay, useUnitRound } from "../../platform/shell/index.ts"
import {
  ActionButton,
  ErrorNote,
  FactBadge,
  formatBirth,
  Loading,
  PageTitle,
  Sheet,
} from "../../platform/ui/index.ts"
import { EditFrame } from "../edit/edit-frame.tsx"
import { codeName } from "../edit/filter-choices.ts"
import { labelOf, wordsOf } from "../edit/labels.ts"
import { personEntries, personSections } from "../edit/person-plan.ts"
import { useRecordEdit } from "../edit/use-record-edit.ts"
import { useSchools } from "../edit/use-schools.ts"
import { AdjustedFields, withAdjusted } from "../history/adjusted-fields.tsx"
import { History } from "../history/index.ts"
import { OwnData } from "../personal-data/own-data.tsx"
import { useMayCorrect, useRoundState } from "../place/index.ts"
import { EditableRecord } from "./editable-record.tsx"
import styles from "./person.module.css"
import { CountedCells, Meaning, Members, Rounds } from "./person-aside.tsx"
import { statusNow } from "./status-now.ts"

/** One person's record in a round: what is written, what it means, where it counts, how it came to be. */
export function Person() {
  const { unit, year } = useUnitRound()
  const id = useParam("id")
  const { data, error, refetch } = useRoute(getPerson, { params: { unit: unit.code, year, id } })
  if (data === undefined) {
    return error === null ? (
      <Loading rows={12} />
    ) : (
      <ErrorNote failure={error} onRetry={() => void refetch()} />
    )
  }
  return <PersonSheet key={`${year} ${id}`} page={data} />
}

function PersonSheet({ page }: { readonly page: PersonPage }) {
  const t = useText("registry")
  const language = useLanguage()
  const { unit, year } = useUnitRound()
  const { person, household } = page
  const state = useRoundState()
  const change = useSend(editPerson)
  const adjust = useSend(adjustPerson)
  const edit = useRecordEdit({
    name: `person.${unit.code}.${year}.${person.id}`,
    // A late correction goes on from those before it; the sealed record itself stays.
    record: state === "sealed" ? withAdjusted(person, page.adjusted) : { ...person },
    entries: personEntries,
    year,
    params: { unit: unit.code, year, id: person.id },
    send: state === "sealed" ? adjust : change,
  })
  const may = useMay()
  const mayCorrect = useMayCorrect()
  const name = `${person.familyName} ${person.givenName}`.trim()
  const sexName = sexes.find((one) => one.code === person.sex)
  const status = statusNow(page)
  const schools = useSchools(edit.draft !== null)
  const nameOf = (code: string) =>
    schools.nameOf(code) ?? (code === person.schoolCode ? (page.schoolName ?? undefined) : undefined)
  const words = (field: string, value: unknown) => wordsOf(field, value, language, t, nameOf)
  const head = `${household.headFamilyName} ${household.headGivenName}`.trim()
  const lede = (
    <>
      {t("person.lede", {
        sex: sexName === undefined ? "" : codeName(sexName, language),
        birth: formatBirth(person),
      })}
      {" · "}
      <RoomLink to={`/ho/${household.id}`}>{t("person.household", { name: head })}</RoomLink>
      {household.hamlet !== null && `, ${household.hamlet}`}
      {household.formNumber !== null && `, ${t("person.formNumber", { n: household.formNumber })}`}
      {status !== "" && ` · ${status}`}
      {" · "}
      <FactBadge state={person.confirmed ? "confirmed" : "inherited"}>
        {person.confirmed ? t("person.confirmed") : t("person.inherited")}
      </FactBadge>
    </>
  )
  return (
    <>
      <PageTitle
        title={t("person.titleAge", { name, age: year - person.birthYear })}
        lede={lede}
        actions={
          state === "submitted" ? (
            <span className="muted">{t("place.sealed")}</span>
          ) : mayCorrect ? (
            <ActionButton quiet onClick={() => edit.open(personSections.map((section) => section.id))}>
              {t(state === "sealed" ? "adjusted.act" : "person.editAll")}
            </ActionButton>
          ) : undefined
        }
      />
      {page.identityFindings.length > 0 && (
        <div className={styles.findings}>
          <h3>{t("person.identityTitle")}</h3>
          {page.identityFindings.map((finding) => (
            <p key={finding}>{finding}</p>
          ))}
        </div>
      )}
      <AdjustedFields adjusted={page.adjusted} words={words} />
      <EditFrame edit={edit} words={words}>
        <div className={styles.columns}>
          <div>
            <EditableRecord page={page} edit={edit} schools={schools} />
            <Members page={page} />
            <Sheet heading={t("history.title")}>
              <History entries={page.history} label={(field) => labelOf(field, language, t)} words={words} />
              <p className="noPrint">
                <RoomLink to={`/nguoi/${person.id}/ngay`}>{t("asOf.open")}</RoomLink>
              </p>
            </Sheet>
          </div>
          <div className={styles.aside}>
            <Rounds page={page} />
            <Meaning page={page} />
            <CountedCells page={page} />
            {may("personal-data") && <OwnData personId={person.id} />}
          </div>
        </div>
      </EditFrame>
    </>
  )
}
