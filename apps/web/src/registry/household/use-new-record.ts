import { useState } from "react"
import type { ApiFailure } from "../../platform/api/index.ts"
import { type Entry, entryOf } from "../edit/entry.ts"
import { type Fields, type FormValues, formValues, readForm } from "../edit/form-values.ts"
import { useDraft } from "../edit/use-draft.ts"

interface Draft {
  readonly values: FormValues
  readonly reason: string
}

/** A form for a record that is not there yet: a draft that survives a reload, checked as a whole. */
export function useNewRecord(given: {
  readonly name: string
  readonly entries: readonly Entry[]
  readonly start: Fields
  readonly reason: string
  readonly year: number
}) {
  const { entries, year } = given
  const fresh: Draft = { values: formValues(entries, given.start), reason: given.reason }
  const [stored, setDraft, { restored }] = useDraft<Draft>(given.name, 1)
  const draft = stored ?? fresh
  const [attempt, setAttempt] = useState(0)
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({})
  const read = readForm(entries, draft.values, year)
  return {
    draft,
    restored: stored !== null && restored,
    read,
    attempt,
    refused,
    problems: attempt > 0 ? read.problems : {},
    touched: entries.filter((entry) => draft.values[entry.name] !== fresh.values[entry.name]).length,
    write: (entry: string, value: string) => {
      setRefused(({ [entry]: _, ...rest }) => rest)
      setDraft({ ...draft, values: { ...draft.values, [entry]: value } })
    },
    setReason: (reason: string) => setDraft({ ...draft, reason }),
    /** Whether all is well enough to send; shows what is not. */
    ready: () => {
      setAttempt((before) => before + 1)
      return Object.keys(read.problems).length === 0 && draft.reason.trim() !== ""
    },
    refuse: (failure: ApiFailure) => {
      const words = Object.entries(failure.fields).map(([path, text]) => {
        const field = path.split(".").at(-1) ?? path
        return [entryOf(entries, field)?.name ?? field, text]
      })
      setRefused(Object.fromEntries(words))
      setAttempt((before) => before + 1)
    },
    clear: () => {
      setDraft(null)
      setAttempt(0)
      setRefused({})
    },
  }
}

export type NewRecord = ReturnType<typeof useNewRecord>
