import { getEvidenceFile, type TaskPage } from "@phocap/contract"
import { isWebAddress, type TaskEvent } from "@phocap/core"
import { fileUrl } from "../../platform/api/index.ts"
import { type Say, useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { formatDate, formatMoment, Sheet } from "../../platform/ui/index.ts"
import styles from "./task.module.css"

/** All that happened to a task, newest first: who, when, what, with the evidence. */
export function EventList({ page }: { readonly page: TaskPage }) {
  const t = useText("directives")
  const { unit, year } = useUnitRound()
  const params = { unit: unit.code, year, id: page.task.id }
  const events = [...page.events].reverse()
  return (
    <Sheet heading={t("event.title")}>
      {events.length === 0 ? (
        <p className="muted">{t("event.none")}</p>
      ) : (
        <ol className={styles.events}>
          {events.map((event) => (
            <li key={event.id} data-kind={event.kind}>
              <b>{t(`event.${event.kind}`)}</b>
              <small>
                {event.actor} · <time dateTime={event.at}>{formatMoment(event.at)}</time>
              </small>
              {detailOf(event, page, t) !== null && <p>{detailOf(event, page, t)}</p>}
              {event.text !== "" && <p>{event.text}</p>}
              {typeof event.values.sha256 === "string" && (
                <a
                  download
                  href={fileUrl(getEvidenceFile, { params: { ...params, sha256: event.values.sha256 } })}
                >
                  {String(event.values.name ?? t("event.file"))}
                </a>
              )}
              <RecordLink event={event} />
              {event.values.type === "link" && isWebAddress(String(event.values.value)) && (
                <a href={String(event.values.value)} target="_blank" rel="noreferrer">
                  {String(event.values.value)}
                </a>
              )}
            </li>
          ))}
        </ol>
      )}
    </Sheet>
  )
}

/** Opens the session or visit of the record that is the evidence. */
function RecordLink({ event: { values } }: { readonly event: TaskEvent }) {
  const t = useText("directives")
  const { ref, unit, on, directive } = values
  if (typeof ref !== "string") return null
  if (typeof directive === "string")
    return <RoomLink to={`/van-ban/${directive}/giam-sat`}>{t("event.openRecord")}</RoomLink>
  return typeof unit === "string" ? (
    <RoomLink to={`/tuyen-truyen?tu=${String(on)}&den=${String(on)}`} unit={unit}>
      {t("event.openRecord")}
    </RoomLink>
  ) : null
}

function detailOf(event: TaskEvent, page: TaskPage, t: Say): string | null {
  const { kind, values } = event
  if (kind === "progress") return t("event.percent", { n: Number(values.percent) })
  if (kind === "handOn") return t("event.to", { name: String(values.to) })
  if (kind === "askExtension") return t("event.until", { date: formatDate(String(values.dueOn)) })
  if (kind === "obstacle") return t("event.level", { name: String(values.level) })
  if (kind === "dutyReport") return t("event.period", { date: formatDate(String(values.periodEnd)) })
  if (kind === "explainDelay") return values.objective === true ? t("act.objective") : null
  if (kind === "resolveObstacle") {
    const about = page.events.find((one) => one.id === values.obstacle)?.text
    return about === undefined ? null : t("event.about", { text: about })
  }
  if (kind === "evidence" && values.type !== "link" && values.type !== "file") {
    return `${t(`evidence.${String(values.type)}`)}: ${String(values.value)}`
  }
  return null
}
