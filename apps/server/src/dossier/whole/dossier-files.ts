import { createHash } from "node:crypto"
import { PhocapError } from "@phocap/core"
import { writeOfficialForms, xlsxBytes } from "@phocap/documents"
import { canonicalJson } from "@phocap/engine"
import type { Context } from "../../platform/http/context.ts"
import { communeSeenBy } from "../../platform/population/commune-seen-by.ts"
import { formsFor, makeSheet } from "../../standards/index.ts"
import { listKinds } from "../lists/list-kinds.ts"
import { countList, readListed } from "../lists/list-people.ts"
import { listWorkbook } from "../lists/list-xlsx.ts"
import { type DossierGround, isCommuneGround } from "../papers/dossier-ground.ts"
import { makePdf } from "../pdf/make-pdf.ts"
import { paperDocx } from "../templates/paper-docx.ts"
import { dossierVolume } from "./dossier-volume.ts"

export interface DossierFile {
  readonly path: string
  readonly content: Uint8Array
}

/** The official tables of the unit in one workbook. */
export async function tablesXlsx(context: Context, ground: DossierGround): Promise<Uint8Array> {
  const { unit, year } = ground
  const sheets = []
  for (const form of formsFor(context, unit, year)) {
    if (form.group !== "book") sheets.push((await makeSheet(context, unit.code, year, form.code)).sheet)
  }
  return writeOfficialForms(sheets)
}

const two = (value: number): string => String(value).padStart(2, "0")

/** Names of files take 255 bytes at most where they are unpacked, and letters with marks take three each. */
function shortened(name: string): string {
  const dot = name.lastIndexOf(".")
  return dot <= 70 ? name : `${name.slice(0, 70).trim()}${name.slice(dot)}`
}

/** A list of the files with the SHA-256 of each, so that one changed file shows. */
function contents(files: readonly DossierFile[]): DossierFile {
  const lines = files.map(
    ({ path, content }) => `${createHash("sha256").update(content).digest("hex")}  ${path}`,
  )
  return { path: "MUC LUC.txt", content: new TextEncoder().encode(`${lines.join("\n")}\n`) }
}

/** The bound volume; a machine that cannot make PDF says so in its place, and the other files are there all the same. */
async function volume(context: Context, ground: DossierGround, layOut: typeof makePdf): Promise<DossierFile> {
  const source = await dossierVolume(context, ground)
  try {
    return { path: "Ho so dong quyen.pdf", content: await layOut(source) }
  } catch (error) {
    if (!(error instanceof PhocapError) || error.code !== "pdf.unavailable") throw error
    const text = `Chưa có bản đóng quyển. ${error.message} Các tệp Word, Excel trong thư mục này vẫn đủ.\n`
    return { path: "Chua co ban dong quyen.txt", content: new TextEncoder().encode(text) }
  }
}

/** Every file of a dossier, numbered as it is bound. */
export async function dossierFiles(
  context: Context,
  ground: DossierGround,
  layOut: typeof makePdf = makePdf,
): Promise<DossierFile[]> {
  const { unit, year } = ground
  const files: DossierFile[] = []
  const add = (name: string, content: Uint8Array): void => {
    files.push({ path: `${two(files.length + 1)} ${shortened(name)}`, content })
  }
  for (const kind of ground.kinds) {
    add(`${kind.file}.docx`, await paperDocx(context, ground, kind.paper))
  }
  if (isCommuneGround(ground)) {
    for (const kind of listKinds) {
      const head = {
        unitName: unit.name,
        year,
        count: await countList(context.database, communeSeenBy(context.actor, ground.commune), kind),
      }
      const people = readListed(context.database, communeSeenBy(context.actor, ground.commune), kind)
      add(`${kind.file}.xlsx`, await xlsxBytes(listWorkbook(kind, people, head)))
    }
  }
  add("Bieu thong ke.xlsx", await tablesXlsx(context, ground))
  add("Bien nhan.json", new TextEncoder().encode(`${canonicalJson(await ground.receipt())}\n`))
  const bound = await volume(context, ground, layOut)
  add(bound.path, bound.content)
  return [...files, contents(files)]
}
