import { documentDate } from "@phocap/documents"
import type { Instrument } from "@phocap/engine"

/** "Nghị định số 20/2014/NĐ-CP ngày 24 tháng 3 năm 2014 của Chính phủ về phổ cập giáo dục, xóa mù chữ". */
export function citeInstrument(instrument: Instrument): string {
  const kind = instrument.shortName.replace(/\s+\S*\d.*$/, "")
  const number = instrument.number.replace(/^\S+\s+/, "")
  const issued = instrument.issued === null ? "" : ` ${documentDate(instrument.issued)}`
  const plain = instrument.title.charAt(0).toLocaleLowerCase("vi") + instrument.title.slice(1)
  const title = /^(về|quy định|ban hành)/.test(plain) ? plain : `về ${plain}`
  return `${kind} số ${number}${issued} của ${instrument.issuer} ${title}`
}
