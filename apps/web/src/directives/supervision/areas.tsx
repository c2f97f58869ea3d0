import { addArea, endArea, type FollowUpPage } from "@phocap/contract"
import { type AreaAssignment, vietnamDay } from "@phocap/core"
import { useState } from "react"
import { useSend } from "../../platform/api/index.ts"
import { TextField } from "../../platform/fields/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { ActionButton, DateField, ErrorNote, formatDate, Sheet } from "../../platform/ui/index.ts"
import roomStyles from "../room.module.css"
import styles from "./supervision.module.css"

/** Who answers for which locality, since when, and who did before. */
export function Areas(given: { readonly page: FollowUpPage; readonly id: string }) {
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
        <ul className={styles.areas}>
          {areas.map((one) => (
            <Area key={one.id} area={one} id={id} assigns={assigns} today={today} />
          ))}
        </ul>
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

function Area(given: {
  readonly area: AreaAssignment
  readonly id: string
  readonly assigns: boolean
  readonly today: string
}) {
  const { area, id, assigns, today } = given
  const t = useText("directives")
  const { unit, year } = useUnitRound()
  const send = useSend(endArea)
  const [ending, setEnding] = useState(false)
  const [to, setTo] = useState(today)
  async function end() {
    const params = { unit: unit.code, year, id, area: area.id }
    if ((await send.mutateAsync({ params, body: { to } }).catch(() => null)) !== null) setEnding(false)
  }
  const problem = send.error?.fields.to
  return (
    <li data-ended={area.to !== null}>
      <div>
        <b>{area.area}</b> {area.member}
        <small>
          {area.to === null
            ? t("areas.from", { date: formatDate(area.from) })
            : t("areas.fromTo", { from: formatDate(area.from), to: formatDate(area.to) })}
        </small>
      </div>
      {assigns && area.to === null && !ending && (
        <ActionButton
          quiet
          aria-label={t("areas.endOf", { name: area.member, area: area.area })}
          onClick={() => setEnding(true)}
        >
          {t("areas.end")}
        </ActionButton>
      )}
      {ending && (
        <div className={styles.ending}>
          {send.error !== null && problem === undefined && <ErrorNote failure={send.error} />}
          <DateField
            label={t("areas.endOn")}
            value={to}
            onChange={(day) => setTo(day ?? today)}
            problem={problem}
          />
          <ActionButton disabled={send.isPending} onClick={() => void end()}>
            {t("areas.endSave")}
          </ActionButton>
          <ActionButton quiet onClick={() => setEnding(false)}>
            {t("act.cancel")}
          </ActionButton>
        </div>
      )}
    </li>
  )
}
