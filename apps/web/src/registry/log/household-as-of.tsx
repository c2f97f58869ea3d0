import { getHouseholdAsOf } from "@phocap/contract"
import { Household } from "@phocap/core"
import { useRoute } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink, useParam } from "../../platform/router/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { formatDate, Sheet } from "../../platform/ui/index.ts"
import { AsOfScreen } from "./as-of-screen.tsx"
import styles from "./log.module.css"
import { useAsOf } from "./use-as-of.ts"

const fields = Object.keys(Household.shape).filter((name) => name !== "id")

/** A household and its members as the register had them at the end of a day. */
export function HouseholdAsOf() {
  const t = useText("registry")
  const { unit, year } = useUnitRound()
  const id = useParam("id")
  const { on, change } = useAsOf()
  const answer = useRoute(
    getHouseholdAsOf,
    { params: { unit: unit.code, year, id }, query: { on } },
    { keep: true },
  )
  return (
    <AsOfScreen
      answer={answer}
      on={on}
      onChange={change}
      fields={fields}
      nameOf={(household) => `${household.headFamilyName} ${household.headGivenName}`.trim()}
      back={{ to: `/ho/${id}`, words: t("asOf.toHousehold") }}
      below={({ members }) => (
        <Sheet heading={t("asOf.members", { date: formatDate(on), n: members.length })}>
          <ul className={styles.members}>
            {members.map((member) => (
              <li key={member.id}>
                <RoomLink to={`/nguoi/${member.id}/ngay?ngay=${on}`}>{member.fullName}</RoomLink>{" "}
                <span className="muted">
                  {member.birthYear}
                  {member.relation !== null && `, ${member.relation.toLocaleLowerCase("vi")}`}
                </span>
              </li>
            ))}
          </ul>
        </Sheet>
      )}
    />
  )
}
