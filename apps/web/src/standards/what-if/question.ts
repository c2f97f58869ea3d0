import { WhatIfQuestion } from "@phocap/contract"

/** A question in which nothing is assumed. */
export const nothingAssumed: WhatIfQuestion = {}

/** The question as text for the address; nothing where nothing is assumed. */
export function questionText(question: WhatIfQuestion): string | undefined {
  const kept = Object.fromEntries(
    Object.entries(question).filter(([, value]) => {
      if (value === undefined || value === null) return false
      return typeof value === "object" ? Object.keys(value).length > 0 : true
    }),
  )
  return Object.keys(kept).length === 0 ? undefined : JSON.stringify(kept)
}

/** The question that an address holds; null where it cannot be read. */
export function readQuestion(text: string | undefined): WhatIfQuestion | null {
  if (text === undefined) return nothingAssumed
  try {
    const result = WhatIfQuestion.safeParse(JSON.parse(text))
    return result.success ? result.data : null
  } catch {
    return null
  }
}

/** A record with one entry set, or taken out where the value is undefined. */
export function withEntry<T>(
  record: Readonly<Record<string, T>> | undefined,
  key: string,
  value: T | undefined,
): Record<string, T> {
  const { [key]: _, ...rest } = record ?? {}
  return value === undefined ? rest : { ...rest, [key]: value }
}

/** A threshold as typed, "82,5" or "82.5"; undefined for nothing, null for what is no threshold. */
export function readThreshold(text: string): number | null | undefined {
  const trimmed = text.trim().replace("%", "").replace(",", ".")
  if (trimmed === "") return undefined
  const value = Number(trimmed)
  return Number.isFinite(value) && value >= 0 && value <= 100 ? value : null
}
