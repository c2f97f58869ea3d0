import { Writable } from "node:stream"
import fc from "fast-check"
import { expect, test } from "vitest"
import { openMinistryWorkbook } from "./open-ministry-workbook.ts"
import { TestRegister } from "./testing/apply-plan.ts"
import { type Records, records } from "./testing/arbitrary-records.ts"
import { ofKind, planAll } from "./testing/plan-rows.ts"
import { testSchools } from "./testing/records.ts"
import { type MinistryContent, ministryXlsBytes, writeMinistryWorkbook } from "./write-ministry-workbook.ts"

const info = { provinceName: "Tỉnh Khánh Hòa", communeName: "Xã Hòa Bình", unitCode: "22333", year: 2025 }

function content({ people, households }: Records): MinistryContent {
  const byId = new Map(households.map((household) => [household.id, household]))
  return { people, households: byId, schools: testSchools, info }
}

async function xlsx(given: MinistryContent): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  const to = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      chunks.push(chunk)
      done()
    },
  })
  await writeMinistryWorkbook(given, to)
  return Buffer.concat(chunks)
}

test.each([
  ["xlsx", xlsx],
  ["xls", ministryXlsBytes],
] as const)(
  "importing what was just exported (%s) changes nothing, whatever the records are",
  async (format, write) => {
    await fc.assert(
      fc.asyncProperty(records, async (given) => {
        const file = await openMinistryWorkbook(await write(content(given)))
        expect(file.format).toBe(format)
        const register = new TestRegister(given.people, given.households)
        const items = await planAll(file.rows, register, {
          info: file.info,
          unit: { communeName: "Hòa Bình", provinceName: "Khánh Hòa" },
        })
        const other = items.filter(
          ({ kind }) => !["file", "summary", "household", "unchanged"].includes(kind),
        )
        expect(other).toEqual([])
        expect(ofKind(items, "unchanged").map(({ personId }) => personId)).toEqual(
          given.people.map(({ id }) => id),
        )
      }),
      { numRuns: 60 },
    )
  },
)

test("the other sheets come back too", async () => {
  const file = await openMinistryWorkbook(await xlsx(content({ people: [], households: [] })))
  expect(file.info).toEqual({
    provinceName: "Tỉnh Khánh Hòa",
    communeName: "Xã Hòa Bình",
    year: 2025,
    localSchools: [...testSchools.keys()],
  })
  expect(file.schools.map(({ code }) => code)).toEqual([...testSchools.keys()])
  expect(file.schools[0]).toEqual({
    code: "56000401",
    name: "Trường 56000401",
    levels: 2,
    system: 1,
    unitName: "Xã Hòa Bình",
  })
})
