import { putSettings, type UnitSettings } from "@phocap/contract"
import { toNfc } from "@phocap/core"
import { operation } from "../platform/http/operation.ts"
import { checkChoices, getSettingPlace, readUnitSettings, settingKey } from "./unit-settings.ts"

function tidy(settings: UnitSettings): UnitSettings {
  const { place, preparer, signerBody, signerTitle, signer, choices } = settings
  return {
    place: toNfc(place),
    preparer: toNfc(preparer),
    signerBody: toNfc(signerBody),
    signerTitle: toNfc(signerTitle),
    signer: toNfc(signer),
    choices,
  }
}

/** Writes the settings whole; figures made with other choices are out of date from here on. */
export const putSettingsOperation = operation(putSettings, async (context, { params, body }) => {
  const { database, law, actor, now } = context
  checkChoices(law.pack, body.choices)
  const place = await getSettingPlace(database, params.unit)
  const row = { value: JSON.stringify(tidy(body)), updated_at: now(), updated_by: actor.name }
  await database.query
    .insertInto("setting")
    .values({ province_code: place.provinceCode, unit_code: place.unitCode, key: settingKey, ...row })
    .onConflict((conflict) => conflict.columns(["province_code", "unit_code", "key"]).doUpdateSet(row))
    .execute()
  return readUnitSettings(database, place)
})
