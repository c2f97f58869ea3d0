import type { TaskLine } from "@phocap/contract"
import type { TaskState } from "@phocap/core"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { Scroll } from "../../platform/ui/index.ts"
import { DueWords, ScheduleChip } from "../chips.tsx"
import { Duty, Holder } from "./task-table.tsx"
import styles from "./tasks.module.css"

const columns: readonly (readonly [string, readonly TaskState[]])[] = [
  ["todo", ["notStarted", "refused"]],
  ["doing", ["doing", "returned", "paused"]],
  ["awaiting", ["awaiting"]],
  ["done", ["done"]],
]
/** Cards of a column; more are found in the list. */
const shown = 60

/** Tasks by what is reported of them, column by column. */
export function TaskBoard({ tasks }: { readonly tasks: readonly TaskLine[] }) {
  const t = useText("directives")
  return (
    <Scroll label={t("form.board")}>
      <div className={styles.board}>
        {columns.map(([name, states]) => {
          const found = tasks.filter((task) => states.includes(task.state))
          return (
            <section key={name} className={styles.column} aria-label={t(`board.${name}`)}>
              <h2>
                {t(`board.${name}`)} <span>{found.length}</span>
              </h2>
              {found.length === 0 && <p className="muted small">{t("board.none")}</p>}
              <ul>
                {found.slice(0, shown).map((line) => (
                  <li key={line.id} data-schedule={line.schedule}>
                    <RoomLink to={`/nhiem-vu/${line.id}`}>
                      <b>{line.clause}</b> {line.title}
                    </RoomLink>
                    <small>
                      <Holder line={line} />
                    </small>
                    <small>
                      {line.schedule !== "none" && <ScheduleChip schedule={line.schedule} />}{" "}
                      <DueWords line={line} />
                    </small>
                    <Duty line={line} />
                    {line.obstacles > 0 && (
                      <small className={styles.stuck}>
                        {t("tasks.obstacles", { n: line.obstacles, days: line.obstacleDays ?? 0 })}
                      </small>
                    )}
                  </li>
                ))}
              </ul>
              {found.length > shown && (
                <p className="muted small">{t("board.more", { n: found.length - shown })}</p>
              )}
            </section>
          )
        })}
      </div>
    </Scroll>
  )
}
