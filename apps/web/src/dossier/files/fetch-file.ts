import { Failure } from "@phocap/contract"
import { ApiFailure, unreachable, unreadable } from "../../platform/api/index.ts"

/** The name that the answer gives its file; "tep" where it gives none. */
export function nameOf(disposition: string | null): string {
  const named = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? "")?.[1]
  try {
    return named === undefined ? "tep" : decodeURIComponent(named)
  } catch {
    return "tep"
  }
}

/** Fetches a file that the server makes. Throws `ApiFailure` in the server's words, or that it could not be reached. */
export async function fetchFile(href: string): Promise<{ readonly name: string; readonly content: Blob }> {
  const response = await fetch(href, { headers: { accept: "*/*" } }).catch(() => {
    throw unreachable()
  })
  if (response.ok) {
    const content = await response.blob().catch(() => {
      throw unreachable()
    })
    return { name: nameOf(response.headers.get("content-disposition")), content }
  }
  const failure = Failure.safeParse(await response.json().catch(() => undefined))
  throw failure.success ? new ApiFailure(failure.data, response.status) : unreadable(response.status)
}
