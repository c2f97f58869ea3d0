import { getPersonAsOf } from "@phocap/contract"
import { personFields } from "@phocap/core"
import { useRoute } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { useParam } from "../../platform/router/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { AsOfScreen } from "./as-of-screen.tsx"
import { useAsOf } from "./use-as-of.ts"

const fields = personFields.map((field) => field.name as string).filter((name) => !/(^id|Id)$/.test(name))

/** A person's record as the register had it at the end of a day, beside the one of now. */
export function PersonAsOf() {
  const t = useText("registry")
  const { unit, year } = useUnitRound()
  const id = useParam("id")
  const { on, change } = useAsOf()
  const answer = useRoute(
    getPersonAsOf,
    { params: { unit: unit.code, year, id }, query: { on } },
    { keep: true },
  )
  return (
    <AsOfScreen
      answer={answer}
      on={on}
      onChange={change}
      fields={fields}
      nameOf={(person) => `${person.familyName} ${person.givenName}`.trim()}
      back={{ to: `/nguoi/${id}`, words: t("asOf.toPerson") }}
    />
  )
}
