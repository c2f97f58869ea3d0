import type { ConditionSet } from "@phocap/engine"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { Chip } from "../../platform/ui/index.ts"
import { instrumentNumber, type Law } from "../law/use-law.ts"
import styles from "./detail.module.css"

/** The conditions of a programme on teachers and facilities, with the state of each group over all schools. */
export function ConditionsSection(given: {
  readonly set: ConditionSet
  readonly states: Readonly<Record<string, boolean | null>> | undefined
  readonly law: Law
}) {
  const t = useText("standards")
  const { set, states } = given
  const state = (group: string) => {
    const met = states?.[group]
    return met === true ? "met" : met === false ? "unmet" : "unknown"
  }
  return (
    <details className={styles.level}>
      <summary>
        <h3>{t("detail.conditions", { instrument: instrumentNumber(given.law, set.instrument) })}</h3>
        {set.groups.map((group) => (
          <span key={group.id} className="small">
            {group.label} <Chip state={state(group.id)} />
          </span>
        ))}
      </summary>
      <p className="small">
        {t("detail.conditionsWhere")} <RoomLink to="/truong">{t("detail.conditionsOpen")}</RoomLink>
      </p>
      {set.groups.map((group) => (
        <div key={group.id} className={styles.gaps}>
          <h4>{group.label}</h4>
          <ul>
            {group.conditions.map((condition) => (
              <li key={condition.id}>
                <span>{condition.label}</span>
                <span>{condition.article}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  )
}
