import { getDossierZip } from "@phocap/contract"
import { zipFiles } from "@phocap/documents"
import { operation } from "../../platform/http/operation.ts"
import { sendFile } from "../../platform/http/send-file.ts"
import { dossierGround } from "../papers/paper-ground.ts"
import { dossierFiles } from "./dossier-files.ts"

/** The whole dossier as a folder. */
export const getDossierZipOperation = operation(getDossierZip, async (context, { params, reply }) => {
  const ground = await dossierGround(context, params.unit, params.year)
  const files = await dossierFiles(context, ground)
  return sendFile(reply, `Ho so ${ground.commune.unit.name} ${params.year}.zip`, zipFiles(files))
})
