import type { PersonPage } from "@phocap/contract"
import { useState } from "react"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { Chip, formatNumber, Sheet } from "../../platform/ui/index.ts"
import styles from "./person.module.css"

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
        <ul className={styles.facts}>
          {page.facts.map((fact) => (
            <li key={fact.fact}>{fact.text}</li>
          ))}
        </ul>
      )}
      <h3>{t("person.criteriaTitle")}</h3>
      {page.standsIn.length === 0 ? (
        <p className="muted">{t("person.criteriaNone")}</p>
      ) : (
        <ul className={styles.stands}>
          {page.standsIn.map((one) => (
            <li key={one.criterion}>
              <RoomLink to={`/dat-chuan#${one.criterion}`}>{one.label}</RoomLink>
              <Chip state={chipOf[one.state]}>{t(`person.state.${one.state}`)}</Chip>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  )
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
  const rounds = [...page.rounds].sort((a, b) => b.year - a.year)
  return (
    <Sheet heading={t("person.roundsTitle")}>
      {rounds.length === 0 && <p className="muted">{t("person.roundsNone")}</p>}
      <ol className={styles.rounds}>
        {rounds.map((round) => {
          const here = round.year === year && round.unit === unit.code
          const where =
            round.schoolName !== null && !round.status.includes(round.schoolName) ? round.schoolName : null
          return (
            <li key={`${round.unit} ${round.year}`} aria-current={here ? "true" : undefined}>
              {here ? (
                <b>{round.year}</b>
              ) : (
                <RoomLink to={`/nguoi/${page.person.id}`} unit={round.unit} year={round.year}>
                  {round.year}
                </RoomLink>
              )}
              <span>
                {[round.status, where].filter((part) => part !== null).join(", ")}
                {round.unit !== unit.code && <small>{round.unitName}</small>}
                {here && <small>{t("person.thisRound")}</small>}
              </span>
            </li>
          )
        })}
      </ol>
    </Sheet>
  )
}
