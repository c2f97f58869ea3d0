import { type DossierItem, getDossier } from "@phocap/contract"
import { documentNumber } from "@phocap/documents"
import type { Context } from "../../platform/http/context.ts"
import { operation } from "../../platform/http/operation.ts"
import { formsFor } from "../../standards/index.ts"
import { listKinds } from "../lists/list-kinds.ts"
import { countList } from "../lists/list-people.ts"
import { makePaper } from "../papers/make-paper.ts"
import { type DossierGround, dossierGround } from "../papers/paper-ground.ts"
import { type PaperKind, paperKinds } from "../papers/paper-kinds.ts"
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
  const reasons = paperReasons(ground, kind.paper, made)
  const { number, date } = made.printed
  return {
    ...blank,
    paper: kind.paper,
    title: kind.title,
    group: kind.group,
    ground: groundWords(ground, kind),
    needsCheck: kind.ground === null,
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

async function listItems(context: Context, ground: DossierGround): Promise<DossierItem[]> {
  return Promise.all(
    listKinds.map(async (kind): Promise<DossierItem> => {
      const people = await countList(context.database, ground, kind)
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

function recordItems(context: Context, ground: DossierGround): DossierItem[] {
  const { overview, commune } = ground
  const forms = formsFor(context, commune.unit, overview.year)
  const noHousehold: DossierItem["reasons"] =
    overview.households > 0 ? [] : [{ text: "Chưa có phiếu nào.", to: "/nhap", weight: "missing" }]
  const checks = overview.checks.reduce((sum, check) => sum + check.count, 0)
  const findings: DossierItem["reasons"] =
    checks === 0 ? [] : [{ text: `${checks} chỗ cần kiểm tra.`, to: "/kiem-tra", weight: "look" }]
  const reasons = [...noHousehold, ...findings]
  return [
    {
      ...blank,
      paper: "tables",
      title: "Biểu thống kê của các chương trình",
      group: "table",
      ground: "Nghị định 20/2014, Điều 26 khoản 2",
      state: stateOf(noHousehold),
      reasons: noHousehold,
      count: forms.filter((form) => form.group !== "book").length,
      formats: ["xlsx"],
    },
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
}

/** Every part of the dossier in the order in which it is bound. */
export async function dossierItems(context: Context, ground: DossierGround): Promise<DossierItem[]> {
  const papers = paperKinds.map((kind) => paperItem(ground, kind))
  const of = (group: DossierItem["group"]) => papers.filter((item) => item.group === group)
  const [tables, ...records] = recordItems(context, ground)
  const { unit, year } = ground.commune
  const scans = await listScans(context.database, unit, year)
  const all = [
    ...of("request"),
    ...of("decision"),
    ...(await listItems(context, ground)),
    ...(tables === undefined ? [] : [tables]),
    ...of("table"),
    ...records,
  ]
  return all.map((item) => ({ ...item, scans: scans.filter((scan) => scan.paper === item.paper).length }))
}

export const getDossierOperation = operation(getDossier, async (context, { params }) => {
  const ground = await dossierGround(context, params.unit, params.year)
  const { unit, stamp } = ground.commune
  return {
    unit: { code: unit.code, name: unit.name, level: unit.level },
    year: params.year,
    state: stamp.state,
    dataVersion: stamp.dataVersion,
    items: await dossierItems(context, ground),
  }
})
