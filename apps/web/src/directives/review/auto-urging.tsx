import { getUrging, putUrging, urgingRhythms } from "@phocap/contract"
import { useRoute, useSend } from "../../platform/api/index.ts"
import { ChoiceField } from "../../platform/fields/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { ErrorNote, formatDate, Sheet } from "../../platform/ui/index.ts"
import styles from "./review.module.css"

/** Lists that the calendar made: how often, and those made so far, each as it stood at the end of its period. */
export function AutoUrging({ directive }: { readonly directive: string }) {
  const t = useText("directives")
  const { unit, year } = useUnitRound()
  const params = { unit: unit.code, year }
  const { data } = useRoute(getUrging, { params })
  const save = useSend(putUrging)
  if (data === undefined) return null
  const lists = data.lists.filter((one) => one.directiveId === directive)
  return (
    <Sheet heading={t("urging.title")} className="noPrint">
      {save.error !== null && <ErrorNote failure={save.error} />}
      {data.edits ? (
        <div className={styles.rhythm}>
          <ChoiceField
            label={t("urging.rhythm")}
            help={t("urging.help")}
            value={data.rhythm}
            options={urgingRhythms.map((one) => [one, t(`urging.every.${one}`)])}
            onChange={(rhythm) => save.mutate({ params, body: { rhythm } })}
          />
        </div>
      ) : (
        <p>{t(`urging.every.${data.rhythm}`)}</p>
      )}
      {lists.length === 0 ? (
        <p className="muted">{t(data.rhythm === "off" ? "urging.off" : "urging.none")}</p>
      ) : (
        <ul className={styles.lists}>
          {lists.map((one) => (
            <li key={`${one.from}${one.to}`}>
              <RoomLink to={`/van-ban/${directive}/bao-cao?loai=urging&tu=${one.from}&den=${one.to}`}>
                {t("urging.list", { from: formatDate(one.from), to: formatDate(one.to) })}
              </RoomLink>{" "}
              <span className="muted">{t("urging.tasks", { n: one.tasks })}</span>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  )
}
