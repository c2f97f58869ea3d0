import {
  adjustHousehold,
  editHousehold,
  getHousehold,
  type HouseholdPage,
  listHouseholds,
} from "@phocap/contract"
import { useRoute, useSend } from "../../platform/api/index.ts"
import { useLanguage, useText } from "../../platform/i18n/index.ts"
import { RoomLink, useGo, useParam } from "../../platform/router/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { ActionButton, ErrorNote, Loading, PageTitle, Sheet } from "../../platform/ui/index.ts"
import { EditFrame, useProblemWords } from "../edit/edit-frame.tsx"
import { EntryGrid } from "../edit/entry-grid.tsx"
import { householdEntries } from "../edit/household-plan.ts"
import { isRestricted, labelOf, wordsOf } from "../edit/labels.ts"
import { useRecordEdit } from "../edit/use-record-edit.ts"
import { AdjustedFields, withAdjusted } from "../history/adjusted-fields.tsx"
import { History } from "../history/index.ts"
import personStyles from "../person/person.module.css"
import { useMayCorrect, useReadOnly, useRoundState } from "../place/index.ts"
import { HouseholdMembers } from "./household-members.tsx"

/** A household of a round: the head of its form, its people, its history. */
export function HouseholdScreen() {
  const { unit, year } = useUnitRound()
  const id = useParam("id")
  const { data, error, refetch } = useRoute(getHousehold, { params: { unit: unit.code, year, id } })
  if (data === undefined) {
    return error === null ? (
      <Loading rows={8} />
    ) : (
      <ErrorNote failure={error} onRetry={() => void refetch()} />
    )
  }
  return <HouseholdSheet key={`${year} ${id}`} page={data} />
}

function HouseholdSheet({ page }: { readonly page: HouseholdPage }) {
  const t = useText("registry")
  const language = useLanguage()
  const go = useGo()
  const { unit, year } = useUnitRound()
  const { household, members } = page
  const state = useRoundState()
  const change = useSend(editHousehold)
  const adjust = useSend(adjustHousehold)
  const edit = useRecordEdit({
    name: `household.${unit.code}.${year}.${household.id}`,
    record: state === "sealed" ? withAdjusted(household, page.adjusted) : { ...household },
    entries: householdEntries,
    year,
    params: { unit: unit.code, year, id: household.id },
    send: state === "sealed" ? adjust : change,
  })
  const places = useRoute(
    listHouseholds,
    { params: { unit: unit.code, year }, query: { limit: 1 } },
    { enabled: edit.draft !== null },
  )
  const problems = useProblemWords(edit)
  const readOnly = useReadOnly("edit-people")
  const mayCorrect = useMayCorrect()
  const name = `${household.headFamilyName} ${household.headGivenName}`.trim()
  const confirmed = members.filter((member) => member.confirmed).length
  const progress =
    confirmed === 0
      ? t("household.ledeNone")
      : confirmed === members.length
        ? t("household.ledeAll")
        : t("household.ledeSome", { n: confirmed, of: members.length })
  const words = (field: string, value: unknown) => wordsOf(field, value, language, t)
  const written = householdEntries.filter(
    (entry) => words(entry.name, household[entry.name as keyof typeof household]) !== "",
  )
  return (
    <>
      <PageTitle
        small
        title={
          members.length === 0
            ? t("household.titleOne", { name })
            : t("household.title", { name, n: members.length })
        }
        lede={
          <>
            {members.length > 0 && `${progress} `}
            <RoomLink
              to={household.hamlet === null ? "/ho" : `/ho?thon=${encodeURIComponent(household.hamlet)}`}
            >
              {t("household.backToList")}
              {household.hamlet === null ? "" : ` ${household.hamlet}`}
            </RoomLink>
          </>
        }
        actions={
          state !== "open" ? (
            <span className="muted">{t("place.sealed")}</span>
          ) : readOnly ? undefined : (
            <ActionButton onClick={() => go(`/ho/${household.id}/them-nguoi`)}>
              {t("household.addPerson")}
            </ActionButton>
          )
        }
      />
      <AdjustedFields adjusted={page.adjusted} words={words} />
      <EditFrame edit={edit} words={words}>
        <HouseholdMembers page={page} />
        <Sheet aria-label={t("household.details")}>
          <div className={personStyles.sectionHead}>
            <h2>{t("household.details")}</h2>
            {edit.draft === null && mayCorrect && (
              <ActionButton quiet className={personStyles.edit} onClick={() => edit.open(["household"])}>
                {t(state === "sealed" ? "adjusted.act" : "person.edit")}
              </ActionButton>
            )}
          </div>
          {edit.draft === null ? (
            <dl className={personStyles.fields}>
              {written.map((entry) => (
                <div key={entry.name} data-wide={entry.kind === "long"}>
                  <dt>
                    {labelOf(entry.name, language, t)}
                    {isRestricted(entry.name) && (
                      <small title={t("person.restrictedNote")}>{t("person.restricted")}</small>
                    )}
                  </dt>
                  <dd>{words(entry.name, household[entry.name as keyof typeof household])}</dd>
                </div>
              ))}
            </dl>
          ) : (
            <EntryGrid
              entries={householdEntries}
              values={edit.draft.values}
              onWrite={edit.write}
              problems={problems}
              touched={edit.touched}
              hamlets={places.data?.hamlets ?? []}
            />
          )}
        </Sheet>
        <Sheet heading={t("history.title")}>
          <History entries={page.history} label={(field) => labelOf(field, language, t)} words={words} />
          <p className="noPrint">
            <RoomLink to={`/ho/${household.id}/ngay`}>{t("asOf.open")}</RoomLink>
          </p>
        </Sheet>
      </EditFrame>
    </>
  )
}
