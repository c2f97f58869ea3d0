import { addPerson, getHousehold } from "@phocap/contract"
import { useState } from "react"
import { ApiFailure, useRoute, useSend } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink, useGo, useParam } from "../../platform/router/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { ActionButton, ErrorNote, Loading, PageTitle, Sheet } from "../../platform/ui/index.ts"
import { EntryGrid } from "../edit/entry-grid.tsx"
import formStyles from "../edit/form.module.css"
import { personHints } from "../edit/hints.ts"
import { personEntries, personSections } from "../edit/person-plan.ts"
import { useSchools } from "../edit/use-schools.ts"
import personStyles from "../person/person.module.css"
import { NewRecordForm } from "./new-record-form.tsx"
import { useNewRecord } from "./use-new-record.ts"

/** What holds of most people on a form: nothing else is guessed. Kinh is left blank on paper. */
const start = { familyName: "", ethnicity: 1, residence: 1, presence: 1, confirmed: true }

/** A person who is added to a household. */
export function AddPerson() {
  const t = useText("registry")
  const go = useGo()
  const { unit, year } = useUnitRound()
  const householdId = useParam("id")
  const params = { unit: unit.code, year }
  const page = useRoute(getHousehold, { params: { ...params, id: householdId } })
  const send = useSend(addPerson)
  const schools = useSchools(true)
  const [added, setAdded] = useState<{ id: string; name: string } | null>(null)
  const form = useNewRecord({
    name: `new-person.${unit.code}.${year}.${householdId}`,
    entries: personEntries,
    start,
    reason: t("reason.missing"),
    year,
  })
  if (page.data === undefined) {
    return page.error === null ? (
      <Loading rows={10} />
    ) : (
      <ErrorNote failure={page.error} onRetry={() => void page.refetch()} />
    )
  }
  const { household, members } = page.data
  const head = `${household.headFamilyName} ${household.headGivenName}`.trim()

  async function save(another: boolean) {
    if (send.isPending || !form.ready()) return
    const { fields } = form.read
    try {
      const { id } = await send.mutateAsync({
        params,
        body: {
          person: { ordinal: members.length + 1, ...dropNull(fields), householdId },
          reason: form.draft.reason.trim(),
        },
      })
      form.clear()
      if (!another) return go(`/ho/${householdId}`)
      setAdded({ id, name: `${fields.familyName} ${fields.givenName}`.trim() })
      document.getElementById("o-familyName")?.focus()
    } catch (failure) {
      if (failure instanceof ApiFailure) form.refuse(failure)
    }
  }
  return (
    <>
      <PageTitle
        small
        title={t("household.addPersonTitle", { name: head })}
        lede={
          <>
            {t("household.addPersonLede")}{" "}
            <RoomLink to={`/ho/${householdId}`}>{t("person.toHousehold")}</RoomLink>
          </>
        }
      />
      {added !== null && (
        <div className={formStyles.told} role="status">
          {t("household.added", { name: added.name })}{" "}
          <RoomLink to={`/nguoi/${added.id}`}>{t("household.open")}</RoomLink>
        </div>
      )}
      <NewRecordForm
        form={form}
        saving={send.isPending}
        failure={send.error}
        saveLabel={t("household.addPersonSave")}
        onSave={() => void save(false)}
        onCancel={() => {
          form.clear()
          go(`/ho/${householdId}`)
        }}
        more={
          <ActionButton quiet disabled={send.isPending} onClick={() => void save(true)}>
            {t("household.addAnother")}
          </ActionButton>
        }
      >
        {(problems) => (
          <Sheet aria-label={t("household.addPersonTitle", { name: head })} className={personStyles.record}>
            {personSections.map((section) => (
              <section key={section.id}>
                <h3>{t(`section.${section.id}`)}</h3>
                <EntryGrid
                  entries={section.entries}
                  values={form.draft.values}
                  onWrite={form.write}
                  problems={problems}
                  hints={personHints(form.read.fields, year)}
                  schools={schools.choices}
                />
              </section>
            ))}
          </Sheet>
        )}
      </NewRecordForm>
    </>
  )
}

/** What is not known is not sent: the record's own emptiness stands there. */
function dropNull(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
}
