import { getDossierPdf } from "@phocap/contract"
import { operation } from "../../platform/http/operation.ts"
import { sendFile } from "../../platform/http/send-file.ts"
import { dossierGround } from "../papers/paper-ground.ts"
import { makePdf } from "../pdf/make-pdf.ts"
import { dossierVolume } from "./dossier-volume.ts"

/** The whole dossier as one bound PDF. */
export const getDossierPdfOperation = operation(getDossierPdf, async (context, { params, reply }) => {
  const ground = await dossierGround(context, params.unit, params.year)
  const pdf = await makePdf(await dossierVolume(context, ground))
  return sendFile(reply, `Ho so ${ground.commune.unit.name} ${params.year}.pdf`, pdf)
})
