import type { Paper, PaperPassage } from "@phocap/contract"
import type { AdministrativeDocument } from "@phocap/core"
import type { Draft, Passage } from "../compose/draft.ts"
import { cellsOf, noDetails } from "../compose/draft.ts"
import type { FigureBook } from "../figures/figure-book.ts"
import { figuresIn } from "../figures/fill-text.ts"
import type { DossierGround } from "./dossier-ground.ts"
import type { WrittenPassage } from "./dossier-tables.ts"
import { getPaperKind } from "./paper-kind.ts"
import { type StoredPaper, untouched } from "./paper-store.ts"
import { renderDraft } from "./render-draft.ts"
import { typedNumbers } from "./typed-numbers.ts"

/** A paper of an office as the record and the office give it at this moment. */
export interface MadePaper {
  readonly draft: Draft
  /** Every figure that the paper may name. */
  readonly book: FigureBook
  readonly stored: StoredPaper
  /** As it would be printed from the record now; a signed one is printed as it was signed. */
  readonly live: AdministrativeDocument
  readonly printed: AdministrativeDocument
  readonly passages: readonly PaperPassage[]
  readonly moved: readonly { readonly label: string; readonly before: string; readonly now: string }[]
}

function passageOf(part: Passage, written: WrittenPassage | undefined, book: FigureBook): PaperPassage {
  const text = written?.text ?? part.text
  const moved = Object.entries(written?.figures ?? {}).flatMap(([id, before]) => {
    const now = book.find(id)
    return now === undefined || now.text === before ? [] : [{ id, label: now.label, before, now: now.text }]
  })
  return {
    id: part.id,
    title: part.title,
    composed: part.text,
    written: written?.text ?? null,
    composedThen: written === undefined || written.composed === part.text ? null : written.composed,
    moved,
    typed: written === undefined ? [] : typedNumbers(text),
  }
}

export function passagesOf(draft: Draft): Passage[] {
  return draft.parts.filter((part) => part.kind === "passage")
}

/** Every figure that the draft and what was written into it name, as they read now. */
export function namedFigures(
  draft: Draft,
  stored: StoredPaper,
  book: FigureBook,
): Record<string, { label: string; text: string }> {
  const texts = draft.parts.flatMap((part) => {
    if (part.kind === "passage") return [stored.passages[part.id]?.text ?? part.text]
    return part.kind === "table" ? part.rows.flatMap(cellsOf) : [part.text]
  })
  const named: Record<string, { label: string; text: string }> = {}
  for (const id of new Set(texts.flatMap(figuresIn))) {
    const figure = book.find(id)
    if (figure !== undefined) named[id] = { label: figure.label, text: figure.text }
  }
  return named
}

export function makePaper(ground: DossierGround, paper: string): MadePaper {
  const { draft, book } = getPaperKind(ground.kinds, paper).make()
  const stored = ground.stored.get(paper) ?? untouched
  const live = renderDraft(draft, book, stored.passages, stored.details)
  const moved = Object.entries(stored.signed?.figures ?? {}).flatMap(([id, { label, text }]) => {
    const now = book.find(id)?.text ?? "không còn"
    return now === text ? [] : [{ label, before: text, now }]
  })
  return {
    draft,
    book,
    stored,
    live,
    printed: stored.signed?.document ?? live,
    passages: passagesOf(draft).map((part) => passageOf(part, stored.passages[part.id], book)),
    moved,
  }
}

/** What the screen of a paper shows. */
export function paperReply(
  ground: DossierGround,
  paper: string,
  made: MadePaper,
  history: Paper["history"],
  adjusted: NonNullable<Paper["signed"]>["adjusted"],
): Paper {
  const { signed, revision, details } = made.stored
  return {
    paper,
    title: made.draft.title,
    document: made.printed,
    passages: [...made.passages],
    figures: made.book.all(),
    details: { ...noDetails, ...details },
    standing: made.draft.standing,
    hasMembers: made.draft.hasMembers,
    targetChoices: made.draft.targetChoices === undefined ? null : [...made.draft.targetChoices],
    dataVersion: ground.stamp.dataVersion,
    revision,
    signed:
      signed === null
        ? null
        : {
            at: signed.at,
            by: signed.by,
            dataVersion: signed.dataVersion,
            code: signed.code,
            moved: [...made.moved],
            adjusted,
          },
    history,
  }
}
