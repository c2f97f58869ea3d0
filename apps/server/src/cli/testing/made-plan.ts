import type { NewDirective } from "@phocap/contract"

/** A plan of one task, with these words for what it is about. */
export function madePlan(words: string) {
  const directive: NewDirective = {
    parentId: null,
    style: "party",
    kind: "Kế hoạch",
    number: "01-KH/ĐU",
    issuedOn: "2026-01-15",
    issuer: "Ban Thường vụ Đảng ủy phường",
    subject: words,
    basis: "",
    recipients: null,
    signer: null,
    signerTitle: null,
    fileName: null,
    text: "1. Mở lớp xóa mù chữ.",
  }
  const task = {
    clause: "1",
    title: words,
    spanStart: 0,
    spanEnd: 21,
    parties: [],
    deadlineWords: "",
    dueOn: "2026-10-30",
    standing: false,
    rhythm: null,
    product: null,
    answersId: null,
  }
  return { directive, tasks: [task] }
}
