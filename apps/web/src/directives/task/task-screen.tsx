import { getTask, type TaskPage } from "@phocap/contract"
import { partyRoles } from "@phocap/core"
import { useRoute } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink, useParam } from "../../platform/router/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { ErrorNote, formatDate, Loading, PageTitle, Sheet } from "../../platform/ui/index.ts"
import { DueWords, ScheduleChip, StateChip } from "../chips.tsx"
import { Duty, Holder } from "../tasks/task-table.tsx"
import { EventList } from "./event-list.tsx"
import { FigurePanel } from "./figure-panel.tsx"
import { FollowSettings } from "./follow-settings.tsx"
import styles from "./task.module.css"
import { TaskActs } from "./task-acts.tsx"
import { TaskParts } from "./task-parts.tsx"

/** One task: what was asked in whose words, its three statuses, what can be done now, and all that happened. */
export function TaskScreen() {
  const id = useParam("id")
  const { unit, year } = useUnitRound()
  const { data, error, refetch } = useRoute(getTask, { params: { unit: unit.code, year, id } })
  if (data === undefined) {
    return error === null ? (
      <Loading rows={10} />
    ) : (
      <ErrorNote failure={error} onRetry={() => void refetch()} />
    )
  }
  return <Task page={data} />
}

function Task({ page }: { readonly page: TaskPage }) {
  const t = useText("directives")
  const { task, line, directive } = page
  const parties = Object.values(task.parties)
  return (
    <>
      <p className={styles.path}>
        <RoomLink to={`/van-ban/${directive.id}`}>
          {directive.kind} {directive.number ?? ""}
        </RoomLink>
        {" · "}
        {directive.issuer}
        {task.clause !== "" && ` · ${t("task.clause", { clause: task.clause })}`}
      </p>
      <PageTitle small title={task.title} />
      {page.whole !== null && (
        <p className={styles.path}>
          {t("parts.partOf")}:{" "}
          <RoomLink to={`/nhiem-vu/${page.whole.id}`}>
            {page.whole.clause} {page.whole.holder}
          </RoomLink>
        </p>
      )}
      <div className={styles.statuses}>
        <Status name={t("tasks.reported")}>
          <StateChip state={line.state} />
          <p>
            {task.reportedOn === null
              ? t("task.notReported")
              : t("task.reportedBy", { name: task.reporter ?? "", date: formatDate(task.reportedOn) })}
            {line.percent !== null && line.state !== "done" && ` ${t("event.percent", { n: line.percent })}`}
          </p>
        </Status>
        <Status name={t("tasks.proved")}>
          <b>{line.evidence === 0 ? t("tasks.noEvidence") : t("tasks.evidence", { n: line.evidence })}</b>
          {page.figure !== null && (
            <p>
              {page.figure.reached === null
                ? t("figure.unknown")
                : t(page.figure.reached ? "figure.reached" : "figure.below")}
            </p>
          )}
          {line.obstacles > 0 && (
            <p className={styles.stuck}>
              {t("tasks.obstacles", { n: line.obstacles, days: line.obstacleDays ?? 0 })}
            </p>
          )}
        </Status>
        <Status name={t("tasks.time")}>
          {line.schedule === "none" ? <b>{t("schedule.none")}</b> : <ScheduleChip schedule={line.schedule} />}
          <p>
            <DueWords line={line} />
            {line.extended !== null && (
              <>
                {" "}
                <ScheduleChip schedule={line.extended} />
              </>
            )}
          </p>
          {line.askedDueOn !== null && <p>{t("task.asked", { date: formatDate(line.askedDueOn) })}</p>}
          <Duty line={line} />
        </Status>
      </div>
      <TaskActs page={page} />
      <TaskParts page={page} />
      {page.figure !== null && <FigurePanel figure={page.figure} place={page.figurePlace} />}
      {page.figure === null && page.figurePlace !== null && (
        <p className="muted">{t("figure.elsewhere", { unit: directive.unitName })}</p>
      )}
      <div className={styles.columns}>
        <div>
          <EventList page={page} />
        </div>
        <div>
          <Sheet heading={t("task.who")}>
            <dl className={styles.who}>
              <dt>{t("task.holder")}</dt>
              <dd>
                <Holder line={line} />
              </dd>
              {partyRoles
                .filter((role) => parties.some((party) => party.role === role))
                .map((role) => (
                  <div key={role}>
                    <dt>{t(`role.${role}`)}</dt>
                    {parties
                      .filter((party) => party.role === role)
                      .map((party) => (
                        <dd key={party.name}>{party.name}</dd>
                      ))}
                  </div>
                ))}
            </dl>
            {task.product !== null && <p>{t("task.productIs", { product: task.product })}</p>}
          </Sheet>
          {page.words !== "" && (
            <Sheet heading={t("task.words")}>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus (WCAG 2.1.1) */}
              <blockquote className={styles.words} tabIndex={0}>
                {page.words.split("\n").map((paragraph) => (
                  <p key={paragraph}>{paragraph}</p>
                ))}
              </blockquote>
            </Sheet>
          )}
          {(page.answers !== null || page.answeredBy.length > 0) && (
            <Sheet heading={t("task.cascade")}>
              {page.answers !== null && (
                <p>
                  {t("task.answers")}{" "}
                  <RoomLink to={`/nhiem-vu/${page.answers.id}`}>
                    {page.answers.clause} {page.answers.title}
                  </RoomLink>
                </p>
              )}
              {page.answeredBy.length > 0 && (
                <ul className={styles.answers}>
                  {page.answeredBy.map((one) => (
                    <li key={one.id}>
                      <RoomLink to={`/nhiem-vu/${one.id}`}>{one.title}</RoomLink>
                      <small>
                        {one.holder} · {t(`state.${one.state}`)}
                      </small>
                    </li>
                  ))}
                </ul>
              )}
            </Sheet>
          )}
          {page.edits && <FollowSettings page={page} />}
        </div>
      </div>
    </>
  )
}

function Status({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <section className={styles.status} aria-label={name}>
      <h2>{name}</h2>
      {children}
    </section>
  )
}
