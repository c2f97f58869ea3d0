import {
  type Definitions,
  isInForce,
  type LawPack,
  needsCheck,
  type Predicate,
  parseLawPack,
  parsePredicate,
  programmes,
  roundDate,
  rulesOn,
  type Standard,
} from "@phocap/engine"
import { describe, expect, test } from "vitest"
import { lawFiles } from "./testing.ts"

const pack: LawPack = parseLawPack(lawFiles().filter((file) => !file.path.startsWith("scenarios/")))
const instrumentIds = new Set(pack.instruments.map((one) => one.id))
const areas = ["normal", "hardship"] as const
const criteria = pack.standards.flatMap((standard) =>
  standard.levels.flatMap((level) =>
    level.criteria.map((criterion) => ({ standard, level, criterion, at: `${standard.id} ${criterion.id}` })),
  ),
)

/** Names of definitions that a predicate uses. */
function namesIn(predicate: Predicate): string[] {
  if (predicate.kind === "name") return [predicate.name]
  if (predicate.kind === "not") return namesIn(predicate.of)
  return predicate.kind === "and" || predicate.kind === "or" ? predicate.of.flatMap(namesIn) : []
}

function everyChoice(): Definitions[] {
  const options = pack.definitions.flatMap((file) => file.options)
  return options.flatMap((option) =>
    option.choices.map((choice) => rulesOn(pack, "2026-09-30", { [option.id]: choice.id }).definitions),
  )
}

/** Names that cannot be resolved to facts, following definitions as far as they go. */
function unresolved(where: string, definitions: Definitions, path: readonly string[] = []): string[] {
  return namesIn(parsePredicate(where)).flatMap((name) => {
    const next = definitions[name]
    if (next === undefined || path.includes(name)) return [[...path, name].join(" → ")]
    return unresolved(next, definitions, [...path, name])
  })
}

const wheres = (where: string | { normal: string; hardship: string } | undefined) =>
  where === undefined ? [] : typeof where === "string" ? [where] : [where.normal, where.hardship]

describe("predicates", () => {
  const sets = everyChoice()

  test("every definition and choice parses and ends in facts, whatever is chosen", () => {
    const bad = sets.flatMap((set) => Object.keys(set).flatMap((name) => unresolved(name, set)))
    expect([...new Set(bad)]).toEqual([])
  })

  test("every criterion parses and names only known definitions", () => {
    const bad = criteria.flatMap(({ criterion, at }) =>
      [criterion.of, criterion.counted, criterion.unknown, criterion.ofUnknown]
        .flatMap(wheres)
        .flatMap((where) => sets.flatMap((set) => unresolved(where, set).map((name) => `${at}: ${name}`))),
    )
    expect([...new Set(bad)]).toEqual([])
  })

  test("a criterion that judges other people in hardship says so in its question, and no other does", () => {
    const differs = (value: string | { normal: string; hardship: string }) =>
      typeof value !== "string" && value.normal !== value.hardship
    const bad = criteria.filter(({ criterion }) => differs(criterion.of) !== differs(criterion.label))
    expect(bad.map(({ at }) => at)).toEqual([])
    expect(criteria.some(({ criterion }) => differs(criterion.of))).toBe(true)
  })

  test("a name that may be unknown has its other half", () => {
    const names = new Set(pack.definitions.flatMap((file) => file.definitions.map((one) => one.name)))
    const halves = [...names].filter((name) => name.endsWith("Unknown") && name !== "gradeUnknown")
    expect(halves.filter((name) => !names.has(name.slice(0, -"Unknown".length)))).toEqual([])
    expect(halves.length).toBeGreaterThanOrEqual(7)
  })

  test("a choice redefines only names that exist, and every option is of two or more", () => {
    for (const file of pack.definitions) {
      const names = new Set(file.definitions.map((one) => one.name))
      for (const option of file.options) {
        expect(option.choices.length, option.id).toBeGreaterThanOrEqual(2)
        expect(
          option.choices.map((one) => one.id),
          option.id,
        ).toContain(option.standing)
        const keys = option.choices.map((choice) => Object.keys(choice.definitions).sort().join())
        expect(new Set(keys).size, `${option.id}: choices redefine different names`).toBe(1)
        for (const name of option.choices.flatMap((choice) => Object.keys(choice.definitions))) {
          expect(names, option.id).toContain(name)
        }
      }
    }
  })

  test("what stands unless chosen is what the definitions say", () => {
    for (const file of pack.definitions) {
      const written = Object.fromEntries(file.definitions.map((one) => [one.name, one.where]))
      for (const option of file.options) {
        const standing = option.choices.find((one) => one.id === option.standing)
        expect(written, option.id).toMatchObject(standing?.definitions ?? {})
      }
    }
  })
})

describe("citations", () => {
  test("every instrument cited is described", () => {
    const cited = [
      ...pack.standards.map((one) => one.instrument),
      ...criteria.flatMap(({ criterion }) => criterion.instrument ?? []),
      ...pack.shares.map((one) => one.instrument),
      ...pack.conditions.map((one) => one.instrument),
      ...pack.authorities.map((one) => one.instrument),
      ...pack.calendar.flatMap((one) => one.instrument ?? []),
      ...pack.norms.map((one) => one.instrument),
    ]
    expect([...new Set(cited)].filter((id) => !instrumentIds.has(id))).toEqual([])
  })

  test("a standard is never in force before its instrument, nor cites one that has expired", () => {
    for (const rule of [...pack.standards, ...pack.shares, ...pack.conditions, ...pack.authorities]) {
      const instrument = pack.instruments.find((one) => one.id === rule.instrument)
      const begins = instrument?.effective ?? instrument?.issued
      if (begins) expect(rule.inForce.from >= begins, rule.id).toBe(true)
      if (instrument?.expired) expect((rule.inForce.to ?? "9999") <= instrument.expired, rule.id).toBe(true)
    }
  })

  test("what was neither read nor quoted says why it is not certain", () => {
    const rows = [
      ...pack.instruments,
      ...pack.definitions.flatMap((file) => [
        ...file.definitions.map((one) => ({ ...one, id: one.name })),
        ...file.options,
      ]),
      ...criteria.map(({ criterion, at }) => ({ ...criterion, id: at })),
      ...pack.standards.flatMap((standard) =>
        standard.levels.map((level) => ({
          id: `${standard.id} ${level.level}`,
          confidence: level.confidence,
          note: standard.note,
        })),
      ),
      ...pack.shares.flatMap((share) =>
        share.levels.map((level) => ({ id: share.id, confidence: level.confidence, note: share.note })),
      ),
      ...pack.conditions.flatMap((set) => set.groups.flatMap((group) => group.conditions)),
      ...pack.authorities,
      ...pack.calendar,
      ...pack.norms,
    ]
    expect(rows.filter((row) => needsCheck(row.confidence) && !row.note).map((row) => row.id)).toEqual([])
    expect(rows.length).toBeGreaterThan(200)
  })

  test("ids are unique within their kind", () => {
    const conditionIds = pack.conditions.map((set) =>
      set.groups.flatMap((group) => group.conditions.map((one) => one.id)),
    )
    for (const ids of [
      pack.instruments.map((one) => one.id),
      pack.standards.map((one) => one.id),
      pack.shares.map((one) => one.id),
      pack.conditions.map((one) => one.id),
      pack.authorities.map((one) => one.id),
      pack.calendar.map((one) => one.id),
      pack.norms.map((one) => one.id),
      pack.definitions.flatMap((file) => file.definitions.map((one) => one.name)),
      pack.definitions.flatMap((file) => file.options.map((one) => one.id)),
      ...pack.standards.map((one) => one.levels.flatMap((level) => level.criteria.map((each) => each.id))),
      ...conditionIds,
    ]) {
      expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
    }
  })
})

describe("standards", () => {
  /** A criterion by what it asks, whatever the level: `primary2.sixInGradeOne` → `sixInGradeOne`. */
  const question = (id: string) => id.slice(id.indexOf(".") + 1)

  test("thresholds do not fall as the level rises", () => {
    for (const standard of pack.standards) {
      const levels = [...standard.levels].sort((a, b) => a.level - b.level)
      levels.forEach((level, i) => {
        for (const criterion of level.criteria) {
          const below = levels
            .slice(0, i)
            .flatMap((one) => one.criteria)
            .filter((one) => question(one.id) === question(criterion.id))
          for (const area of areas) {
            for (const lower of below) {
              expect(criterion.atLeast[area], `${standard.id} ${criterion.id}`).toBeGreaterThanOrEqual(
                lower.atLeast[area],
              )
            }
          }
        }
      })
    }
  })

  test("hardship is never judged more strictly", () => {
    for (const { criterion, at } of criteria) {
      expect(criterion.atLeast.hardship, at).toBeLessThanOrEqual(criterion.atLeast.normal)
    }
  })

  test("the sixty percent of TT 07/2016 stands in the first level of every standard since 10/5/2016", () => {
    const since = pack.standards.filter((one) => !one.disabled && one.inForce.from >= "2016-05-10")
    expect(since.length).toBeGreaterThanOrEqual(6)
    for (const standard of since) {
      const first = standard.levels.find((one) => one.level === 1)
      const asked = first?.criteria.filter((one) => one.instrument === "tt07-2016") ?? []
      expect(asked.map((one) => one.atLeast)).toEqual([{ normal: 60, hardship: 60 }])
    }
  })

  test("levels run from 1 without a gap", () => {
    for (const standard of pack.standards.filter((one) => !one.disabled)) {
      expect(standard.levels.map((one) => one.level)).toEqual(standard.levels.map((_, i) => i + 1))
      if (!standard.graded) expect(standard.levels).toHaveLength(1)
    }
  })

  test("each programme has exactly one standard in force in each round that it is judged", () => {
    for (let year = 2014; year <= 2030; year++) {
      const rules = rulesOn(pack, `${year}-09-30`)
      for (const programme of programmes) {
        const inForce = rules.standards.filter((one) => one.programme === programme)
        const expected = programme === "preschool35" && year < 2026 ? 0 : 1
        expect(inForce.map((one) => one.id).length, `${programme} ${year}`).toBe(expected)
      }
    }
  })

  test("a draft is never in force", () => {
    const drafts = pack.standards.filter((one) => one.disabled)
    expect(drafts.map((one) => one.id)).toEqual(["gdbb-2026-draft"])
    const inForce = rulesOn(pack, "2030-09-30").standards.map((one) => one.id)
    expect(inForce).not.toContain("gdbb-2026-draft")
  })

  test("versions of one decree differ only in what changed", () => {
    const versions = (programme: string) =>
      pack.standards.filter((one) => one.instrument === "nd20-2014" && one.programme === programme)
    const thresholds = (standard: Standard) =>
      standard.levels.flatMap((level) =>
        level.criteria.filter((one) => !one.instrument).map((one) => [one.id, one.of, one.atLeast]),
      )
    for (const programme of programmes) {
      const [first, ...rest] = versions(programme)
      for (const other of rest) if (first) expect(thresholds(other), other.id).toEqual(thresholds(first))
    }
  })
})

describe("shares, authorities, deadlines, norms", () => {
  test("nothing is asked of districts, nor of provinces through districts, after the level ceased", () => {
    const after = rulesOn(pack, "2025-09-30").shares
    expect(after.filter((one) => one.unit === "district" || one.of === "district")).toEqual([])
    const before = rulesOn(pack, "2024-09-30").shares
    expect(before.filter((one) => one.of === "commune" && one.unit === "province")).toEqual([])
    expect(before).toHaveLength(8)
    expect(pack.authorities.filter((one) => one.by === "district").every((one) => one.inForce.to)).toBe(true)
  })

  test("every share since 1/7/2025 is marked as needing a check", () => {
    const after = rulesOn(pack, "2026-09-30").shares
    expect(after.length).toBeGreaterThanOrEqual(4)
    for (const share of after) {
      expect(
        share.levels.every((level) => needsCheck(level.confidence)),
        share.id,
      ).toBe(true)
    }
  })

  test.each(["2024-09-30", "2026-09-30"])("on %s exactly one authority answers for each question", (date) => {
    for (const object of ["commune", "province"] as const) {
      for (const standard of rulesOn(pack, date).standards) {
        for (const { level } of standard.levels) {
          const found = pack.authorities.filter(
            (one) =>
              one.object === object &&
              one.programmes.includes(standard.programme) &&
              (one.levels.length === 0 || one.levels.includes(level)) &&
              isInForce(one.inForce, date),
          )
          expect(found, `${object} ${standard.programme} ${level}`).toHaveLength(1)
        }
      }
    }
  })

  test("the dates of a round come in the order of the year", () => {
    const day = (id: string) => {
      const when = pack.calendar.find((one) => one.id === id)?.when
      const at = when && ("on" in when ? when.on : "before" in when ? when.before : undefined)
      return at ? roundDate(at, 2026) : id
    }
    const days = ["reference-date", "commune-send", "province-send", "province-recognise"].map(day)
    expect(days).toEqual(["2026-09-30", "2026-10-03", "2026-10-10", "2026-12-30"])
  })

  test("a window does not end before it begins", () => {
    for (const entry of pack.calendar) {
      if (!("from" in entry.when)) continue
      const { from, through } = entry.when
      expect(roundDate(from, 2026) <= roundDate(through, 2026), entry.id).toBe(true)
    }
  })

  test("the streaming targets of QĐ 522 ended with 2025", () => {
    const of522 = pack.norms.filter((one) => one.instrument === "qd522-2018")
    expect(of522).toHaveLength(4)
    expect(of522.filter((one) => isInForce(one.inForce, "2026-01-01"))).toEqual([])
  })

  test("no condition of training level is asked since TT 29/2021", () => {
    const asked = (date: string) =>
      rulesOn(pack, date).conditions.flatMap((set) =>
        set.groups.flatMap((group) => group.conditions.map((one) => one.id)),
      )
    expect(asked("2021-09-30").filter((id) => id.endsWith(".trained"))).toHaveLength(3)
    expect(asked("2022-09-30").filter((id) => id.endsWith(".trained"))).toEqual([])
  })

  test("conditions are computed only from what schools of that level report", () => {
    for (const set of pack.conditions) {
      const keys = new Set(
        pack.reportFields.filter((one) => one.level === set.schoolLevel).map((one) => one.key),
      )
      const used = set.groups.flatMap((group) =>
        group.conditions.flatMap((one) => [...(one.ratio?.counted ?? []), ...(one.ratio?.of ?? [])]),
      )
      expect(
        used.filter((key) => !keys.has(key)),
        set.id,
      ).toEqual([])
    }
  })

  test.each([
    ["preschool5", 1],
    ["primary", 0.7],
    ["lowerSecondary", 0.5],
  ] as const)("%s asks %f rooms a class", (programme, atLeast) => {
    const set = rulesOn(pack, "2026-09-30").conditions.find((one) => one.programme === programme)
    const rooms = set?.groups.flatMap((group) => group.conditions).find((one) => one.id.endsWith(".rooms"))
    expect(rooms?.ratio?.atLeast).toBe(atLeast)
  })
})
