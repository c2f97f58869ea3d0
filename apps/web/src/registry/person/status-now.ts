import type { PersonPage } from "@phocap/contract"
import { grades } from "@phocap/core"

/** Facts that say best how somebody stands who does not study, the first that holds. */
const telling = ["gone", "droppedGrade", "dropped", "never", "studying"]

/** Where the person of a page studies, or what is known instead, in a few Vietnamese words as in lists. */
export function statusNow({ person, facts, schoolName }: PersonPage): string {
  const textOf = (name: string) => facts.find((fact) => fact.fact === name)?.text
  const gone = person.movement === 2 || person.movement === 3
  if (!gone && (person.grade !== null || person.className !== null)) {
    const grade = grades.find((one) => one.code === person.grade)?.vi
    const own = person.className === null ? grade : withWord(person.className)
    return [own, schoolName].filter((part) => part !== null && part !== undefined).join(", ")
  }
  const text = telling
    .filter((name) => gone || name !== "gone")
    .map(textOf)
    .find((one) => one !== undefined)
  return text === undefined ? "" : text.charAt(0).toLocaleUpperCase("vi") + text.slice(1)
}

const withWord = (className: string) => (/^\d+\p{L}/u.test(className) ? `Lớp ${className}` : className)
