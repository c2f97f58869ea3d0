import type { CriterionVerdict, ProgrammeVerdict } from "@phocap/engine"
import { expect, test } from "vitest"
import { figuresOfCommunes } from "./figures-of-communes.ts"

function criterion(id: string, counted: number, of: number, atLeast: number): CriterionVerdict {
  const figure = { counted, of, unknown: 0, ofUnknown: 0, ofUnknownCounted: 0, ofUnknownMissing: 0 }
  return {
    id,
    label: "Trẻ 6 tuổi vào lớp 1",
    short: "6 tuổi vào lớp 1",
    instrument: null,
    article: "Điều 11",
    needsCheck: false,
    atLeast,
    area: "normal",
    figure,
    published: null,
    state: counted * 100 >= atLeast * of ? "met" : "unmet",
    margin: null,
  }
}

function primary(reached: number, one: CriterionVerdict): ProgrammeVerdict {
  return {
    programme: "primary",
    standard: "s",
    graded: true,
    reached,
    state: "met",
    needsCheck: false,
    levels: [
      { level: 3, article: "Điều 11", needsCheck: false, state: "met", requires: [], criteria: [one] },
    ],
  } as unknown as ProgrammeVerdict
}

const find = (communes: ProgrammeVerdict[][], key: string) =>
  figuresOfCommunes(communes).find((figure) => figure.key === key)

test("people of many communes are added, and held against the highest threshold among them", () => {
  const communes = [[primary(3, criterion("a", 98, 100, 98))], [primary(2, criterion("a", 1, 10, 90))]]
  expect(find(communes, "criterion:a")).toMatchObject({
    counted: 99,
    of: 110,
    value: 90,
    target: 98,
    reached: false,
    list: "/",
  })
})

test("of one commune the list behind a criterion is that of those who are missing", () => {
  const figure = find([[primary(3, criterion("a", 98, 100, 98))]], "criterion:a")
  expect(figure).toMatchObject({ reached: true, list: "/dat-chuan?tc=a&ds=missing" })
})

test("a level is reached by a share of the communes, those without the programme among them", () => {
  const communes = [[primary(3, criterion("a", 1, 1, 90))], [primary(2, criterion("a", 1, 1, 90))], []]
  const shares = [1, 2, 3].map((level) => find(communes, `level:primary:${level}`))
  expect(shares.map((one) => [one?.counted, one?.of, one?.reached])).toEqual([
    [2, 3, false],
    [2, 3, false],
    [1, 3, false],
  ])
})

test("a criterion that applies to nobody says nothing", () => {
  expect(find([[primary(3, criterion("a", 0, 0, 90))]], "criterion:a")).toMatchObject({
    value: null,
    reached: null,
  })
})
