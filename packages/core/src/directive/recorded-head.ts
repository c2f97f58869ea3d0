import type { Directive } from "./directive.ts"
import type { PlanHead, ReadReference } from "./plan-reading.ts"

/** What is kept of a document's head, before a person has looked at it: a plan of the Party where it does not say. */
export function recordedHead(
  head: PlanHead,
): Pick<
  Directive,
  | "style"
  | "kind"
  | "number"
  | "issuedOn"
  | "issuer"
  | "subject"
  | "basis"
  | "recipients"
  | "signer"
  | "signerTitle"
> {
  return {
    style: head.style ?? "party",
    kind: head.kind?.value ?? "Kế hoạch",
    number: head.number?.value ?? null,
    issuedOn: head.issuedOn?.value ?? null,
    issuer: head.issuer?.value ?? "",
    subject: head.subject?.value ?? "",
    basis: head.basis.map(referenceWords).join("\n"),
    recipients: head.recipients.map(({ value }) => value).join("\n") || null,
    signer: head.signer?.value ?? null,
    signerTitle: head.signerTitle?.value ?? null,
  }
}

/** "Kế hoạch số 232-KH/TU, ngày 17/04/2024 của Ban Thường vụ Tỉnh ủy". */
function referenceWords({ kind, number, issuedOn, issuer }: ReadReference): string {
  const day = issuedOn === null ? "" : `, ngày ${issuedOn.split("-").reverse().join("/")}`
  return `${kind} số ${number}${day}${issuer === null ? "" : ` của ${issuer}`}`
}
