import { expect, test } from "vitest"
import type { PlanHead } from "./plan-reading.ts"
import { recordedHead } from "./recorded-head.ts"

const at = { start: 0, end: 1 }
const found = <T>(value: T) => ({ value, certainty: "sure" as const, ...at })
const empty: PlanHead = {
  style: null,
  kind: null,
  number: null,
  issuedOn: null,
  issuer: null,
  place: null,
  subject: null,
  basis: [],
  recipients: [],
  signer: null,
  signerTitle: null,
}

test("instruments keep their day and issuer, recipients a line each", () => {
  const head = recordedHead({
    ...empty,
    style: "government",
    basis: [
      { kind: "Kế hoạch", number: "232-KH/TU", issuedOn: "2024-04-17", issuer: "Tỉnh ủy", ...at },
      { kind: "Chỉ thị", number: "29-CT/TW", issuedOn: null, issuer: null, ...at },
    ],
    recipients: [found("Các phòng, ban"), found("Lưu: VT")],
  })
  expect(head).toMatchObject({
    style: "government",
    basis: "Kế hoạch số 232-KH/TU, ngày 17/04/2024 của Tỉnh ủy\nChỉ thị số 29-CT/TW",
    recipients: "Các phòng, ban\nLưu: VT",
  })
})

test("what a document does not say stays empty", () => {
  expect(recordedHead(empty)).toMatchObject({ number: null, recipients: null, basis: "", issuer: "" })
})
