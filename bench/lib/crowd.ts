import { newPerson, type PersonRecord } from "@phocap/core"

/** Numbers that look random and are the same every time (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** A commune's worth of plausible people for measuring; hamlets and schools included, names plain. */
export function crowd(
  size: number,
  year: number,
  seed = 1,
): { people: PersonRecord[]; households: Map<string, { hamlet: string }> } {
  const random = seeded(seed)
  const households = new Map<string, { hamlet: string }>()
  const people: PersonRecord[] = []
  const id = (kind: number, n: number) => `0000000${kind}-0000-7000-8000-${n.toString(16).padStart(12, "0")}`
  for (let i = 0; i < size; i++) {
    const age = Math.floor(random() * 80)
    const household = id(2, Math.floor(i / 4))
    households.set(household, { hamlet: `Tổ ${(Math.floor(i / 4) % 30) + 1}` })
    const school = `9900${Math.floor(random() * 12)}`
    const studying = age >= 3 && age <= 17 && random() < 0.97
    people.push(
      newPerson({
        id: id(1, i),
        householdId: household,
        familyName: "Nguyễn Văn",
        givenName: "An",
        birthYear: year - age,
        sex: random() < 0.5 ? 1 : 2,
        ethnicity: random() < 0.1 ? 2 : 1,
        residence: random() < 0.02 ? 3 : 1,
        movement: random() < 0.01 ? 2 : null,
        disabilities: random() < 0.01 ? 4 : 0,
        canLearn: random() < 0.5,
        grade: studying ? (age <= 5 ? 50 + age : age - 5) : null,
        schoolCode: studying ? school : null,
        twoSessions: studying ? random() < 0.8 : null,
        graduationLevel: age >= 19 ? (random() < 0.7 ? 3 : null) : age >= 15 ? 3 : age >= 11 ? 2 : null,
        graduationYear: age >= 11 && age <= 19 ? year - 1 - Math.max(0, age - 15) : null,
        completedGrade: age >= 19 && random() < 0.5 ? 9 : null,
        preschoolCompleted: age >= 4 && age <= 6 ? random() < 0.95 : null,
      }),
    )
  }
  return { people, households }
}
