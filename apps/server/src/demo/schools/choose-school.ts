import { grade, schoolLevel } from "@phocap/core"
import type { Dweller, House } from "../people/dweller.ts"
import { isAmong } from "../people/hash.ts"
import { commune, oldCommunes } from "../places.ts"
import type { Schooling } from "../schooling/schooling-at.ts"
import { localSchoolCode, privatePreschoolCode, schoolCodes } from "./school-list.ts"

const question = { preschool: 21, upper: 22, college: 23 }

/** The school that somebody goes to in a round; nothing for those at no school. */
export function chooseSchool(
  dweller: Dweller,
  house: House,
  schooling: Pick<Schooling, "grade" | "tertiary" | "continuing">,
  year: number,
): string | null {
  const now = schooling.grade
  if (now === null) return null
  const away = dweller.fate?.away ?? false
  const home = dweller.guestSchool >= 0 ? dweller.guestSchool : house.oldCommune
  if (now >= grade.preschool) {
    if (house.oldCommune === 0 && isAmong(dweller.index, question.preschool, 0.12))
      return privatePreschoolCode()
    return localSchoolCode(house.oldCommune, schoolLevel.preschool, year)
  }
  if (now <= 5) return away ? schoolCodes.farPrimary : localSchoolCode(home, schoolLevel.primary, year)
  if (now <= 9)
    return away ? schoolCodes.farLowerSecondary : localSchoolCode(home, schoolLevel.lowerSecondary, year)
  if (now === grade.tertiary) {
    if (schooling.tertiary === "university") return schoolCodes.university
    return isAmong(dweller.index, question.college, 0.7) ? schoolCodes.college : schoolCodes.farCollege
  }
  if (schooling.continuing) return schoolCodes.centre
  if (away) return schoolCodes.gifted
  return upperSchool(dweller.index, oldCommunes[home]?.mergedInto ?? 0)
}

function upperSchool(person: number, place: number): string {
  if (place === commune.hardship)
    return isAmong(person, question.upper, 0.45) ? schoolCodes.boarding : schoolCodes.minhTan
  if (place === commune.everythingMet)
    return isAmong(person, question.upper, 0.12) ? schoolCodes.anHoa : schoolCodes.minhTan
  return place === commune.missingData ? schoolCodes.dongPhu : schoolCodes.anHoa
}
