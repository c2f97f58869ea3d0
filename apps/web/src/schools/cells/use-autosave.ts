import type { EditResult } from "@phocap/contract"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useEffect, useRef, useState } from "react"
import { ApiFailure } from "../../platform/api/index.ts"
import { noteSaved } from "../../platform/api/saved-state.ts"
import {
  acknowledged,
  countUnsaved,
  emptyQueue,
  type Pending,
  type SaveQueue,
  sending,
  sendingFailed,
  settled,
  shownValue,
  typed,
} from "./save-queue.ts"

/** Cells are sent this long after the last of them was left, in milliseconds. */
const rest = 900
/** While the server cannot be reached, it is tried again this often, in milliseconds. */
const again = 5000

function restored(storage: string): SaveQueue {
  try {
    const text = sessionStorage.getItem(storage)
    if (text === null) return emptyQueue
    return { ...emptyQueue, waiting: JSON.parse(text) as Record<string, Pending> }
  } catch {
    return emptyQueue
  }
}

function store(storage: string, queue: SaveQueue): void {
  try {
    const waiting = sendingFailed(queue).waiting
    if (Object.keys(waiting).length === 0) sessionStorage.removeItem(storage)
    else sessionStorage.setItem(storage, JSON.stringify(waiting))
  } catch {
    // Without storage the queue lives as long as the page.
  }
}

type Changes = { field: string; old: unknown; new: unknown }[]

/**
 * Saves the cells of a report by themselves: a moment after they are left, each compared with what stood, together in
 * one batch. What is not yet acknowledged survives a reload of the tab. `name` names the report; `refetch` reads it anew.
 */
export function useAutosave(given: {
  readonly name: string
  readonly send: (changes: Changes) => Promise<EditResult>
  readonly refetch: () => Promise<unknown>
}) {
  const storage = `phocap.cells.${given.name}`
  const queries = useQueryClient()
  const queue = useRef<SaveQueue>(emptyQueue)
  const [shown, setShown] = useState<SaveQueue>(emptyQueue)
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({})
  const [failure, setFailure] = useState<ApiFailure | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const write = useMutation({
    mutationKey: ["write", given.name],
    mutationFn: given.send,
    // Without a network it fails at once and says so, instead of waiting as if it were being saved.
    networkMode: "always",
  })
  const latest = useRef({ storage, write, refetch: given.refetch })
  latest.current = { storage, write, refetch: given.refetch }

  function put(next: SaveQueue) {
    queue.current = next
    store(latest.current.storage, next)
    setShown(next)
  }
  function later(wait: number) {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void flush(), wait)
  }
  async function flush() {
    clearTimeout(timer.current)
    const before = queue.current
    const going = sending(before)
    if (going === before || going.sent === null) return
    put(going)
    const changes = Object.entries(going.sent).map(([field, one]) => ({ field, old: one.old, new: one.new }))
    try {
      const result = await latest.current.write.mutateAsync(changes)
      noteSaved()
      // Other screens read anew when they open; this one now, before its cells let go of what was typed.
      await queries.invalidateQueries({ refetchType: "none" })
      await latest.current.refetch()
      put(acknowledged(queue.current, result.conflicts))
      setFailure(null)
    } catch (reason) {
      failed(reason)
      return
    }
    if (Object.keys(queue.current.waiting).length > 0) later(rest)
  }
  function failed(reason: unknown) {
    const back = sendingFailed(queue.current)
    if (!(reason instanceof ApiFailure)) {
      put(back)
      throw reason
    }
    const wrong = reason.fields
    const waiting = Object.fromEntries(
      Object.entries(back.waiting).filter(([field]) => wrong[field] === undefined),
    )
    setRefused((before) => ({ ...before, ...wrong }))
    const onlyWrong = Object.keys(wrong).length > 0
    setFailure(onlyWrong ? null : reason)
    put({ ...back, waiting })
    if (onlyWrong) later(rest)
    else if (reason.status === 0) later(again)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: another report begins its own queue
  useEffect(() => {
    queue.current = restored(storage)
    setShown(queue.current)
    setRefused({})
    setFailure(null)
    if (Object.keys(queue.current.waiting).length > 0) later(0)
    const leave = () => void flush()
    const ask = (event: BeforeUnloadEvent) => {
      if (countUnsaved(queue.current) > 0) event.preventDefault()
    }
    window.addEventListener("pagehide", leave)
    window.addEventListener("beforeunload", ask)
    return () => {
      window.removeEventListener("pagehide", leave)
      window.removeEventListener("beforeunload", ask)
      void flush()
    }
  }, [storage])

  return {
    value: (key: string, stands: unknown) => shownValue(shown, key, stands),
    write: (key: string, stands: unknown, value: unknown) => {
      setRefused(({ [key]: _, ...others }) => others)
      put(typed(queue.current, key, stands, value))
      later(rest)
    },
    settle: (key: string, choice: "mine" | "theirs") => {
      put(settled(queue.current, key, choice))
      later(0)
    },
    retry: () => void flush(),
    conflicts: shown.conflicts,
    refused,
    failure,
    unsaved: countUnsaved(shown),
    saving: shown.sent !== null,
  }
}

export type Autosave = ReturnType<typeof useAutosave>
