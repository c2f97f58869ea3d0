import { listDirectives, listTasks } from "@phocap/contract"
import { type Schedule, type TaskState, taskStates } from "@phocap/core"
import { useRoute } from "../../platform/api/index.ts"
import { ChoiceField, TextField } from "../../platform/fields/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { useQueryText } from "../../platform/router/index.ts"
import { unitTitle, useMay, useUnitRound } from "../../platform/shell/index.ts"
import { Empty, ErrorNote, Loading, PageTitle } from "../../platform/ui/index.ts"
import { LinkButton } from "../link-button.tsx"
import { documentName } from "../list/directives.tsx"
import roomStyles from "../room.module.css"
import { TaskBoard } from "./task-board.tsx"
import { TaskCalendar } from "./task-calendar.tsx"
import { TaskTable } from "./task-table.tsx"

const views = ["open", "waiting", "stuck", "bare", "duty", "all"] as const
const schedules: readonly Schedule[] = ["late", "soon", "in", "doneIn", "doneLate", "none"]
const forms = ["list", "board", "calendar"] as const

/** Every task that the unit sees, as a list, a board or a calendar; what is looked at stands in the address. */
export function TaskRoom() {
  const t = useText("directives")
  const may = useMay()
  const { unit, year } = useUnitRound()
  const [query, change] = useQueryText()
  const params = { unit: unit.code, year }
  const view = views.find((one) => one === query.xem) ?? "open"
  const form = forms.find((one) => one === query.dang) ?? "list"
  const state = taskStates.find((one) => one === query.tinh)
  const schedule = schedules.find((one) => one === query.han)
  const filter = {
    view,
    limit: 500,
    ...(query.vb === undefined ? {} : { directive: query.vb }),
    ...(query.dv === undefined ? {} : { holder: query.dv }),
    ...(query.giao === undefined ? {} : { unit: query.giao }),
    ...(query.q === undefined ? {} : { q: query.q }),
    ...(state === undefined ? {} : { state }),
    ...(schedule === undefined ? {} : { schedule }),
  }
  const list = useRoute(listTasks, { params, query: filter }, { keep: true })
  const directives = useRoute(listDirectives, { params })
  const { data } = list
  if (data === undefined) {
    return list.error === null ? (
      <Loading rows={10} />
    ) : (
      <ErrorNote failure={list.error} onRetry={() => void list.refetch()} />
    )
  }
  if (data.holders.length === 0) {
    return (
      <Empty page title={t("tasks.none", { unit: unitTitle(unit) })} text={t("tasks.noneText")}>
        {may("edit-directives") && <LinkButton to="/van-ban/moi">{t("list.add")}</LinkButton>}
      </Empty>
    )
  }
  const late = data.schedules.late ?? 0
  const waiting = data.views.waiting ?? 0
  const stuck = data.views.stuck ?? 0
  return (
    <>
      <PageTitle
        title={
          late > 0
            ? t("tasks.titleLate", { n: late })
            : waiting > 0
              ? t("tasks.titleWaiting", { n: waiting })
              : t("tasks.titleClear")
        }
        lede={t("tasks.lede", { waiting, stuck, duty: data.views.duty ?? 0 })}
        actions={
          <LinkButton quiet to="/tong-quan-nhiem-vu">
            {t("tasks.overview")}
          </LinkButton>
        }
      />
      <div className={roomStyles.tabs} role="toolbar" aria-label={t("tasks.views")}>
        {views.map((one) => (
          <button
            key={one}
            type="button"
            className={roomStyles.tab}
            aria-pressed={one === view}
            onClick={() => change({ xem: one === "open" ? undefined : one, tinh: undefined, han: undefined })}
          >
            {t(`view.${one}`)}
            <b>{data.views[one] ?? 0}</b>
          </button>
        ))}
      </div>
      <div className={`${roomStyles.row} noPrint`}>
        <TextField
          label={t("tasks.search")}
          value={query.q ?? ""}
          onChange={(q) => change({ q: q === "" ? undefined : q })}
        />
        <ChoiceField
          label={t("tasks.holder")}
          value={query.dv ?? ""}
          options={[
            ["", t("tasks.allHolders")],
            ...data.holders.map((one): readonly [string, string] => [
              one.name,
              t("tasks.holderCount", { name: one.name, n: one.tasks }),
            ]),
          ]}
          onChange={(dv) => change({ dv: dv === "" ? undefined : dv })}
        />
        {data.units.length > 1 && (
          <ChoiceField
            label={t("tasks.orderedBy")}
            value={query.giao ?? ""}
            options={[
              ["", t("tasks.allUnits")],
              ...data.units.map((one): readonly [string, string] => [one.unit, one.name]),
            ]}
            onChange={(giao) => change({ giao: giao === "" ? undefined : giao })}
          />
        )}
        <ChoiceField
          label={t("tasks.directive")}
          value={query.vb ?? ""}
          options={[
            ["", t("tasks.allDirectives")],
            ...(directives.data?.directives ?? []).map((one): readonly [string, string] => [
              one.id,
              `${documentName(one, t("list.noNumber"))} (${one.issuer})`,
            ]),
          ]}
          onChange={(vb) => change({ vb: vb === "" ? undefined : vb })}
        />
        <ChoiceField<Schedule | "">
          label={t("tasks.schedule")}
          value={schedule ?? ""}
          options={[
            ["", t("tasks.allSchedules")],
            ...schedules.map((one): readonly [Schedule, string] => [one, t(`schedule.${one}`)]),
          ]}
          onChange={(han) => change({ han: han === "" ? undefined : han })}
        />
        <ChoiceField<TaskState | "">
          label={t("tasks.state")}
          value={state ?? ""}
          options={[
            ["", t("tasks.allStates")],
            ...taskStates.map((one): readonly [TaskState, string] => [one, t(`state.${one}`)]),
          ]}
          onChange={(tinh) => change({ tinh: tinh === "" ? undefined : tinh })}
        />
      </div>
      <div
        className={`${roomStyles.tabs} noPrint`}
        role="toolbar"
        aria-label={t("tasks.forms")}
        style={{ marginTop: 12 }}
      >
        {forms.map((one) => (
          <button
            key={one}
            type="button"
            className={roomStyles.tab}
            aria-pressed={one === form}
            onClick={() => change({ dang: one === "list" ? undefined : one })}
          >
            {t(`form.${one}`)}
          </button>
        ))}
      </div>
      {form === "list" && <TaskTable tasks={data.tasks} total={data.total} />}
      {form === "board" && <TaskBoard tasks={data.tasks} />}
      {form === "calendar" && <TaskCalendar tasks={data.tasks} today={data.today} />}
    </>
  )
}
