import type { TaskOverview } from "@phocap/contract"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { formatNumber, Scroll, Sheet } from "../../platform/ui/index.ts"
import roomStyles from "../room.module.css"
import styles from "./overview.module.css"

const numbers = ["tasks", "done", "late", "stuck", "bare", "duty"] as const

/** What each number's list is narrowed to. */
const lists: Readonly<Record<(typeof numbers)[number], string>> = {
  tasks: "xem=all",
  done: "xem=all&tinh=done",
  late: "xem=all&han=late",
  stuck: "xem=stuck",
  bare: "xem=bare",
  duty: "xem=duty",
}

interface Line extends Pick<TaskOverview["holders"][number], (typeof numbers)[number]> {
  readonly name: string
  /** What the list of tasks is narrowed to for this line: `dv=…`. */
  readonly by: string
  /** A unit whose own page stands behind its name. */
  readonly unit?: string
}

/** How each unit or body stands; every number opens its list. */
export function StandingTable(given: {
  readonly heading: string
  readonly first: string
  readonly lines: readonly Line[]
}) {
  const t = useText("directives")
  return (
    <Sheet padded={false} heading={given.heading} className={styles.sheet}>
      <Scroll label={given.heading}>
        <table className={`plain ${styles.table} ${roomStyles.named}`}>
          <thead>
            <tr>
              <th scope="col">{given.first}</th>
              {numbers.map((one) => (
                <th key={one} scope="col" className="num">
                  {t(`overview.${one}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {given.lines.map((line) => (
              <tr key={line.by}>
                <th scope="row">
                  {line.unit === undefined ? (
                    line.name
                  ) : (
                    <RoomLink to="/tong-quan-nhiem-vu" unit={line.unit}>
                      {line.name}
                    </RoomLink>
                  )}
                </th>
                {numbers.map((one) => (
                  <Count
                    key={one}
                    value={line[one]}
                    to={`/nhiem-vu?${line.by}&${lists[one]}`}
                    bad={one !== "tasks" && one !== "done"}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Sheet>
  )
}

function Count(given: { readonly value: number; readonly to: string; readonly bad: boolean }) {
  return (
    <td className="num" data-bad={given.bad && given.value > 0}>
      {given.value === 0 ? (
        <span className={styles.zero}>0</span>
      ) : (
        <RoomLink to={given.to}>{formatNumber(given.value)}</RoomLink>
      )}
    </td>
  )
}
