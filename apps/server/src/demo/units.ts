import { type Unit, type UnitDesignation, type UnitSuccessor, unitLevel } from "@phocap/core"
import { commune, mergedOn, newCommunes, oldCommunes, provinceCode, provinceName, town } from "./places.ts"

const before = { validFrom: "2004-07-08", validTo: mergedOn }
const since = { validFrom: mergedOn, validTo: null }

/** The province, its town until the merger, and the communes before and after. */
export function demoUnits(): Unit[] {
  const unit = (
    code: string,
    level: number,
    kind: string,
    name: string,
    parentCode: string | null,
    life: Pick<Unit, "validFrom" | "validTo">,
  ): Unit => ({ provinceCode, code, level, kind, name, parentCode, ...life })
  return [
    unit(provinceCode, unitLevel.province, "tỉnh", provinceName, null, { ...before, validTo: null }),
    unit(town.code, unitLevel.district, "thị xã", town.name, provinceCode, before),
    ...oldCommunes.map((old) => unit(old.code, unitLevel.commune, old.kind, old.name, town.code, before)),
    ...newCommunes.map((one) => unit(one.code, unitLevel.commune, one.kind, one.name, provinceCode, since)),
  ]
}

export function demoSuccessors(): UnitSuccessor[] {
  return oldCommunes.map((old) => ({
    fromCode: old.code,
    toCode: newCommunes[old.mergedInto]?.code ?? "",
    on: mergedOn,
    partial: false,
  }))
}

/** Xã Khau Mây and its three parts are of special hardship, by decisions that do not exist and say so. */
export function demoDesignations(): UnitDesignation[] {
  const parts = oldCommunes.filter((old) => old.mergedInto === commune.hardship)
  return [
    ...parts.map((old) => ({
      unitCode: old.code,
      kind: "hardship" as const,
      validFrom: "2021-06-04",
      validTo: mergedOn,
      document: "Quyết định số 01/QĐ-MINHHOA ngày 04/6/2021 (văn bản giả định, chỉ để minh họa)",
    })),
    {
      unitCode: newCommunes[commune.hardship]?.code ?? "",
      kind: "hardship",
      validFrom: mergedOn,
      validTo: null,
      document: "Quyết định số 02/QĐ-MINHHOA ngày 01/7/2025 (văn bản giả định, chỉ để minh họa)",
    },
  ]
}
