import type { PersonPage } from "@phocap/contract"
import { useState } from "react"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { Chip, formatNumber, Sheet } from "../../platform/ui/index.ts"
import styles from "./person.module.css"
import { statusNow } from "./status-now.ts"

const firstCells = 8
const chipOf = { counted: "met", missing: "unmet", unknown: "unknown" } as const

/** What the record means: facts in words, and where each criterion has the person. */
export function Meaning({ page }: { readonly page: PersonPage }) {
  const t = useText("registry")
  return (
    <Sheet heading={t("person.factsTitle")}>
      {page.facts.length === 0 ? (
        <p className="muted">{t("person.factsNone")}</p>
      ) : (
        <p className={styles.facts}>{sentence(page.facts.map((fact) => fact.text))}</p>
      )}
      <h3>{t("person.criteriaTitle")}</h3>
      {page.standsIn.length === 0 ? (
        <p className="muted">{t("person.criteriaNone")}</p>
      ) : (
        <ul className={styles.stands}>
          {oncePerLabel(page.standsIn).map((one) => (
            <li key={one.criterion}>
              <RoomLink to="/dat-chuan">{one.label}</RoomLink>
              <Chip state={chipOf[one.state]}>{t(`person.state.${one.state}`)}</Chip>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  )
}

function sentence(facts: readonly string[]): string {
  const text = [...new Set(facts)].join(", ")
  return `${text.charAt(0).toLocaleUpperCase("vi")}${text.slice(1)}.`
}

/** Levels of a programme ask the same again with a higher threshold: one person stands in all of them alike. */
function oncePerLabel(stands: PersonPage["standsIn"]): PersonPage["standsIn"] {
  const seen = new Set<string>()
  return stands.filter((one) => {
    const key = `${one.programme} ${one.label} ${one.state}`
    return !seen.has(key) && seen.add(key)
  })
}

/** The cells of the official tables that count the person, each a link to the cell. */
export function CountedCells({ page }: { readonly page: PersonPage }) {
  const t = useText("registry")
  const [all, setAll] = useState(false)
  const cells = all ? page.countedIn : page.countedIn.slice(0, firstCells)
  return (
    <Sheet heading={t("person.countedTitle")}>
      {cells.length === 0 && <p className="muted">{t("person.countedNone")}</p>}
      <ul className={styles.cells}>
        {cells.map((cell) => (
          <li key={`${cell.form} ${cell.address}`}>
            <RoomLink to={`/bieu/${encodeURIComponent(cell.form)}?o=${cell.address}`} title={cell.formName}>
              {cell.form}
            </RoomLink>
            <span>{cell.words}</span>
          </li>
        ))}
      </ul>
      {page.countedIn.length > firstCells && (
        <button type="button" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all
            ? t("person.fewerCells")
            : t("person.moreCells", { n: formatNumber(page.countedIn.length - firstCells) })}
        </button>
      )}
    </Sheet>
  )
}

/** The household of the person. */
export function Members({ page }: { readonly page: PersonPage }) {
  const t = useText("registry")
  const others = page.members.filter((member) => member.id !== page.person.id)
  return (
    <Sheet heading={t("person.membersTitle")}>
      {others.length === 0 && <p className="muted">{t("person.alone")}</p>}
      <ul className={styles.members}>
        {others.map((member) => (
          <li key={member.id}>
            <RoomLink to={`/nguoi/${member.id}`}>{member.fullName}</RoomLink>
            <span>
              {member.birthYear}
              {member.relation === null ? "" : `, ${member.relation.toLocaleLowerCase("vi")}`}
            </span>
          </li>
        ))}
      </ul>
      <RoomLink to={`/ho/${page.household.id}`}>{t("person.toHousehold")}</RoomLink>
    </Sheet>
  )
}

/** The same person in every round: schooling as a line of years. */
export function Rounds({ page }: { readonly page: PersonPage }) {
  const t = useText("registry")
  const { unit, year } = useUnitRound()
  const others = page.rounds.filter((round) => round.year !== year || round.unit !== unit.code)
  const now = { unit: unit.code, unitName: unit.name, year, status: statusNow(page), schoolName: null }
  const rounds = [now, ...others].sort((a, b) => b.year - a.year)
  return (
    <Sheet heading={t("person.roundsTitle")}>
      <ol className={styles.rounds}>
        {rounds.map((round) => (
          <li key={`${round.unit} ${round.year}`} aria-current={round === now ? "true" : undefined}>
            {round === now ? (
              <b>{round.year}</b>
            ) : (
              <RoomLink to={`/nguoi/${page.person.id}`} unit={round.unit} year={round.year}>
                {round.year}
              </RoomLink>
            )}
            <span>
              {[round.status, whereElse(round)].filter((part) => part !== null).join(", ")}
              {round.unitName !== unit.name && <small>{round.unitName}</small>}
              {round === now && <small>{t("person.thisRound")}</small>}
            </span>
          </li>
        ))}
      </ol>
    </Sheet>
  )
}

/** The school, unless the status names it already. */
function whereElse(round: { readonly status: string; readonly schoolName: string | null }): string | null {
  return round.schoolName === null || round.status.includes(round.schoolName) ? null : round.schoolName
}
