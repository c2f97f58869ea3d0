import type { FormTexts } from "@phocap/engine"
import type { Context } from "../platform/http/context.ts"
import type { UnitAt } from "../platform/population/find-unit.ts"

const capital = (text: string) => text.charAt(0).toLocaleUpperCase("vi") + text.slice(1)

/** The name alone: official heads print "Xã/phường: An Hòa", units are called "Phường An Hòa". */
function bareName(name: string, kind: string): string {
  const begins = name.toLocaleLowerCase("vi").startsWith(`${kind.toLocaleLowerCase("vi")} `)
  return begins ? name.slice(kind.length + 1) : name
}

/** Who confirms a table where the unit has set nobody yet, as the official forms print it. */
function standingSigner(unit: UnitAt): Pick<FormTexts, "signerBody" | "signerTitle"> {
  if (unit.level === 1) return { signerBody: "XÁC NHẬN CỦA SỞ GDĐT", signerTitle: "GIÁM ĐỐC" }
  return { signerBody: `XÁC NHẬN CỦA UBND ${unit.kind.toLocaleUpperCase("vi")}`, signerTitle: "PHÓ CHỦ TỊCH" }
}

/**
 * The texts of a table's head and foot: names of the unit, and its signers from the settings, of a sealed
 * round those of then. */
export async function formTexts(
  context: Context,
  unit: UnitAt,
  provinceName: string,
  year: number,
  hamlet?: string,
): Promise<FormTexts> {
  const { rows } = await context.database.pool.query<{ settings: Partial<FormTexts> }>(
    `SELECT coalesce(k.settings, s.value, '{}') AS settings
     FROM (SELECT 1) one
     LEFT JOIN setting s ON s.province_code = $1 AND s.unit_code = $2 AND s.key = 'unit'
     LEFT JOIN round_seal k ON k.province_code = $1 AND k.unit_code = $2 AND k.round_year = $3`,
    [unit.provinceCode, unit.code, year],
  )
  const saved = rows[0]?.settings ?? {}
  const standing = standingSigner(unit)
  const name = bareName(unit.name, unit.kind)
  return {
    year,
    province: bareName(bareName(provinceName, "tỉnh"), "thành phố"),
    commune: unit.level === 1 ? "" : hamlet === undefined ? name : `${name}, ${hamlet}`,
    unitKind: capital(unit.kind),
    place: saved.place || name,
    preparer: saved.preparer ?? "",
    signerBody: saved.signerBody || standing.signerBody,
    signerTitle: saved.signerTitle || standing.signerTitle,
    signer: saved.signer ?? "",
  }
}
