import { type Unit, type UnitSuccessor, unitLevel } from "@phocap/core"
import {
  readThreeLevelList,
  readTwoLevelList,
  type ThreeLevelList,
  type TwoLevelList,
} from "./national-data.ts"
import { getUnitKind } from "./unit-kind.ts"
import { twoLevelsFrom, unitSuccessors } from "./unit-successors.ts"

/**
 * The published lists do not say since when each old unit existed. This is the date of the first code table
 * (QĐ 124/2004/QĐ-TTg), so that every round of the product lies within.
 */
const codeTableFrom = "2004-07-08"

/**
 * Every administrative unit of the country with its life: provinces, districts and communes until 1/7/2025
 * (exclusive), provinces and communes from that day, and what became of the old ones. Old and new units often share a
 * code (a merged commune keeps the code of its seat), so the key of a unit is code and `validFrom`.
 */
export async function nationalUnits(): Promise<{ units: Unit[]; successors: UnitSuccessor[] }> {
  const old = await readThreeLevelList()
  const now = readTwoLevelList()
  return { units: [...threeLevels(old), ...twoLevels(now)], successors: unitSuccessors(old, now) }
}

/** Units valid on a day, `YYYY-MM-DD`. */
export function unitsOn<T extends Pick<Unit, "validFrom" | "validTo">>(
  units: readonly T[],
  date: string,
): T[] {
  return units.filter((unit) => unit.validFrom <= date && (unit.validTo === null || date < unit.validTo))
}

function threeLevels(old: ThreeLevelList): Unit[] {
  const life = { validFrom: codeTableFrom, validTo: twoLevelsFrom }
  const provinceOf = new Map(old.districts.map((district) => [district.idDistrict, district.idProvince]))
  return [
    ...old.provinces.map((province) =>
      unit(province.idProvince, province.idProvince, unitLevel.province, province.name, null, life),
    ),
    ...old.districts.map((district) =>
      unit(
        district.idProvince,
        district.idDistrict,
        unitLevel.district,
        district.name,
        district.idProvince,
        life,
      ),
    ),
    ...old.communes.map((commune) =>
      unit(
        provinceOf.get(commune.idDistrict) ?? "",
        commune.idCommune,
        unitLevel.commune,
        commune.name,
        commune.idDistrict,
        life,
      ),
    ),
  ]
}

function twoLevels(now: TwoLevelList): Unit[] {
  const life = { validFrom: twoLevelsFrom, validTo: null }
  return [
    ...now.provinces.map((province) => {
      const name = province.name.startsWith("Thành phố ") ? province.name : `Tỉnh ${province.name}`
      return unit(province.province_code, province.province_code, unitLevel.province, name, null, life)
    }),
    ...now.communes.map((commune) =>
      unit(
        commune.province_code,
        commune.ward_code,
        unitLevel.commune,
        commune.name,
        commune.province_code,
        life,
      ),
    ),
  ]
}

function unit(
  provinceCode: string,
  code: string,
  level: number,
  name: string,
  parentCode: string | null,
  life: Pick<Unit, "validFrom" | "validTo">,
): Unit {
  return { provinceCode, code, level, kind: getUnitKind(name, level), name, parentCode, ...life }
}
