import { getSettings } from "@phocap/contract"
import { operation } from "../platform/http/operation.ts"
import { getSettingPlace, readUnitSettings } from "./unit-settings.ts"

export const getSettingsOperation = operation(getSettings, async ({ database }, { params }) =>
  readUnitSettings(database, await getSettingPlace(database, params.unit)),
)
