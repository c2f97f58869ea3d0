/**
 * An error that a person will read. `message` is Vietnamese and says what happened; `remedy` says what to do next.
 * `code` is stable for programs and tests. `fields` says it field by field, for forms.
 */
export class PhocapError extends Error {
  readonly code: string
  readonly remedy: string
  readonly status: number
  readonly fields: Readonly<Record<string, string>> | undefined
  constructor(
    code: string,
    message: string,
    remedy = "",
    status = 400,
    fields?: Readonly<Record<string, string>>,
  ) {
    super(message)
    this.name = "PhocapError"
    this.code = code
    this.remedy = remedy
    this.status = status
    this.fields = fields
  }
}
