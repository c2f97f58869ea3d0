import { getDossierPdf } from "@phocap/contract"
import { writeAudit } from "../../platform/auth/audit.ts"
import { operation } from "../../platform/http/operation.ts"
import { sendFile } from "../../platform/http/send-file.ts"
import { dossierGround } from "../papers/paper-ground.ts"
import { makePdf } from "../pdf/make-pdf.ts"
import { dossierVolume } from "./dossier-volume.ts"

/** The whole dossier as one bound PDF. */
export const getDossierPdfOperation = operation(getDossierPdf, async (context, { params, place, reply }) => {
  const ground = await dossierGround(context, params.unit, params.year)
  const pdf = await makePdf(await dossierVolume(context, ground))
  const purpose = "Lập hồ sơ đề nghị công nhận"
  await writeAudit(context, { kind: "export", place, subject: "Cả hồ sơ, một tệp PDF", purpose })
  return sendFile(reply, `Ho so ${ground.unit.name} ${params.year}.pdf`, pdf)
})
