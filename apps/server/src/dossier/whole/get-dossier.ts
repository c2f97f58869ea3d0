import { type DossierItem, getDossier } from "@phocap/contract"
import { vietnamDay } from "@phocap/core"
import { documentNumber } from "@phocap/documents"
import type { Context } from "../../platform/http/context.ts"
import { operation } from "../../platform/http/operation.ts"
import { communeSeenBy } from "../../platform/population/commune-seen-by.ts"
import { formsFor } from "../../standards/index.ts"
import { handedIn } from "../above/handed-in.ts"
import { listKinds } from "../lists/list-kinds.ts"
import { countList } from "../lists/list-people.ts"
import { type CommuneGround, type DossierGround, isCommuneGround } from "../papers/dossier-ground.ts"
import { makePaper } from "../papers/make-paper.ts"
import { dossierGround } from "../papers/paper-ground.ts"
import type { PaperKind } from "../papers/paper-kind.ts"
import { listScans } from "../scans/list-scans.ts"
import { paperReasons } from "./paper-reasons.ts"

const blank = {
  paper: null,
  ground: null,
  needsCheck: false,
  reasons: [],
  number: null,
  date: null,
  dataVersion: null,
  moved: 0,
  edited: 0,
  scans: 0,
  count: null,
  formats: [],
} satisfies Partial<DossierItem>

function stateOf(reasons: DossierItem["reasons"]): DossierItem["state"] {
  if (reasons.some((reason) => reason.weight === "missing")) return "missing"
  return reasons.length === 0 ? "ready" : "draft"
}

function groundWords(ground: DossierGround, kind: PaperKind): string | null {
  if (kind.ground === null) return null
  const { instrument, article } = kind.ground
  const name = ground.pack.instruments.find((one) => one.id === instrument)?.shortName ?? instrument
  return `${name}, ${article}`
}

function paperItem(ground: DossierGround, kind: PaperKind): DossierItem {
  const made = makePaper(ground, kind.paper)
  const { signed } = made.stored
  const reasons = paperReasons(kind, made)
  const { number, date } = made.printed
  return {
    ...blank,
    paper: kind.paper,
    title: kind.title,
    group: kind.group,
    ground: groundWords(ground, kind),
    needsCheck: kind.needsCheck,
    state: signed === null ? stateOf(reasons) : "signed",
    reasons,
    number: number === null ? null : documentNumber(made.printed).replace(/^Số:? /, ""),
    date,
    dataVersion: signed?.dataVersion ?? null,
    moved: made.moved.length,
    edited: Object.keys(made.stored.passages).length,
    formats: ["docx", "pdf"],
  }
}

async function listItems(context: Context, ground: CommuneGround): Promise<DossierItem[]> {
  return Promise.all(
    listKinds.map(async (kind): Promise<DossierItem> => {
      const people = await countList(context.database, communeSeenBy(context.actor, ground.commune), kind)
      const reasons: DossierItem["reasons"] =
        people > 0 ? [] : [{ text: "Danh sách năm nay không có ai.", to: null, weight: "look" }]
      return {
        ...blank,
        paper: kind.paper,
        title: kind.title,
        group: "list",
        ground: "Nghị định 20/2014, Điều 26 khoản 1",
        state: stateOf(reasons),
        reasons,
        count: people,
        formats: ["xlsx"],
      }
    }),
  )
}

/** The official tables in one workbook: a commune's own, or the sums above. */
function tablesItem(context: Context, ground: DossierGround, reasons: DossierItem["reasons"]): DossierItem {
  const forms = formsFor(context, ground.unit, ground.year)
  return {
    ...blank,
    paper: "tables",
    title: "Biểu thống kê của các chương trình",
    group: "table",
    ground: `Nghị định 20/2014, ${isCommuneGround(ground) ? "Điều 26 khoản 2" : ground.unit.level === 1 ? "Điều 28" : "Điều 27"}`,
    state: stateOf(reasons),
    reasons,
    count: forms.filter((form) => form.group !== "book").length,
    formats: ["xlsx"],
  }
}

/** What the dossier of a commune holds beside its papers. */
async function communeItems(context: Context, ground: CommuneGround) {
  const { overview, unit } = ground
  const forms = formsFor(context, unit, overview.year)
  const noHousehold: DossierItem["reasons"] =
    overview.households > 0 ? [] : [{ text: "Chưa có phiếu nào.", to: "/nhap", weight: "missing" }]
  const checks = overview.checks.reduce((sum, check) => sum + check.count, 0)
  const findings: DossierItem["reasons"] =
    checks === 0 ? [] : [{ text: `${checks} chỗ cần kiểm tra.`, to: "/kiem-tra", weight: "look" }]
  const reasons = [...noHousehold, ...findings]
  const records: DossierItem[] = [
    {
      ...blank,
      title: "Phiếu điều tra",
      group: "record",
      ground: "Nghị định 20/2014, Điều 26 khoản 1",
      state: stateOf(reasons),
      reasons,
      count: overview.households,
    },
    {
      ...blank,
      title: "Sổ theo dõi",
      group: "record",
      ground: "Nghị định 20/2014, Điều 26 khoản 1",
      needsCheck: true,
      state: stateOf(noHousehold),
      reasons: noHousehold,
      count: forms.filter((form) => form.group === "book").length,
    },
  ]
  return {
    lists: await listItems(context, ground),
    tables: tablesItem(context, ground, noHousehold),
    records,
  }
}

/** Every part of the dossier in the order in which it is bound. */
async function dossierItems(context: Context, ground: DossierGround): Promise<DossierItem[]> {
  const papers = ground.kinds.map((kind) => paperItem(ground, kind))
  const of = (group: DossierItem["group"]) => papers.filter((item) => item.group === group)
  const { lists, tables, records } = isCommuneGround(ground)
    ? await communeItems(context, ground)
    : { lists: [], tables: tablesItem(context, ground, []), records: [] }
  const scans = await listScans(context.database, ground.unit, ground.year)
  const all = [
    ...of("request"),
    ...of("inspection"),
    ...of("decision"),
    ...lists,
    tables,
    ...of("table"),
    ...records,
  ]
  return all.map((item) => ({ ...item, scans: scans.filter((scan) => scan.paper === item.paper).length }))
}

export const getDossierOperation = operation(getDossier, async (context, { params }) => {
  const ground = await dossierGround(context, params.unit, params.year)
  const { unit, stamp } = ground
  const items = await dossierItems(context, ground)
  const isPast = params.year < Number(vietnamDay(context.now()).slice(0, 4))
  return {
    unit: { code: unit.code, name: unit.name, level: unit.level },
    year: params.year,
    state: stamp.state,
    dataVersion: stamp.dataVersion,
    begun: ground.stored.size > 0 || items.some((item) => item.scans > 0) || !isPast,
    items,
    below: unit.level === 3 ? [] : await handedIn(context, unit, params.year),
  }
})
