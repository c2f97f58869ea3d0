import { getCampaign, getFollowUp, type TaskPage } from "@phocap/contract"
import { useRoute } from "../../platform/api/index.ts"
import { ChoiceField } from "../../platform/fields/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { formatDate } from "../../platform/ui/index.ts"

interface Given {
  readonly page: TaskPage
  /** Id of what is chosen; empty is what the record does not hold. */
  readonly value: string
  readonly onChange: (id: string) => void
  readonly problem?: string
}

/** A session that the unit recorded, chosen as evidence. */
export function RecordedSession(given: Given) {
  const { unit, year } = useUnitRound()
  const { data } = useRoute(getCampaign, { params: { unit: unit.code, year }, query: {} })
  const items = (data?.items ?? []).filter((item) => item.unit === unit.code && item.kind !== "model")
  return (
    <Recorded
      {...given}
      options={items.map((item) => [item.id, `${formatDate(item.on)}: ${item.title}`.slice(0, 120)] as const)}
    />
  )
}

/** A visit of supervision or inspection that was recorded under the task's document. */
export function RecordedVisit(given: Given) {
  const { unit, year } = useUnitRound()
  const { data } = useRoute(getFollowUp, {
    params: { unit: unit.code, year, id: given.page.directive.id },
  })
  return (
    <Recorded
      {...given}
      options={(data?.visits ?? []).map(
        (visit) =>
          [visit.id, `${formatDate(visit.on)}: ${visit.organ}, ${visit.place}`.slice(0, 120)] as const,
      )}
    />
  )
}

function Recorded(given: Given & { readonly options: readonly (readonly [string, string])[] }) {
  const t = useText("directives")
  return (
    <ChoiceField
      label={t("act.recorded")}
      value={given.value}
      options={[["", t("act.notRecorded")], ...given.options]}
      onChange={given.onChange}
      {...(given.problem === undefined ? {} : { problem: given.problem })}
    />
  )
}
