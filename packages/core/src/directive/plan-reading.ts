import type { PartyRole } from "./directive.ts"
import type { Rhythm } from "./duty.ts"

/** How sure the reader is: said in so many words, drawn from the wording around, or only a guess that a person must see. */
export type Certainty = "sure" | "likely" | "doubtful"

/** Part of the text of a reading: offsets of its first character and of the one behind its last. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Something understood, with the words that it came from. */
export interface Found<T> extends Span {
  readonly value: T
  readonly certainty: Certainty
}

/**
 * When a task is due. `dueOn` is the last day, `YYYY-MM-DD`; `standing` is "thường xuyên"; `rhythm` how often it comes
 * again. One deadline may be several of these at once.
 */
export interface ReadDeadline {
  readonly dueOn: string | null
  readonly standing: boolean
  readonly rhythm: Rhythm | null
  /** As written. */
  readonly words: string
}

export interface ReadParty extends Found<string> {
  readonly role: PartyRole
}

/** What a person must look at before a task is taken over. */
export type TaskDoubt = "no-owner" | "no-deadline" | "deadline-not-understood" | "part-unknown"

export interface ReadTask extends Span {
  /** Where it stands: `II.1`, `III.5`, `B1.3` (third row of the first table). */
  readonly clause: string
  readonly title: string
  readonly parties: readonly ReadParty[]
  readonly deadlines: readonly Found<ReadDeadline>[]
  readonly product: Found<string> | null
  readonly doubts: readonly TaskDoubt[]
}

/** An instrument that the document rests on. */
export interface ReadReference extends Span {
  readonly kind: string
  readonly number: string
  /** `YYYY-MM-DD`. */
  readonly issuedOn: string | null
  readonly issuer: string | null
}

export interface PlanHead {
  readonly style: "party" | "government" | null
  /** Kế hoạch, Chỉ thị, Kết luận… */
  readonly kind: Found<string> | null
  readonly number: Found<string> | null
  readonly issuedOn: Found<string> | null
  readonly issuer: Found<string> | null
  readonly place: Found<string> | null
  readonly subject: Found<string> | null
  readonly basis: readonly ReadReference[]
  readonly recipients: readonly Found<string>[]
  readonly signer: Found<string> | null
  readonly signerTitle: Found<string> | null
}

/** A heading of the document and what became of it. */
export interface ReadPart extends Span {
  readonly label: string
  readonly title: string
  /** Holds tasks, holds none (aims, requirements), or the reader cannot say. */
  readonly holds: "tasks" | "none" | "unknown"
}

/** What a document says, as far as rules without guessing can tell. All spans are into `text`. */
export interface PlanReading {
  /** The document's text, put in order: one paragraph a line, cells of a table parted by tabs. */
  readonly text: string
  readonly head: PlanHead
  readonly parts: readonly ReadPart[]
  readonly tasks: readonly ReadTask[]
  /** Passages that look as if they gave an order but were not understood. */
  readonly notUnderstood: readonly Span[]
}
