import { addHousehold, listHouseholds } from "@phocap/contract"
import type { Household } from "@phocap/core"
import { ApiFailure, useRoute, useSend } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { useGo } from "../../platform/router/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { PageTitle, Sheet } from "../../platform/ui/index.ts"
import { EntryGrid } from "../edit/entry-grid.tsx"
import { householdEntries } from "../edit/household-plan.ts"
import { NewRecordForm } from "./new-record-form.tsx"
import { useNewRecord } from "./use-new-record.ts"

/** A household that was missed or is new: its head and number first, then its people one by one. */
export function AddHousehold() {
  const t = useText("registry")
  const go = useGo()
  const { unit, year } = useUnitRound()
  const params = { unit: unit.code, year }
  const send = useSend(addHousehold)
  const places = useRoute(listHouseholds, { params, query: { limit: 1 } })
  const form = useNewRecord({
    name: `new-household.${unit.code}.${year}`,
    entries: householdEntries,
    start: {},
    reason: t("reason.missing"),
    year,
  })
  async function save() {
    if (send.isPending || !form.ready()) return
    const household = form.read.fields as Omit<Household, "id">
    try {
      const { id } = await send.mutateAsync({ params, body: { household, reason: form.draft.reason.trim() } })
      form.clear()
      go(`/ho/${id}/them-nguoi`, { replace: true })
    } catch (failure) {
      if (failure instanceof ApiFailure) form.refuse(failure)
    }
  }
  return (
    <>
      <PageTitle small title={t("household.addTitle")} lede={t("household.addLede")} />
      <NewRecordForm
        form={form}
        saving={send.isPending}
        failure={send.error}
        saveLabel={t("household.addSave")}
        onSave={() => void save()}
        onCancel={() => {
          form.clear()
          go("/ho")
        }}
      >
        {(problems) => (
          <Sheet aria-label={t("household.details")}>
            <EntryGrid
              entries={householdEntries}
              values={form.draft.values}
              onWrite={form.write}
              problems={problems}
              hamlets={places.data?.hamlets ?? []}
            />
          </Sheet>
        )}
      </NewRecordForm>
    </>
  )
}
