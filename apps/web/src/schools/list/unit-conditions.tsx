import { editUnitConditions, getUnitConditions, type UnitConditionsPage } from "@phocap/contract"
import type { ConditionAnswer } from "@phocap/core"
import { call, useRoute } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { ErrorNote } from "../../platform/ui/index.ts"
import { useReadOnly } from "../../registry/place/index.ts"
import { SaveLine, SaveTrouble } from "../cells/save-line.tsx"
import { useAutosave } from "../cells/use-autosave.ts"
import { Conditions } from "../report/conditions.tsx"
import { sayAnswer } from "../report/say-answer.ts"

/** The conditions of literacy work, which the commune answers itself. */
export function UnitConditions() {
  const { unit, year } = useUnitRound()
  const { data, error, refetch } = useRoute(getUnitConditions, { params: { unit: unit.code, year } })
  if (data === undefined) {
    return error === null ? null : <ErrorNote failure={error} onRetry={() => void refetch()} />
  }
  return data.conditions.length === 0 ? null : <Answers page={data} refetch={refetch} />
}

function Answers(given: { readonly page: UnitConditionsPage; readonly refetch: () => Promise<unknown> }) {
  const t = useText("schools")
  const { unit, year } = useUnitRound()
  const sealed = useReadOnly("edit-schools")
  const { conditions, answers } = given.page
  const save = useAutosave({
    name: `conditions.${unit.code}.${year}`,
    send: (changes) =>
      call(editUnitConditions, {
        params: { unit: unit.code, year },
        body: { changes, reason: t("condition.ownReason") },
      }),
    refetch: given.refetch,
  })
  const label = (field: string) =>
    conditions.find(({ id }) => field === `values.${id}`)?.label ?? t("condition.own")
  return (
    <>
      <SaveLine save={save} sealed={sealed} />
      <SaveTrouble
        save={save}
        label={label}
        words={(_, value) => sayAnswer(value as ConditionAnswer | null, t)}
      />
      <Conditions
        title={t("condition.own")}
        field="values"
        conditions={conditions}
        answers={answers}
        save={save}
        readOnly={sealed}
      />
    </>
  )
}
