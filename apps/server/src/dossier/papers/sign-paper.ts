import { reopenPaper, signPaper } from "@phocap/contract"
import { PhocapError, toNfc } from "@phocap/core"
import { type PaperProof, printedLines, proofCode } from "@phocap/documents"
import { operation } from "../../platform/http/operation.ts"
import { fieldValues, paperFields } from "../templates/paper-fields.ts"
import { findTemplate } from "../templates/template-store.ts"
import { readPaperPage } from "./get-paper.ts"
import { makePaper, namedFigures } from "./make-paper.ts"
import { dossierGround } from "./paper-ground.ts"
import { writePaper } from "./paper-store.ts"
import { refuseSigned } from "./refuse-signed.ts"
import type { SignedPaper } from "./signed-paper.ts"

/** Keeps the paper as it stands, whole. It must have its number and date: that is what a signed paper is known by. */
export const signPaperOperation = operation(signPaper, async (context, { params, body }) => {
  const ground = await dossierGround(context, params.unit, params.year)
  const made = makePaper(ground, params.paper)
  refuseSigned(made.stored)
  const { live } = made
  if (live.date === null) {
    throw new PhocapError(
      "paper.date",
      "Chưa ghi ngày ký của văn bản.",
      "Ghi ngày, tháng, năm ở mục Số, ngày, người ký rồi chốt bản để ký.",
      422,
      { date: "Ghi ngày ký." },
    )
  }
  const { unit, stamp } = ground
  const figures = namedFigures(made.draft, made.stored, made.book)
  const proof: PaperProof = {
    format: "phocap-proof/1",
    paper: params.paper,
    title: made.draft.title,
    unit: { code: unit.code, name: unit.name },
    year: params.year,
    round: { state: stamp.state, dataVersion: stamp.dataVersion },
    figures,
    lines: printedLines(live),
    receipt: await ground.receipt(params.paper),
  }
  const own = await findTemplate(context.database, unit, params.paper)
  const signed: SignedPaper = {
    template: own === null ? null : { sha256: own.sha256, fields: fieldValues(paperFields(made)) },
    document: live,
    figures,
    dataVersion: stamp.dataVersion,
    proof,
    code: proofCode(proof),
    at: context.now(),
    by: context.actor.name,
  }
  await writePaper(
    context,
    { unit: ground.unit, year: params.year },
    params.paper,
    body.revision,
    { signed },
    { text: "Chốt bản để ký", detail: { code: signed.code, dataVersion: signed.dataVersion } },
  )
  return readPaperPage(context, params)
})

/** Opens a signed paper again; the history keeps what it was signed as. */
export const reopenPaperOperation = operation(reopenPaper, async (context, { params, body }) => {
  const ground = await dossierGround(context, params.unit, params.year)
  const { stored } = makePaper(ground, params.paper)
  await writePaper(
    context,
    { unit: ground.unit, year: params.year },
    params.paper,
    body.revision,
    { signed: null },
    { text: `Mở lại văn bản đã chốt: ${toNfc(body.reason)}`, detail: { signed: stored.signed } },
  )
  return readPaperPage(context, params)
})
