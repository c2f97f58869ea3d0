import { type BoundPart, boundVolume, type PdfSource, type PrintedList } from "@phocap/documents"
import type { Context } from "../../platform/http/context.ts"
import { communeSeenBy } from "../../platform/population/commune-seen-by.ts"
import { formsFor, makeSheet } from "../../standards/index.ts"
import { type ListKind, listKinds } from "../lists/list-kinds.ts"
import { type ListedPerson, listPeople } from "../lists/list-people.ts"
import { type CommuneGround, type DossierGround, isCommuneGround } from "../papers/dossier-ground.ts"
import { makePaper } from "../papers/make-paper.ts"
import type { PaperKind } from "../papers/paper-kind.ts"

function printedList(kind: ListKind, people: readonly ListedPerson[], subtitle: string): PrintedList {
  return {
    title: kind.title,
    subtitle,
    columns: [
      { title: "TT", width: 5, center: true },
      { title: "Họ và tên", width: 26 },
      { title: "Ngày sinh", width: 11, center: true },
      { title: "Nữ", width: 5, center: true },
      { title: "Thôn, tổ", width: 16 },
      { title: "Số phiếu", width: 9, center: true },
      { title: kind.last.title, width: 28 },
    ],
    rows: people.map((one, index) => [
      String(index + 1),
      one.name,
      one.birth,
      one.female ? "x" : "",
      one.hamlet,
      one.form,
      one.last,
    ]),
  }
}

async function boundLists(context: Context, ground: CommuneGround): Promise<BoundPart[]> {
  const { unit, year } = ground
  const lists: BoundPart[] = []
  for (const kind of listKinds) {
    const people = await listPeople(context.database, communeSeenBy(context.actor, ground.commune), kind)
    const subtitle = `${unit.name}, năm ${year}: ${people.length} người`
    lists.push({ title: kind.title, list: printedList(kind, people, subtitle) })
  }
  return lists
}

/** The dossier as one volume: papers, lists, tables, in the order of the list on the screen. */
export async function dossierVolume(context: Context, ground: DossierGround): Promise<PdfSource> {
  const { unit, year } = ground
  const papers = (group: PaperKind["group"]): BoundPart[] =>
    ground.kinds
      .filter((kind) => kind.group === group)
      .map((kind) => ({ title: kind.title, document: makePaper(ground, kind.paper).printed }))
  const lists = isCommuneGround(ground) ? await boundLists(context, ground) : []
  const sheets = []
  for (const form of formsFor(context, unit, year)) {
    if (form.group !== "book") sheets.push((await makeSheet(context, unit.code, year, form.code)).sheet)
  }
  const place = ground.book.find("place")?.text ?? ""
  return boundVolume(
    {
      issuer: `Ban Chỉ đạo phổ cập giáo dục, xóa mù chữ ${unit.name}`,
      title: "Hồ sơ phổ cập giáo dục, xóa mù chữ",
      subtitle: `Năm ${year}`,
      place: `${place}, ${year}`,
    },
    [
      ...papers("request"),
      ...papers("inspection"),
      ...papers("decision"),
      ...lists,
      { title: "Biểu thống kê", sheets },
      ...papers("table"),
    ],
  )
}
