import type { Overview } from "@phocap/contract"
import { schoolLevel } from "@phocap/core"
import { count } from "@phocap/engine"
import type { LawLibrary } from "../../platform/law/law-library.ts"
import type { Commune } from "../../platform/population/commune.ts"
import { conditionRows } from "./condition-rows.ts"
import { programmeFigures, programmeWord } from "./criterion-figures.ts"
import { FigureBook } from "./figure-book.ts"
import { bareName, withinSentence } from "./unit-names.ts"
import { yearFigures } from "./year-figures.ts"

/** People of whom the texts speak beside the criteria. */
const groups = [
  ["people", "Nhân khẩu còn ở địa bàn", "present"],
  ["minority", "Người dân tộc thiểu số", "present & minority"],
  ["disabled", "Người khuyết tật trong độ tuổi đi học", "present & disabled & age=3..18"],
  ["learners", "Người đang đi học", "present & studying=yes"],
  ["dropped", "Người bỏ học trong độ tuổi phổ cập", "must & age=6..18 & dropped & studying=no"],
  ["never", "Trẻ trong độ tuổi phổ cập chưa đi học", "must & age=6..14 & never"],
  ["relapsed", "Người tái mù chữ", "present & relapse=1..2"],
  ["age5", "Trẻ 5 tuổi", "must & age=5"],
  ["age6", "Trẻ 6 tuổi", "must & age=6"],
  ["age11", "Trẻ 11 tuổi", "must & age=11"],
  ["age15to18", "Thanh thiếu niên 15–18 tuổi", "must & age=15..18"],
] as const

const schoolWords = [
  ["preschool", "Cơ sở có cấp mầm non", schoolLevel.preschool],
  ["primary", "Trường có cấp tiểu học", schoolLevel.primary],
  ["lowerSecondary", "Trường có cấp THCS", schoolLevel.lowerSecondary],
  ["upperSecondary", "Trường có cấp THPT", schoolLevel.upperSecondary],
] as const

function conditions(book: FigureBook, commune: Commune): void {
  const rows = conditionRows(commune)
  for (const programme of new Set(rows.map((row) => row.programme))) {
    for (const group of ["staff", "facilities"] as const) {
      const mine = rows.filter((row) => row.programme === programme && row.group === group)
      const asked = mine.filter((row) => row.verdict.applies)
      const name = `${programmeWord(programme)}, ${group === "staff" ? "đội ngũ" : "cơ sở vật chất"}`
      const at = `conditions.${programme}.${group}`
      book.count(`${at}.of`, `${name}: số điều kiện phải xét`, asked.length)
      book.count(
        `${at}.met`,
        `${name}: số điều kiện đạt`,
        asked.filter((row) => row.verdict.met === true).length,
      )
      book.count(
        `${at}.unmet`,
        `${name}: số điều kiện chưa đạt`,
        asked.filter((row) => row.verdict.met === false).length,
      )
      book.count(
        `${at}.open`,
        `${name}: số điều kiện chưa xác định`,
        asked.filter((row) => row.verdict.met === null).length,
      )
    }
  }
}

/** Everything that a commune's papers may name, of one version of its records. */
export function communeFigures(law: LawLibrary, commune: Commune, overview: Overview): FigureBook {
  const book = new FigureBook()
  const { unit, year, population } = commune
  yearFigures(book, law, year)
  book.add("unit", "Tên đơn vị", withinSentence(unit.name), "office")
  book.add("unitTitle", "Tên đơn vị đầu câu", unit.name, "office")
  book.add("place", "Địa danh", bareName(unit.name, unit.kind), "office")
  book.add("province", "Tên tỉnh, thành phố", withinSentence(commune.provinceName), "office")
  book.count("households", "Số hộ", overview.households)
  book.count("hamlets", "Số thôn, tổ", commune.hamlets.length)
  for (const [id, label, where] of groups) book.count(id, label, count(population.bitmap(where)), where)
  for (const [id, label, level] of schoolWords) {
    const here = commune.reporting.filter((school) => (school.levels & level) !== 0)
    book.count(`schools.${id}`, label, here.length)
  }
  if (overview.hardship !== null) {
    book.add("hardship", "Văn bản công nhận đặc biệt khó khăn", overview.hardship.document)
  }
  for (const verdict of overview.verdicts) {
    const standard = commune.rules.standards.find((one) => one.id === verdict.standard)
    programmeFigures(book, overview, verdict, standard?.title ?? "")
  }
  conditions(book, commune)
  return book
}
