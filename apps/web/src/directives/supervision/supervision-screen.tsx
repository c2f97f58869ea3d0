import { addArea, type FollowUpPage, getDirective, getFollowUp } from "@phocap/contract"
import { vietnamDay } from "@phocap/core"
import { useState } from "react"
import { useRoute, useSend } from "../../platform/api/index.ts"
import { TextField } from "../../platform/fields/index.ts"
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
import roomStyles from "../room.module.css"
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
                  </small>
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

function Areas(given: { readonly page: FollowUpPage; readonly id: string }) {
  const { areas, assigns } = given.page
  const { id } = given
  const t = useText("directives")
  const { unit, year } = useUnitRound()
  const send = useSend(addArea)
  const today = vietnamDay(new Date().toISOString())
  const [member, setMember] = useState("")
  const [area, setArea] = useState("")
  const problem = (field: string) => {
    const said = send.error?.fields[field]
    return said === undefined ? {} : { problem: said }
  }
  async function save() {
    const body = { member, area, from: today, to: null }
    const done = await send.mutateAsync({ params: { unit: unit.code, year, id }, body }).catch(() => null)
    if (done === null) return
    setMember("")
    setArea("")
  }
  return (
    <Sheet heading={t("areas.title")}>
      {areas.length === 0 ? (
        <p className="muted">{t("areas.none")}</p>
      ) : (
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{t("areas.area")}</th>
              <th scope="col">{t("areas.member")}</th>
              <th scope="col">{t("areas.since")}</th>
            </tr>
          </thead>
          <tbody>
            {areas.map((one) => (
              <tr key={one.id}>
                <td>{one.area}</td>
                <td>{one.member}</td>
                <td>{formatDate(one.from)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {assigns && (
        <div className={`${roomStyles.row} ${styles.addArea}`}>
          <TextField label={t("areas.member")} value={member} onChange={setMember} {...problem("member")} />
          <TextField label={t("areas.area")} value={area} onChange={setArea} {...problem("area")} />
          <ActionButton quiet disabled={send.isPending} onClick={() => void save()}>
            {t("areas.add")}
          </ActionButton>
        </div>
      )}
    </Sheet>
  )
}
