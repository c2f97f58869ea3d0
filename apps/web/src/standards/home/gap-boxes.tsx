import type { Overview } from "@phocap/contract"
import type { CriterionVerdict, LevelVerdict, ProgrammeVerdict } from "@phocap/engine"
import { Fragment } from "react"
import { useLanguage, useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { formatNumber } from "../../platform/ui/index.ts"
import { ListLink } from "../criterion/list-link.tsx"
import { useWords } from "../words/use-words.ts"
import styles from "./home.module.css"

/** Between a programme and its next level: who is missing and why, which other programme, of whom nothing is known. */
export function GapBoxes(given: {
  readonly verdict: ProgrammeVerdict
  readonly level: LevelVerdict
  readonly overview: Overview
}) {
  const t = useText("standards")
  const words = useWords()
  const language = useLanguage()
  const { verdict, level, overview } = given
  const people = (n: number) => words.people(verdict.programme, n)
  // With several criteria open at once, each box says which one it is about.
  const isOpen = (one: CriterionVerdict) =>
    one.state === "unmet" || (one.figure !== null && one.figure.unknown + one.figure.ofUnknown > 0)
  const many = level.criteria.filter(isOpen).length > 1
  const about = (one: CriterionVerdict) => (many ? <b>{one.short}: </b> : null)
  const boxes = [
    ...level.requires
      .filter((one) => one.state !== "met")
      .map((one) => (
        <p className={styles.box} data-state={one.state} key={`${one.programme} ${one.level}`}>
          <RoomLink to={`/dat-chuan?ct=${one.programme}`}>
            {t("home.waits", {
              goal: words.goal(one.programme, one.level, true),
              state: words.state(one.state),
            })}
          </RoomLink>
        </p>
      )),
    ...level.criteria.flatMap((criterion) => {
      const detail = overview.details.find((one) => one.id === criterion.id)
      const { figure } = criterion
      if (detail === undefined || figure === null) return []
      const open = figure.unknown + figure.ofUnknown
      const gap = criterion.state === "unmet" && detail.groups.length > 0
      return [
        gap && (
          <p className={styles.box} key={criterion.id}>
            {about(criterion)}
            {t("home.gap", { needed: people(detail.needed), missing: people(figure.of - figure.counted) })}{" "}
            {detail.groups.map((group, i) => (
              <Fragment key={group.where}>
                {i > 0 && ", "}
                <ListLink criterion={criterion.id} list={`g${i}`}>
                  {formatNumber(group.count)} {group[language]}
                </ListLink>
              </Fragment>
            ))}
            .{" "}
            <ListLink criterion={criterion.id} list="missing">
              {t("home.gapList")}
            </ListLink>
          </p>
        ),
        open > 0 && !gap && (
          <p className={styles.box} data-state="unknown" key={`${criterion.id} ?`}>
            {about(criterion)}
            {figure.unknown > 0 && `${t("home.unknown", { people: people(figure.unknown) })} `}
            {figure.ofUnknown > 0 && `${t("home.unknownOf", { people: people(figure.ofUnknown) })} `}
            {detail.unknown !== null && (
              <ListLink criterion={criterion.id} list="unknown">
                {t("home.classify")}
              </ListLink>
            )}
          </p>
        ),
      ]
    }),
  ].filter((box) => box !== false)
  return boxes.length === 0 ? null : <div className={styles.boxes}>{boxes}</div>
}
