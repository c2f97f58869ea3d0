import { type School, schoolLevel, schoolSystem } from "@phocap/core"
import { firstMergedRound, newCommunes, oldCommunes, provinceCode } from "../places.ts"

const general = { system: schoolSystem.general, ownership: 1, independent: false } as const

interface Plan {
  readonly digit: number
  readonly levels: number
  readonly title: string
  readonly independent?: true
}

/** What stands in an old commune: digit of the code, levels, title. Upland communes have one school for two levels. */
function plansOf(oldCommune: number): Plan[] {
  const old = oldCommunes[oldCommune]
  const upland = old?.mergedInto === 2
  const name = old?.name.replace(/^(Phường|Xã) /, "") ?? ""
  const plans: Plan[] = [{ digit: 1, levels: schoolLevel.preschool, title: `Trường Mầm non ${name}` }]
  if (upland) {
    const levels = schoolLevel.primary | schoolLevel.lowerSecondary
    plans.push({ digit: 3, levels, title: `Trường PTDTBT TH&THCS ${name}` })
  } else {
    plans.push({ digit: 2, levels: schoolLevel.primary, title: `Trường Tiểu học ${name}` })
    plans.push({ digit: 4, levels: schoolLevel.lowerSecondary, title: `Trường THCS ${name}` })
  }
  if (oldCommune === 0)
    plans.push({
      digit: 5,
      levels: schoolLevel.preschool,
      title: "Cơ sở mầm non độc lập Hoa Sữa",
      independent: true,
    })
  return plans
}

/** Code of a school by commune code and plan: 99001 and 2 give 99001201. */
function codeOf(communeCode: string, digit: number, oldCommune: number): string {
  // Schools of several old communes share the code of the new one: the last two digits tell them apart.
  return `${communeCode}${digit}${String(oldCommune + 1).padStart(2, "0")}`
}

function local(): School[] {
  return oldCommunes.flatMap((old, oldCommune) => {
    const merged = newCommunes[old.mergedInto]?.code ?? ""
    return plansOf(oldCommune).flatMap((plan): School[] => {
      const school = (unitCode: string, firstRound: number, lastRound: number | null): School => ({
        provinceCode,
        code: codeOf(unitCode, plan.digit, oldCommune),
        name: plan.title,
        levels: plan.levels,
        unitCode,
        firstRound,
        lastRound,
        ...general,
        ...(plan.independent ? { independent: true, ownership: 2 } : {}),
      })
      if (merged === old.code) return [school(old.code, 2014, null)]
      return [school(old.code, 2014, firstMergedRound - 1), school(merged, firstMergedRound, null)]
    })
  })
}

const upper = schoolLevel.upperSecondary

/** Schools for grade 10 and above in the four communes, and schools elsewhere. */
const fixed = {
  anHoa: "99001801",
  minhTan: "99010802",
  dongPhu: "99028803",
  centre: "99001804",
  college: "99001901",
  boarding: "99101805",
  gifted: "99101806",
  farCollege: "99101902",
  university: "98001901",
  farPrimary: "99101201",
  farLowerSecondary: "99101401",
} as const

function wide(): School[] {
  const at = (
    code: string,
    name: string,
    levels: number,
    unitCode: string,
    more: Partial<School> = {},
  ): School => ({
    provinceCode,
    code,
    name,
    levels,
    unitCode,
    firstRound: 2014,
    lastRound: null,
    ...general,
    ...more,
  })
  const vocational = { system: schoolSystem.vocational }
  return [
    at(fixed.anHoa, "Trường THPT An Hòa", upper, "99001"),
    at(fixed.minhTan, "Trường THPT Minh Tân", upper, "99010"),
    at(fixed.dongPhu, "Trường THPT Đông Phú", upper, "99028"),
    at(fixed.centre, "Trung tâm GDNN-GDTX Minh An", upper, "99001", { system: schoolSystem.continuing }),
    at(fixed.college, "Trường Cao đẳng Nghề Minh An", 0, "99001", vocational),
    // Elsewhere in the province: the seat of the province is not one of the four communes.
    at(fixed.boarding, "Trường PTDTNT THPT tỉnh Minh Họa", upper, "99101"),
    at(fixed.gifted, "Trường THPT Chuyên Minh Họa", upper, "99101"),
    at(fixed.farCollege, "Trường Cao đẳng Kinh tế – Kỹ thuật Minh Họa", 0, "99101", vocational),
    at(fixed.farPrimary, "Trường Tiểu học Trung Tâm", schoolLevel.primary, "99101"),
    at(fixed.farLowerSecondary, "Trường THCS Trung Tâm", schoolLevel.lowerSecondary, "99101"),
    // In an invented neighbouring province, 98.
    at(fixed.university, "Trường Đại học Lân Cận", 0, "98001", {
      provinceCode: "98",
      system: schoolSystem.higher,
    }),
  ]
}

export function demoSchools(): School[] {
  return [...local(), ...wide()]
}

export const schoolCodes = fixed

/** The code of the school of an old commune for a level, as of a round. */
export function localSchoolCode(oldCommune: number, level: number, year: number): string {
  const plan = plansOf(oldCommune).find((one) => (one.levels & level) !== 0)
  const old = oldCommunes[oldCommune]
  if (plan === undefined || old === undefined)
    throw new RangeError(`no school of level ${level} in ${oldCommune}`)
  const communeCode = year >= firstMergedRound ? (newCommunes[old.mergedInto]?.code ?? "") : old.code
  return codeOf(communeCode, plan.digit, oldCommune)
}

/** The private preschool of the seat ward. */
export function privatePreschoolCode(): string {
  return codeOf(oldCommunes[0]?.code ?? "", 5, 0)
}
