import { type PaperDetails, putPaperDetails } from "@phocap/contract"
import { toNfc } from "@phocap/core"
import { operation } from "../../platform/http/operation.ts"
import { readPaperPage } from "./get-paper.ts"
import { makePaper } from "./make-paper.ts"
import { dossierGround } from "./paper-ground.ts"
import { writePaper } from "./paper-store.ts"
import { refuseSigned } from "./refuse-signed.ts"

const tidyText = (text: string): string => toNfc(text).trim()
const tidyLines = (lines: readonly string[]): string[] => lines.map(tidyText).filter((line) => line !== "")

function tidy(details: PaperDetails): PaperDetails {
  return {
    number: details.number,
    date: details.date,
    addressee: tidyText(details.addressee),
    signerLines: tidyLines(details.signerLines),
    signer: tidyText(details.signer),
    recipients: tidyLines(details.recipients),
    members: details.members
      .map(({ name, title, role }) => ({
        name: tidyText(name),
        title: tidyText(title),
        role: tidyText(role),
      }))
      .filter((member) => member.name !== "" || member.title !== ""),
  }
}

/** Number, date, signer, recipients and members, whole. */
export const putPaperDetailsOperation = operation(putPaperDetails, async (context, { params, body }) => {
  const ground = await dossierGround(context, params.unit, params.year)
  const { stored } = makePaper(ground, params.paper)
  refuseSigned(stored)
  const details = tidy(body.details)
  await writePaper(
    context,
    { unit: ground.unit, year: params.year },
    params.paper,
    body.revision,
    { details },
    {
      text: "Sửa số, ngày, người ký, nơi nhận hoặc thành viên",
      detail: { before: stored.details, after: details },
    },
  )
  return readPaperPage(context, params)
})
