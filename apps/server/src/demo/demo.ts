import type {
  Household,
  PersonRecord,
  Round,
  School,
  SchoolReport,
  Unit,
  UnitDesignation,
  UnitReport,
  UnitSuccessor,
} from "@phocap/core"

/** What one commune holds of one round. */
export interface DemoRound {
  readonly unitCode: string
  readonly year: number
  readonly state: Round["state"]
  readonly households: readonly Household[]
  /** By hamlet, form number and place in the household. */
  readonly people: readonly PersonRecord[]
  readonly reports: readonly SchoolReport[]
  readonly unitReports: readonly UnitReport[]
}

/** The dirt put on purpose into one commune's open round, by id, so that tests know what is to be found. */
export interface DemoDirt {
  readonly unitCode: string
  /** Pairs of records with the same name, birth date and hamlet: the first is the true one. */
  readonly duplicates: readonly (readonly [string, string])[]
  /** People whose school code is not in the list. */
  readonly wrongSchoolCodes: readonly string[]
  readonly movedOut: readonly string[]
  readonly dead: readonly string[]
  /** Pupils from elsewhere (residence "nơi khác đến"). */
  readonly fromElsewhere: readonly string[]
  readonly householdsWithoutHead: readonly string[]
  readonly householdsWithTwoHeads: readonly string[]
  /** Residents of 15–60, neither gone nor disabled, of whom nothing says whether they can read. */
  readonly unclassified: readonly string[]
  readonly unconfirmed: readonly string[]
  /** Children and youths of whom it is not said whether they go to school. */
  readonly studyUnknown: readonly string[]
  /** People with an invented identity number (province 099, which does not exist); `odd` ones disagree with the sex. */
  readonly identityNumbers: readonly string[]
  readonly oddIdentityNumbers: readonly string[]
}

export interface Demo {
  readonly seed: string
  readonly units: readonly Unit[]
  readonly successors: readonly UnitSuccessor[]
  readonly designations: readonly UnitDesignation[]
  readonly schools: readonly School[]
  readonly rounds: readonly DemoRound[]
  readonly dirt: readonly DemoDirt[]
}
