import type { Overview } from "@phocap/contract"
import { vietnameseExact, vietnamesePercent } from "@phocap/documents"
import type { AggregateVerdict } from "@phocap/engine"
import type { LawLibrary } from "../../platform/law/law-library.ts"
import type { UnitAt } from "../../platform/population/find-unit.ts"
import { programmeFigures, programmeWord } from "../figures/criterion-figures.ts"
import { FigureBook } from "../figures/figure-book.ts"
import { bareName, withinSentence } from "../figures/unit-names.ts"
import { yearFigures } from "../figures/year-figures.ts"
import type { Member } from "./member.ts"

const among = { all: "", normal: ", xã còn lại", hardship: ", xã đặc biệt khó khăn" } as const

/** Title, level and every share of an aggregate verdict. */
function aggregateFigures(book: FigureBook, verdict: AggregateVerdict, title: string): void {
  const { programme } = verdict
  const word = programmeWord(programme)
  book.add(`programme.${programme}`, `${word}: tên chương trình`, title, "law")
  book.add(`programme.${programme}.in`, `${word}: tên trong câu`, withinSentence(title), "law")
  book.add(`${programme}.reached`, `${word}: mức độ đạt`, String(verdict.reached))
  book.add(`${programme}.next`, `${word}: mức độ kế tiếp`, String(verdict.reached + 1))
  for (const { level, shares } of verdict.levels) {
    book.add(`${programme}.${level}`, `${word}: mức độ ${level}`, String(level), "law")
    shares.forEach((share, index) => {
      const id = `${programme}.${level}.${index}`
      const name = `${word} mức ${level}${among[share.among]}`
      book.count(`${id}.met`, `${name}: số đơn vị đạt`, share.reached)
      book.count(`${id}.of`, `${name}: tổng số đơn vị`, share.of)
      book.count(`${id}.open`, `${name}: số đơn vị chưa đủ dữ liệu`, share.open)
      const percent = vietnamesePercent(share.reached, share.of, share.atLeast)
      book.add(`${id}.percent`, `${name}: tỷ lệ đơn vị đạt`, percent ?? "không có đơn vị")
      book.add(`${id}.atLeast`, `${name}: ngưỡng`, `${vietnameseExact(share.atLeast)}%`, "law")
    })
  }
}

function titles(law: LawLibrary, year: number): ReadonlyMap<string, string> {
  return new Map(law.forRound(year, {}).standards.map((one) => [one.programme, one.title]))
}

/** Everything that the papers of a district or province may name. */
export function aboveFigures(
  law: LawLibrary,
  unit: UnitAt,
  overview: Overview,
  members: readonly Member[],
): FigureBook {
  const book = new FigureBook()
  const { year } = overview
  yearFigures(book, law, year)
  book.add("unit", "Tên đơn vị", withinSentence(unit.name), "office")
  book.add("unitTitle", "Tên đơn vị đầu câu", unit.name, "office")
  book.add("place", "Địa danh", bareName(unit.name, unit.kind), "office")
  book.count("communes", "Số xã, phường", overview.children.length)
  book.count(
    "hardshipCommunes",
    "Số xã đặc biệt khó khăn",
    overview.children.filter((one) => one.hardship).length,
  )
  book.count("members", "Số đơn vị được kiểm tra, công nhận", members.length)
  const recognised = members.filter((member) => member.results.some((one) => one.reached > 0))
  book.count("recognisedMembers", "Số đơn vị đạt chuẩn ít nhất một chương trình", recognised.length)
  book.spelled(
    "recognisedMembers.words",
    "Số đơn vị đạt chuẩn ít nhất một chương trình, bằng số và chữ",
    recognised.length,
  )
  book.count("households", "Số hộ", overview.households)
  book.count("people", "Số nhân khẩu", overview.people)
  const named = titles(law, year)
  for (const verdict of overview.aggregates) {
    aggregateFigures(book, verdict, named.get(verdict.programme) ?? programmeWord(verdict.programme))
  }
  recognised.forEach(({ unit: one }, index) => {
    const label = `${one.name}: số thứ tự trong danh sách công nhận`
    book.add(`at.${one.code}.recognised`, label, String(index + 1), "office")
  })
  members.forEach((member, index) => {
    const at = `at.${member.unit.code}`
    book.add(`${at}.tt`, `${member.unit.name}: số thứ tự`, String(index + 1), "office")
    book.add(`${at}.name`, `${member.unit.name}: tên`, member.unit.name, "office")
    for (const { programme, reached } of member.results) {
      book.add(
        `${at}.${programme}`,
        `${member.unit.name}: mức độ ${programmeWord(programme)}`,
        String(reached),
      )
    }
  })
  for (const { programme } of overview.aggregates) {
    for (const group of ["staff", "facilities"] as const) {
      const told = members.map((member) => member.conditions[programme]?.[group])
      const asked = told.filter((one) => one !== undefined)
      const name = `${programmeWord(programme)}, ${group === "staff" ? "đội ngũ" : "cơ sở vật chất"}`
      const id = `conditions.${programme}.${group}`
      if (asked.length === 0) continue
      book.count(`${id}.of`, `${name}: số xã phải xét`, asked.length)
      book.count(`${id}.met`, `${name}: số xã đủ điều kiện`, asked.filter((one) => one === true).length)
      book.count(`${id}.unmet`, `${name}: số xã chưa đủ`, asked.filter((one) => one === false).length)
      book.count(`${id}.open`, `${name}: số xã chưa xác định`, asked.filter((one) => one === null).length)
    }
  }
  return book
}

/** Everything that the minutes of the inspection of one unit may name. */
export function memberFigures(law: LawLibrary, office: FigureBook, member: Member, year: number): FigureBook {
  const book = new FigureBook()
  yearFigures(book, law, year)
  for (const id of ["office", "superior"]) {
    const figure = office.find(id)
    if (figure !== undefined) book.add(id, figure.label, figure.text, figure.source)
  }
  book.add("unit", "Tên đơn vị được kiểm tra", withinSentence(member.unit.name), "office")
  book.add("unitTitle", "Tên đơn vị đầu câu", member.unit.name, "office")
  book.add("place", "Địa danh", bareName(member.unit.name, member.unit.kind), "office")
  book.count("people", "Số người trong sổ", member.people)
  const named = titles(law, year)
  const overview = { year, details: [], trends: [] }
  for (const verdict of member.verdicts) {
    programmeFigures(book, overview, verdict, named.get(verdict.programme) ?? "")
  }
  for (const verdict of member.aggregates) aggregateFigures(book, verdict, named.get(verdict.programme) ?? "")
  return book
}
