/**
 * An error that a person will read. `message` is Vietnamese and says what happened; `remedy` says what to do next.
 * `code` is stable for programs and tests.
 */
export class PhocapError extends Error {
  readonly code: string
  readonly remedy: string
  readonly status: number
  constructor(code: string, message: string, remedy = "", status = 400) {
    super(message)
    this.name = "PhocapError"
    this.code = code
    this.remedy = remedy
    this.status = status
  }
}
