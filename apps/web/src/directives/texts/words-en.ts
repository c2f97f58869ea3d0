import type { Tree } from "../../platform/i18n/index.ts"

export const words: Tree = {
  state: {
    notStarted: "not started",
    doing: "under way",
    awaiting: "awaiting approval",
    returned: "returned",
    done: "done",
    paused: "paused",
    refused: "refused",
    withdrawn: "withdrawn",
  },
  schedule: {
    in: "in time",
    soon: "due soon",
    late: "late",
    doneIn: "done in time",
    doneLate: "done late",
    none: "no deadline",
  },
  due: { extended: "extended to {{date}}", standing: "standing", none: "no deadline yet" },
  rhythm: {
    week: "every week",
    month: "every month",
    quarter: "every quarter",
    halfYear: "every half-year",
    year: "every year",
  },
  role: { owner: "Leads", doer: "Carries out", collaborator: "Works with", supervisor: "Supervises" },
  doubt: {
    "no-owner": "nobody named to lead",
    "no-deadline": "no deadline said",
    "deadline-not-understood": "deadline not understood",
    "part-unknown": "perhaps not a task",
  },
}
