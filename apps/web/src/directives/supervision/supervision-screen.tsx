import { getDirective, getFollowUp } from "@phocap/contract"
import { useState } from "react"
import { useRoute } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink, useParam } from "../../platform/router/index.ts"
import { useMay, useUnitRound } from "../../platform/shell/index.ts"
import {
  ActionButton,
  Chip,
  ErrorNote,
  formatDate,
  Loading,
  PageTitle,
  Sheet,
} from "../../platform/ui/index.ts"
import { documentName } from "../list/directives.tsx"
import { Areas } from "./areas.tsx"
import styles from "./supervision.module.css"
import { VisitForm } from "./visit-form.tsx"

/** Visits by which a directive is supervised, their findings as tasks, and who answers for which locality. */
export function SupervisionScreen() {
  const t = useText("directives")
  const may = useMay()
  const id = useParam("id")
  const { unit, year } = useUnitRound()
  const params = { unit: unit.code, year, id }
  const page = useRoute(getFollowUp, { params })
  const directive = useRoute(getDirective, { params })
  const [adding, setAdding] = useState(false)
  const failure = page.error ?? directive.error
  if (page.data === undefined || directive.data === undefined) {
    return failure === null ? (
      <Loading rows={8} />
    ) : (
      <ErrorNote failure={failure} onRetry={() => void page.refetch()} />
    )
  }
  const { visits } = page.data
  const open = visits.flatMap((visit) => visit.tasks).filter((task) => task.state !== "done")
  return (
    <>
      <PageTitle
        small
        title={
          visits.length === 0
            ? t("supervision.titleNone")
            : t("supervision.title", { n: visits.length, open: open.length })
        }
        lede={documentName(directive.data.directive, t("list.noNumber"))}
        actions={
          may("report-tasks") &&
          !adding && <ActionButton onClick={() => setAdding(true)}>{t("supervision.add")}</ActionButton>
        }
      />
      <p className="noPrint">
        <RoomLink to={`/van-ban/${id}`}>{t("report.toDirective")}</RoomLink>
      </p>
      {adding && <VisitForm id={id} onDone={() => setAdding(false)} />}
      {visits.length === 0 && !adding && <p className="muted">{t("supervision.none")}</p>}
      {visits.map((visit) => (
        <Sheet
          key={visit.id}
          heading={t("supervision.heading", { date: formatDate(visit.on), organ: visit.organ })}
        >
          <p>
            <Chip state="plain">{t(`supervision.kind.${visit.kind}`)}</Chip> {visit.place}
            {visit.members !== "" && ` · ${visit.members}`}
          </p>
          {visit.findings !== "" && <p>{visit.findings}</p>}
          {visit.proposals !== "" && <p>{t("supervision.proposes", { text: visit.proposals })}</p>}
          {visit.tasks.length > 0 && (
            <ul className={styles.findings}>
              {visit.tasks.map((task) => (
                <li key={task.id}>
                  <RoomLink to={`/nhiem-vu/${task.id}`}>{task.title}</RoomLink>
                  <small>
                    {task.holder} · {t(`state.${task.state}`)}
                    {task.dueOn !== null &&
                      ` · ${t(task.late ? "supervision.lateFrom" : "supervision.dueOn", { date: formatDate(task.dueOn) })}`}
                  </small>
                  {task.answer === null ? (
                    <small>{t("supervision.unanswered")}</small>
                  ) : (
                    <p>
                      {t("supervision.answered", {
                        date: formatDate(task.answer.on),
                        text: task.answer.text,
                      })}
                    </p>
                  )}
                </li>
              ))}
            </ul>
          )}
        </Sheet>
      ))}
      <Areas page={page.data} id={id} />
    </>
  )
}
