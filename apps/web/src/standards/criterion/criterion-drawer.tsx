import type { Overview } from "@phocap/contract"
import { Fragment } from "react"
import { useLanguage, useText } from "../../platform/i18n/index.ts"
import {
  Drawer,
  formatNumber,
  formatPercent,
  formatThreshold,
  PersonRows,
  usePeople,
} from "../../platform/ui/index.ts"
import styles from "./criterion-drawer.module.css"
import { type FoundCriterion, findCriterion } from "./find-criterion.ts"
import { type CriterionList, chosenList, listsOf } from "./lists.ts"
import { useOpenList } from "./use-open-list.ts"

function Lists({ found, lists, now }: { found: FoundCriterion; lists: CriterionList[]; now: CriterionList }) {
  const t = useText("standards")
  const language = useLanguage()
  const { open } = useOpenList()
  const { figure, atLeast } = found.criterion
  const people = usePeople({ where: now.where })
  const words = (list: CriterionList) =>
    list.reason !== undefined
      ? t("criterion.group", { reason: list.reason[language], n: formatNumber(list.count) })
      : t(`criterion.${list.name}`, { n: formatNumber(list.count) })
  const reasons = lists.filter((list) => list.reason !== undefined)
  const button = (list: CriterionList) => (
    <button
      key={list.name}
      type="button"
      aria-pressed={list.name === now.name}
      onClick={() => open(found.criterion.id, list.name)}
    >
      {words(list)}
    </button>
  )
  return (
    <>
      {figure !== null && (
        <p className={styles.figure}>
          {t("criterion.figure", {
            counted: formatNumber(figure.counted),
            of: formatNumber(figure.of),
            percent: formatPercent(figure.counted, figure.of, atLeast),
            threshold: formatThreshold(atLeast),
          })}
        </p>
      )}
      <fieldset className={styles.lists}>
        <legend className="visuallyHidden">{t("criterion.lists")}</legend>
        {lists.filter((list) => list.reason === undefined).map(button)}
      </fieldset>
      {reasons.length > 0 && (
        <fieldset className={styles.reasons}>
          <legend className="visuallyHidden">{t("criterion.reasons")}</legend>
          {reasons.map((list, i) => (
            <Fragment key={list.name}>
              {i > 0 && " · "}
              {button(list)}
            </Fragment>
          ))}
        </fieldset>
      )}
      {people.explanation !== "" && <p className={styles.how}>{people.explanation}</p>}
      <PersonRows list={people} />
    </>
  )
}

/** The people of a criterion in the drawer: counted, missing and why, not determined. Open when the address says so. */
export function CriterionDrawer({ overview }: { readonly overview: Overview }) {
  const t = useText("standards")
  const { criterion: id, list, close } = useOpenList()
  const found = findCriterion(overview, id)
  if (found === undefined) return null
  const lists = listsOf(found.criterion, found.detail)
  const now = chosenList(lists, list)
  return (
    <Drawer title={found.criterion.label} about={id ?? ""} onClose={close}>
      {now === undefined ? (
        <p className="muted">{t("criterion.nobody")}</p>
      ) : (
        <Lists found={found} lists={lists} now={now} />
      )}
    </Drawer>
  )
}
