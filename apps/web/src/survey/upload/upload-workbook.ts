import { Failure, type ImportSummary, uploadWorkbook } from "@phocap/contract"
import { unreachable, unreadable } from "../../platform/api/api-failure.ts"
import { ApiFailure, fileUrl, ourHeader } from "../../platform/api/index.ts"

/**
 * Sends a workbook and tells how far it has gone (0..1). `fetch` cannot tell, hence the older way. Rejects with
 * `ApiFailure`; an aborted sending never settles.
 */
export function sendWorkbook(
  place: { readonly unit: string; readonly year: number },
  file: File,
  onProgress: (part: number) => void,
  signal: AbortSignal,
): Promise<ImportSummary> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open("POST", fileUrl(uploadWorkbook, { params: place }))
    request.setRequestHeader("accept", "application/json")
    request.setRequestHeader(ourHeader, "1")
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total)
    }
    request.onerror = () => reject(unreachable())
    request.onload = () => {
      const answer = parsed(request.responseText)
      if (request.status >= 200 && request.status < 300 && answer !== undefined) {
        resolve(answer as ImportSummary)
        return
      }
      const failure = Failure.safeParse(answer)
      reject(failure.success ? new ApiFailure(failure.data, request.status) : unreadable(request.status))
    }
    signal.addEventListener("abort", () => request.abort())
    const form = new FormData()
    form.append("file", file)
    request.send(form)
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
