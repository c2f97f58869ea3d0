import { expect, test } from "vitest"
import { lawFile, smallFiles } from "../testing/small-pack.ts"
import { parseLawPack } from "./parse-law-pack.ts"

test("files go where their folder says, in the order of their paths whatever the order given", () => {
  const forward = parseLawPack(smallFiles)
  expect(forward.standards.map((one) => one.id)).toEqual(["old", "new", "draft"])
  expect(forward.definitions).toHaveLength(1)
  expect(parseLawPack([...smallFiles].reverse())).toEqual(forward)
})

test("an error names the file and the place in it", () => {
  const broken = lawFile("instruments/x.yaml", { id: "x", number: "NĐ 1", shortName: "Nghị định 1" })
  expect(() => parseLawPack([broken])).toThrow(/instruments\/x\.yaml.*"title"/)
})

test("a key that the schema does not know is refused, so that a misspelt rule is not silently ignored", () => {
  const file = smallFiles.find((one) => one.path === "standards/decree/2020-primary.yaml")
  const typo = lawFile("standards/typo.yaml", { ...(file?.content as object), inforce: {} })
  expect(() => parseLawPack([typo])).toThrow(/typo\.yaml/)
})

test("authorities, calendars and norms are lists", () => {
  const norm = {
    id: "class-size",
    title: "Sĩ số",
    topic: "classSize",
    schoolLevel: 2,
    among: null,
    value: 35,
    bound: "most",
    unit: "học sinh/lớp",
    inForce: { from: "2020-01-01", to: null },
    instrument: "decree",
    article: null,
    confidence: "P",
  }
  const pack = parseLawPack([lawFile("norms/a.yaml", [norm]), lawFile("norms/b.yaml", [norm, norm])])
  expect(pack.norms).toHaveLength(3)
  expect(() => parseLawPack([lawFile("norms/c.yaml", norm)])).toThrow(/norms\/c\.yaml/)
})

test("the hash of a file follows its text", () => {
  const hash = (text: string) =>
    parseLawPack([{ path: "norms/a.yaml", text, content: [] }]).hashes["norms/a.yaml"]
  expect(hash("[]")).toMatch(/^[0-9a-f]{64}$/)
  expect(hash("[]")).not.toBe(hash("[ ]"))
})

test("the keys of school reports stand among the forms and are no form; checks are lists", () => {
  const field = { key: "classes", level: 2, group: "facilities", section: "Lớp", label: "Số lớp" }
  const form = {
    code: "T",
    name: "Biểu",
    file: "T",
    programme: "primary",
    group: "people",
    inForce: { from: "2014-05-15", to: null },
    confidence: "A",
    units: ["commune"],
    orientation: "portrait",
    widths: [5],
    heights: {},
    freeze: { rows: 0, columns: 0 },
    texts: [],
    blocks: [],
  }
  const check = (id: string) => ({
    id,
    label: id,
    level: "error",
    remedy: "",
    pairs: [{ left: ["T!A1"], right: ["T!B1"] }],
  })
  const pack = parseLawPack([
    lawFile("forms/report-fields.yaml", [field, { ...field, key: "rooms" }]),
    lawFile("forms/t.yaml", form),
    lawFile("checks/a.yaml", [check("one"), check("two")]),
    lawFile("checks/b.yaml", [check("three")]),
  ])
  expect(pack.forms.map((one) => one.code)).toEqual(["T"])
  expect(pack.reportFields.map((one) => one.key)).toEqual(["classes", "rooms"])
  expect(pack.crossChecks.map((one) => one.id)).toEqual(["one", "two", "three"])
})

test("an error in the whole of a file says what was expected there", () => {
  expect(() => parseLawPack([lawFile("forms/t.yaml", "chữ")])).toThrow(/forms\/t\.yaml viết sai ở "": .+\./)
})
