import type { PersonRecord } from "@phocap/core"
import type { FormSubject } from "../form/form-subject.ts"
import { Population } from "../predicate/population.ts"
import { factsOf, testYear } from "./people.ts"

/** What a form measures: some people in one hamlet, and nothing else but what is given. */
export function subjectOf(people: readonly PersonRecord[], more: Partial<FormSubject> = {}): FormSubject {
  return {
    name: "An Hòa",
    year: testYear,
    population: new Population(factsOf(people), {}),
    hamlets: ["Tổ 1"],
    schools: [],
    schoolName: (code) => code,
    values: {},
    hardship: false,
    verdicts: [],
    conditions: {},
    ...more,
  }
}
