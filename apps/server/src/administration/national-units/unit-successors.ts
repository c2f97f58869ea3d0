import { searchKey, type UnitSuccessor } from "@phocap/core"
import type { Mapping, ThreeLevelList, TwoLevelList } from "./national-data.ts"

/** The day on which the two-level government began (NQ 202/2025/QH15 and the resolutions on commune mergers). */
export const twoLevelsFrom = "2025-07-01"

/**
 * What became of the old units on 1/7/2025. Communes follow the published mappings (by code, or by full name where a
 * row has none or a wrong one), provinces follow their communes, and the five island districts without communes
 * became special zones. Old communes of which no row speaks have no successor here: unknown, not "none".
 */
export function unitSuccessors(old: ThreeLevelList, now: TwoLevelList): UnitSuccessor[] {
  const provinceOf = new Map(now.communes.map((commune) => [commune.ward_code, commune.province_code]))
  const communes = communeSuccessors(old, now)
  const districtProvince = new Map(
    old.districts.map((district) => [district.idDistrict, district.idProvince]),
  )
  const provincePairs = new Map<string, Set<string>>()
  for (const commune of old.communes) {
    const from = districtProvince.get(commune.idDistrict)
    for (const to of communes.get(commune.idCommune) ?? []) {
      const province = provinceOf.get(to)
      if (from !== undefined && province !== undefined) add(provincePairs, from, province)
    }
  }
  return [...communes, ...provincePairs, ...islandDistricts(old, now)].flatMap(([fromCode, targets]) =>
    [...targets].map((toCode) => ({ fromCode, toCode, on: twoLevelsFrom, partial: targets.size > 1 })),
  )
}

function communeSuccessors(old: ThreeLevelList, now: TwoLevelList): Map<string, Set<string>> {
  const oldNames = new Map(old.communes.map((commune) => [commune.idCommune, commune.name]))
  const byName = oldCommunesByName(old)
  const provinces = new Map(
    now.provinces.map((province) => [province.province_code, bareName(province.name)]),
  )
  const newCodes = new Set(now.communes.map((commune) => commune.ward_code))
  const newByName = new Map(
    now.communes.map((commune) => [
      `${provinces.get(commune.province_code)}|${searchKey(commune.name)}`,
      commune.ward_code,
    ]),
  )
  const pairs = new Map<string, Set<string>>()
  const byCode = now.mappings.filter((row) => row.old_ward_code !== null && oldNames.has(row.old_ward_code))
  const rest = now.mappings.filter((row) => row.old_ward_code === null || !oldNames.has(row.old_ward_code))
  const target = (row: Mapping) =>
    newCodes.has(row.new_ward_code)
      ? row.new_ward_code
      : newByName.get(`${bareName(row.new_province_name)}|${searchKey(row.new_ward_name)}`)
  for (const row of byCode) add(pairs, row.old_ward_code ?? "", target(row))
  for (const row of rest) {
    const code = byName.get(fullName(row.old_ward_name, row.old_district_name, row.old_province_name))
    if (code !== undefined) add(pairs, code, target(row))
  }
  return pairs
}

function oldCommunesByName(old: ThreeLevelList): Map<string, string> {
  const provinces = new Map(old.provinces.map((province) => [province.idProvince, province.name]))
  const districts = new Map(old.districts.map((district) => [district.idDistrict, district]))
  return new Map(
    old.communes.map((commune) => {
      const district = districts.get(commune.idDistrict)
      const province = provinces.get(district?.idProvince ?? "") ?? null
      return [fullName(commune.name, district?.name ?? null, province), commune.idCommune]
    }),
  )
}

function islandDistricts(old: ThreeLevelList, now: TwoLevelList): [string, Set<string>][] {
  const inhabited = new Set(old.communes.map((commune) => commune.idDistrict))
  const zones = now.communes.filter((commune) => commune.name.startsWith("Đặc khu "))
  return old.districts
    .filter((district) => !inhabited.has(district.idDistrict))
    .flatMap((district): [string, Set<string>][] => {
      const name = searchKey(district.name)
      const zone = zones.find((one) => name.endsWith(searchKey(one.name.slice("Đặc khu ".length))))
      return zone === undefined ? [] : [[district.idDistrict, new Set([zone.ward_code])]]
    })
}

function fullName(...parts: readonly (string | null)[]): string {
  return parts.map((part) => searchKey(part ?? "")).join("|")
}

function bareName(province: string): string {
  return searchKey(province).replace(/^(tinh|thanh pho) /, "")
}

function add(pairs: Map<string, Set<string>>, from: string, to: string | undefined): void {
  if (to === undefined) return
  const targets = pairs.get(from) ?? new Set()
  pairs.set(from, targets.add(to))
}
