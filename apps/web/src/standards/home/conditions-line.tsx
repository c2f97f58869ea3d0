import type { Programme } from "@phocap/engine"
import { Fragment } from "react"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { useWords } from "../words/use-words.ts"
import styles from "./home.module.css"

/** Whether the conditions of TT 07/2016 on teachers and facilities are met, or not known. */
export function ConditionsLine(given: {
  readonly programme: Programme
  readonly groups: Readonly<Record<string, boolean | null>> | undefined
}) {
  const t = useText("standards")
  const words = useWords()
  const groups = (["staff", "facilities"] as const).filter((group) => given.groups?.[group] !== undefined)
  if (groups.length === 0) return null
  const state = (met: boolean | null | undefined) =>
    met === true ? "met" : met === false ? "unmet" : "unknown"
  return (
    <p className={styles.conditions}>
      <RoomLink to={`/dat-chuan?ct=${given.programme}`}>{t("home.conditions")}</RoomLink>{" "}
      {groups.map((group, i) => (
        <Fragment key={group}>
          {i > 0 && ", "}
          {words.condition(group)}{" "}
          <b data-state={state(given.groups?.[group])}>
            {t(`home.conditionStates.${state(given.groups?.[group])}`)}
          </b>
        </Fragment>
      ))}
    </p>
  )
}
