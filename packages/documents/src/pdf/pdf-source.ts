/** A file that the source names: a code in the foot, a proof attached, data that it reads. */
export interface PdfAttachment {
  readonly path: string
  readonly content: Uint8Array
}

/** What a compiler turns into a PDF. */
export interface PdfSource {
  readonly source: string
  readonly files: readonly PdfAttachment[]
}
