import type { ReactNode } from "react"
import { useText } from "../i18n/index.ts"
import { Drawer } from "./drawer.tsx"
import { formatNumber } from "./format.ts"
import styles from "./person-list.module.css"
import { PersonRows } from "./person-list.tsx"
import { usePeople, type Whom } from "./use-people.ts"

/** The list behind a figure in the drawer: how many, how it was made, who. `note` stands below the explanation. */
export function PeopleDrawer(given: {
  readonly whom: Whom
  readonly onClose: () => void
  readonly note?: ReactNode
  readonly title?: string
}) {
  const t = useText("platform")
  const list = usePeople(given.whom)
  const count = list.total === null ? t("loading") : t("list.people", { n: formatNumber(list.total) })
  return (
    <Drawer
      about={JSON.stringify(given.whom)}
      title={given.title === undefined ? count : `${given.title}: ${count}`}
      onClose={given.onClose}
    >
      {list.explanation !== "" && (
        <div className={styles.how}>
          {list.explanation}
          {given.note}
        </div>
      )}
      <PersonRows list={list} />
    </Drawer>
  )
}
