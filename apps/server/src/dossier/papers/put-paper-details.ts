import { type PaperDetails, putPaperDetails, type YearTargets } from "@phocap/contract"
import { toNfc } from "@phocap/core"
import { operation } from "../../platform/http/operation.ts"
import { tidyTargets } from "../targets/tidy-targets.ts"
import { readPaperPage } from "./get-paper.ts"
import { makePaper } from "./make-paper.ts"
import { dossierGround } from "./paper-ground.ts"
import { writePaper } from "./paper-store.ts"
import { refuseSigned } from "./refuse-signed.ts"

const tidyText = (text: string): string => toNfc(text).trim()
const tidyLines = (lines: readonly string[]): string[] => lines.map(tidyText).filter((line) => line !== "")

function tidy(details: PaperDetails, targets: YearTargets): PaperDetails {
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
    targets,
  }
}

/** Number, date, signer, recipients, members and targets, whole. Throws `paper.target`. */
export const putPaperDetailsOperation = operation(putPaperDetails, async (context, { params, body }) => {
  const ground = await dossierGround(context, params.unit, params.year)
  const { draft, stored } = makePaper(ground, params.paper)
  refuseSigned(stored)
  const details = tidy(body.details, tidyTargets(body.details.targets, draft.targetChoices ?? []))
  await writePaper(
    context,
    { unit: ground.unit, year: params.year },
    params.paper,
    body.revision,
    { details },
    {
      text: "Sửa số, ngày, người ký, nơi nhận, thành viên hoặc chỉ tiêu",
      detail: { before: stored.details, after: details },
    },
  )
  return readPaperPage(context, params)
})
