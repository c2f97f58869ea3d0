import type { AdministrativeDocument } from "@phocap/core"

/** What is written after "Nơi nhận": the state closes with "Lưu: VT …", the Party with "Lưu Văn phòng …". */
export function recipientLines(document: AdministrativeDocument): string[] {
  const party = document.system === "party"
  const all = [...document.recipients]
  if (document.filedAt !== undefined) all.push(party ? `Lưu ${document.filedAt}` : `Lưu: ${document.filedAt}`)
  return all.map((line, index) => `- ${line}${index === all.length - 1 ? "." : party ? "," : ";"}`)
}
