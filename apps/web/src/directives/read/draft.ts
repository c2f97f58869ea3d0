import type { NewDirective, NewTask } from "@phocap/contract"
import { type PartyRole, type PlanReading, type ReadTask, recordedHead, type TaskDoubt } from "@phocap/core"

/** A task as it stands on the screen, until the plan is taken over. */
export interface DraftTask {
  readonly key: string
  readonly clause: string
  readonly title: string
  readonly spanStart: number | null
  readonly spanEnd: number | null
  readonly parties: readonly DraftParty[]
  readonly deadlineWords: string
  /** Where the text speaks of its time; a draft that a browser kept from before has none. */
  readonly times?: readonly { readonly start: number; readonly end: number }[]
  readonly dueOn: string | null
  readonly standing: boolean
  readonly rhythm: string | null
  readonly product: string
  readonly doubts: readonly TaskDoubt[]
  /** Left out: not a task after all. */
  readonly dropped: boolean
  /** A person has looked at it or changed it. */
  readonly seen: boolean
}

export interface DraftParty {
  readonly role: PartyRole
  readonly name: string
  readonly start: number | null
  readonly end: number | null
  readonly certain: boolean
}

export interface Draft {
  readonly fileName: string | null
  readonly text: string
  readonly head: Omit<NewDirective, "text" | "fileName">
  /** Parts of the head that the document does not say. */
  readonly missing: readonly (keyof NewDirective)[]
  readonly notUnderstood: readonly { readonly start: number; readonly end: number }[]
  readonly tasks: readonly DraftTask[]
}

const roleOrder: readonly PartyRole[] = ["owner", "doer", "collaborator", "supervisor"]

/** What was read, as a draft to be looked at. */
export function draftOf(reading: PlanReading, fileName: string | null): Draft {
  const { head } = reading
  const missing = (["kind", "number", "issuedOn", "issuer", "subject", "signer"] as const).filter(
    (field) => head[field] === null,
  )
  return {
    fileName,
    text: reading.text,
    head: { parentId: null, ...recordedHead(head) },
    missing,
    notUnderstood: reading.notUnderstood,
    tasks: reading.tasks.map(draftTask),
  }
}

function draftTask(task: ReadTask, i: number): DraftTask {
  const due = task.deadlines.map(({ value }) => value)
  const days = due.flatMap((one) => (one.dueOn === null ? [] : [one.dueOn])).sort()
  return {
    key: `${i}`,
    clause: task.clause,
    title: task.title,
    spanStart: task.start,
    spanEnd: task.end,
    parties: [...task.parties]
      .sort((a, b) => roleOrder.indexOf(a.role) - roleOrder.indexOf(b.role))
      .map(({ role, value, start, end, certainty }) => ({
        role,
        name: value,
        start,
        end,
        certain: certainty === "sure",
      })),
    deadlineWords: due.map((one) => one.words).join("; "),
    times: task.deadlines.map(({ start, end }) => ({ start, end })),
    // Several days: the task as a whole is due on the last of them.
    dueOn: days.at(-1) ?? null,
    standing: due.some((one) => one.standing || one.rhythm !== null),
    rhythm: due.find((one) => one.rhythm !== null)?.rhythm ?? null,
    product: task.product?.value ?? "",
    doubts: task.doubts,
    dropped: false,
    seen: false,
  }
}

/** A task that a person adds by hand, with the passage chosen in the text, if any. */
export function addedTask(key: string, text: string, span: { start: number; end: number } | null): DraftTask {
  const words = span === null ? "" : text.slice(span.start, span.end).replace(/\s+/g, " ").trim()
  return {
    key,
    clause: "",
    title: words.slice(0, 300),
    spanStart: span?.start ?? null,
    spanEnd: span?.end ?? null,
    parties: [],
    deadlineWords: "",
    dueOn: null,
    standing: false,
    rhythm: null,
    product: "",
    doubts: ["no-owner", "no-deadline"],
    dropped: false,
    seen: true,
  }
}

/** What a task still lacks, as it stands. */
export function openDoubts(task: DraftTask): TaskDoubt[] {
  return task.doubts.filter((doubt) => {
    if (doubt === "no-owner")
      return !task.parties.some((party) => party.role === "owner" && party.name.trim() !== "")
    if (doubt === "part-unknown") return !task.seen
    return task.dueOn === null && !task.standing
  })
}

/** The draft as it is sent. */
export function sentOf(draft: Draft): { directive: NewDirective; tasks: NewTask[] } {
  return {
    directive: { ...draft.head, fileName: draft.fileName, text: draft.text },
    tasks: draft.tasks
      .filter((task) => !task.dropped)
      .map((task) => ({
        clause: task.clause,
        title: task.title.trim(),
        spanStart: task.spanStart,
        spanEnd: task.spanEnd,
        parties: task.parties
          .filter((party) => party.name.trim() !== "")
          .map(({ role, name, start, end }) => ({ role, name: name.trim(), start, end })),
        deadlineWords: task.deadlineWords,
        dueOn: task.dueOn,
        standing: task.standing,
        rhythm: task.rhythm,
        product: task.product.trim() === "" ? null : task.product.trim(),
        answersId: null,
      })),
  }
}
