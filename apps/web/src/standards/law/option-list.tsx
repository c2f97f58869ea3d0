import { getSettings } from "@phocap/contract"
import type { LawOption } from "@phocap/engine"
import { useRoute } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { Chip } from "../../platform/ui/index.ts"
import { ConfidenceMark } from "./confidence-mark.tsx"
import styles from "./law.module.css"

/** What the law leaves open, the readings, and which one the unit uses. */
export function OptionList({ options }: { readonly options: readonly LawOption[] }) {
  const t = useText("standards")
  const { unit } = useUnitRound()
  const settings = useRoute(getSettings, { params: { unit: unit.code } })
  return (
    <>
      <p>
        {t("law.optionsLede")} <RoomLink to="/cai-dat">{t("law.change")}</RoomLink>
      </p>
      <ul className={styles.list}>
        {options.map((option) => {
          const chosen = settings.data?.choices[option.id] ?? option.standing
          return (
            <li key={option.id}>
              <b>{option.title}</b> <ConfidenceMark confidence={option.confidence} />
              <p className={styles.note}>{option.note}</p>
              <ul>
                {option.choices.map((choice) => (
                  <li key={choice.id} data-chosen={choice.id === chosen}>
                    {choice.label} {choice.id === chosen && <Chip state="met">{t("law.chosen")}</Chip>}
                    {choice.note !== undefined && <small className={styles.small}>{choice.note}</small>}
                  </li>
                ))}
              </ul>
            </li>
          )
        })}
      </ul>
    </>
  )
}
