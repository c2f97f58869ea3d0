import type { PersonPage } from "@phocap/contract"
import { grades } from "@phocap/core"

/** Facts that say best how somebody stands who does not study, the first that holds. */
const telling = ["droppedGrade", "dropped", "never"]
/** Levels finished, the highest first; the fact is there too where a level is not finished. */
const levels = ["upperDone", "secondaryDone", "primaryDone"]

/** Where the person of a page studies, or what is known instead, in a few Vietnamese words as in lists. */
export function statusNow({ person, facts, schoolName }: PersonPage): string {
  const textOf = (name: string) => facts.find((fact) => fact.fact === name)?.text
  const gone = person.movement === 2 || person.movement === 3
  if (!gone && (person.grade !== null || person.className !== null)) {
    const grade = grades.find((one) => one.code === person.grade)?.vi
    const own = person.className === null ? grade : withWord(person.className)
    return [own, schoolName].filter((part) => part !== null && part !== undefined).join(", ")
  }
  const told = (gone ? ["gone", ...telling] : telling).map(textOf)
  const done = levels.map(textOf).filter((text) => text?.startsWith("đã") === true)
  const text = [...told, ...done, textOf("studying")].find((one) => one !== undefined)
  return text === undefined ? "" : text.charAt(0).toLocaleUpperCase("vi") + text.slice(1)
}

const withWord = (className: string) => (/^\d+\p{L}/u.test(className) ? `Lớp ${className}` : className)
