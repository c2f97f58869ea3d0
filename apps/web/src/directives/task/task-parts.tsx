import { splitTask, type TaskPage } from "@phocap/contract"
import { useState } from "react"
import { useSend } from "../../platform/api/index.ts"
import { LongField } from "../../platform/fields/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { ActionButton, ErrorNote, Sheet, useFirstField } from "../../platform/ui/index.ts"
import { DueWords, ScheduleChip, StateChip } from "../chips.tsx"
import { Holder } from "../tasks/task-table.tsx"
import styles from "./parts.module.css"

/** A task given to many: how each of them stands, and the form that shares it out. */
export function TaskParts({ page }: { readonly page: TaskPage }) {
  const t = useText("directives")
  const [open, setOpen] = useState(false)
  const { parts, members, line } = page
  const counts = line.parts
  if (parts.length === 0 && (members === null || members.meant.length === 0) && !open) {
    return members === null ? null : (
      <p className={styles.offer}>
        <ActionButton quiet onClick={() => setOpen(true)}>
          {t("parts.open")}
        </ActionButton>
      </p>
    )
  }
  const idle = parts.filter((one) => one.state === "notStarted")
  return (
    <Sheet heading={counts === null ? t("parts.open") : t("parts.title", counts)} className={styles.sheet}>
      {idle.length > 0 && idle.length < parts.length && (
        <p className={styles.left}>{t("parts.left", { names: idle.map((one) => one.holder).join(", ") })}</p>
      )}
      {parts.length > 0 && (
        <ul className={styles.parts}>
          {parts.map((one) => (
            <li key={one.id}>
              <RoomLink to={`/nhiem-vu/${one.id}`}>
                <Holder line={one} />
              </RoomLink>
              <span>
                <StateChip state={one.state} />{" "}
                {one.schedule !== "none" && <ScheduleChip schedule={one.schedule} />}
              </span>
              <small>
                <DueWords line={one} />
              </small>
            </li>
          ))}
        </ul>
      )}
      {members !== null &&
        (open ? (
          <SplitForm page={page} members={members} onDone={() => setOpen(false)} />
        ) : (
          <ActionButton quiet onClick={() => setOpen(true)}>
            {t(parts.length === 0 ? "parts.open" : "parts.more")}
          </ActionButton>
        ))}
    </Sheet>
  )
}

function SplitForm(given: {
  readonly page: TaskPage
  readonly members: NonNullable<TaskPage["members"]>
  readonly onDone: () => void
}) {
  const { page, members } = given
  const t = useText("directives")
  const { unit, year } = useUnitRound()
  const send = useSend(splitTask)
  const box = useFirstField<HTMLDivElement>()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(members.meant))
  const [typed, setTyped] = useState("")
  const lines = typed
    .split("\n")
    .map((one) => one.trim())
    .filter((one) => one !== "")
  const names = [...new Set([...chosen, ...lines])]
  function turn(name: string) {
    const next = new Set(chosen)
    if (!next.delete(name)) next.add(name)
    setChosen(next)
  }
  async function save() {
    const params = { unit: unit.code, year, id: page.task.id }
    const sent = await send.mutateAsync({ params, body: { members: names } }).catch(() => null)
    if (sent !== null) given.onDone()
  }
  const boxes = (label: string, list: readonly string[]) =>
    list.length > 0 && (
      <fieldset className={styles.boxes}>
        <legend>{label}</legend>
        {list.map((name) => (
          <label key={name}>
            <input type="checkbox" checked={chosen.has(name)} onChange={() => turn(name)} />
            {name}
          </label>
        ))}
      </fieldset>
    )
  return (
    <div ref={box} className={styles.form}>
      {send.error !== null && <ErrorNote failure={send.error} />}
      <p>{t("parts.help")}</p>
      {boxes(t("parts.meant", { name: page.task.holder }), members.meant)}
      {boxes(t("parts.others"), members.others)}
      <LongField label={t("parts.typed")} rows={2} value={typed} onChange={setTyped} />
      <div className={styles.acts}>
        <ActionButton disabled={send.isPending || names.length === 0} onClick={() => void save()}>
          {t("parts.send", { n: names.length })}
        </ActionButton>
        <ActionButton quiet onClick={given.onDone}>
          {t("act.cancel")}
        </ActionButton>
      </div>
    </div>
  )
}
