import { UnitSettings } from "@phocap/contract"
import { PhocapError, unitLevel } from "@phocap/core"
import type { LawPack } from "@phocap/engine"
import type { Database } from "../platform/database/index.ts"

/** Where a unit keeps its settings: those of a code outlive the mergers that handed the code on. */
export interface SettingPlace {
  readonly provinceCode: string
  readonly unitCode: string
}

/** The row of table `setting` that holds `UnitSettings`. */
export const settingKey = "unit"

/** Nothing set: tables print the standing titles, open questions stand as the corpus advises. */
const nothingSet: UnitSettings = {
  place: "",
  preparer: "",
  signerBody: "",
  signerTitle: "",
  signer: "",
  choices: {},
}

/** The latest unit that bore the code. Throws `unit.missing`. */
export async function getSettingPlace({ query }: Database, code: string): Promise<SettingPlace> {
  const row = await query
    .selectFrom("unit")
    .select(["province_code", "code"])
    .where("code", "=", code)
    .where("level", "in", Object.values(unitLevel))
    .orderBy("valid_from", "desc")
    .orderBy("level", "desc")
    .executeTakeFirst()
  if (row === undefined)
    throw new PhocapError("unit.missing", "Không có đơn vị này.", "Chọn đơn vị khác trong danh sách.", 404)
  return { provinceCode: row.province_code, unitCode: row.code }
}

/** What is saved for a unit; blank where nothing is. */
export async function readUnitSettings({ query }: Database, place: SettingPlace): Promise<UnitSettings> {
  const row = await query
    .selectFrom("setting")
    .select("value")
    .where("province_code", "=", place.provinceCode)
    .where("unit_code", "=", place.unitCode)
    .where("key", "=", settingKey)
    .executeTakeFirst()
  return row === undefined ? nothingSet : UnitSettings.parse({ ...nothingSet, ...(row.value as object) })
}

/** Throws `settings.choice` when a legal option or a choice of it is not in the corpus. */
export function checkChoices(pack: LawPack, choices: UnitSettings["choices"]): void {
  const options = pack.definitions.flatMap((file) => file.options)
  for (const [option, choice] of Object.entries(choices)) {
    const known = options.filter((one) => one.id === option).flatMap((one) => one.choices)
    if (known.some((one) => one.id === choice)) continue
    throw new PhocapError(
      "settings.choice",
      known.length === 0
        ? `Luật đang dùng không có lựa chọn “${option}”.`
        : `Lựa chọn “${choice}” không có trong mục “${option}”.`,
      "Tải lại trang rồi chọn lại trong mục Luật.",
      422,
      { [`choices.${option}`]: "Chọn lại." },
    )
  }
}
