import type { EditResult } from "@phocap/contract"
import { useState } from "react"
import type { ApiFailure } from "../../platform/api/index.ts"
import { type Entry, entryOf } from "./entry.ts"
import {
  type Change,
  type Fields,
  type FormProblems,
  type FormValues,
  formChanges,
  formValues,
  readForm,
  touchedEntries,
} from "./form-values.ts"
import { useDraft } from "./use-draft.ts"

interface Draft {
  /** The record as the writer saw it: what their changes are compared with. */
  readonly base: Fields
  readonly values: FormValues
  readonly reason: string
  /** Parts of the record that are open as forms. */
  readonly open: readonly string[]
}

interface Sent<Params> {
  readonly params: Params
  readonly body: { readonly changes: Change[]; readonly reason: string }
}

/** What is edited and how it is written: the result of `useSend` of an edit route stands as `send`. */
interface Edited<Params> {
  /** Names the draft: one a record and round. */
  readonly name: string
  readonly record: Fields
  readonly entries: readonly Entry[]
  readonly year: number
  readonly params: Params
  readonly send: {
    readonly mutateAsync: (input: Sent<Params>) => Promise<EditResult>
    readonly error: ApiFailure | null
    readonly isPending: boolean
    readonly reset: () => void
  }
}

/** Editing one record: a draft that survives a reload, checks, one reason for all, conflicts settled by the writer. */
export function useRecordEdit<Params>({ name, record, entries, year, params, send }: Edited<Params>) {
  const [draft, setDraft, { restored }] = useDraft<Draft>(name, 1)
  const [attempt, setAttempt] = useState(0)
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({})
  const [partly, setPartly] = useState<EditResult | null>(null)
  const [saved, setSaved] = useState<{ count: number; batchId: string } | null>(null)

  const read = draft === null ? null : readForm(entries, draft.values, year)
  const changes =
    draft === null || read === null ? [] : formChanges(entries, draft.base, draft.values, read.fields)
  const touched = draft === null ? [] : touchedEntries(entries, draft.base, draft.values)
  // A record may hold what nobody may type today; only what was touched stands in the way of saving.
  const problems: FormProblems = Object.fromEntries(
    touched.flatMap((entry) => {
      const problem = read?.problems[entry.name]
      return problem === undefined ? [] : [[entry.name, problem]]
    }),
  )

  function open(ids: readonly string[]) {
    setSaved(null)
    if (draft === null) setDraft({ base: record, values: formValues(entries, record), reason: "", open: ids })
    else setDraft({ ...draft, open: [...new Set([...draft.open, ...ids])] })
  }
  function write(entry: string, value: string) {
    if (draft === null) return
    setRefused(({ [entry]: _, ...rest }) => rest)
    setDraft({ ...draft, values: { ...draft.values, [entry]: value } })
  }
  function cancel() {
    setDraft(null)
    setPartly(null)
    setRefused({})
    setAttempt(0)
    send.reset()
  }
  function done(result: EditResult) {
    if (result.conflicts.length > 0) setPartly(result)
    else {
      setSaved({ count: result.applied, batchId: result.batchId })
      cancel()
    }
  }
  async function put(sent: readonly Change[], reason: string) {
    try {
      done(await send.mutateAsync({ params, body: { changes: [...sent], reason } }))
    } catch (failure) {
      const fields = (failure as { fields?: Readonly<Record<string, string>> }).fields ?? {}
      setRefused(
        Object.fromEntries(
          Object.entries(fields).map(([field, text]) => [entryOf(entries, field)?.name ?? field, text]),
        ),
      )
      setAttempt((before) => before + 1)
    }
  }
  function save() {
    if (draft === null || send.isPending) return
    setAttempt((before) => before + 1)
    if (Object.keys(problems).length > 0 || draft.reason.trim() === "" || changes.length === 0) return
    void put(changes, draft.reason.trim())
  }
  /** `mine`: fields of which the writer's own value is to stand. */
  function settle(mine: readonly string[]) {
    if (partly === null) return
    const again = partly.conflicts
      .filter((one) => mine.includes(one.field))
      .map((one) => ({ field: one.field, old: one.found, new: one.wanted }))
    if (again.length > 0) void put(again, draft?.reason.trim() ?? "")
    else {
      if (partly.applied > 0) setSaved({ count: partly.applied, batchId: partly.batchId })
      cancel()
    }
  }
  return {
    draft,
    /** The draft was found in this tab, from before a reload. */
    restored,
    read,
    changes,
    touched: new Set(touched.map((entry) => entry.name)),
    problems,
    /** What the server found wrong, by entry, in words. */
    refused,
    attempt,
    conflicts: partly?.conflicts ?? [],
    saved,
    failure: send.error !== null && Object.keys(send.error.fields).length === 0 ? send.error : null,
    saving: send.isPending,
    open,
    write,
    setReason: (reason: string) => {
      if (draft !== null) setDraft({ ...draft, reason })
    },
    save,
    cancel,
    settle,
  }
}

export type RecordEdit = ReturnType<typeof useRecordEdit>
