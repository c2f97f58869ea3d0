import type { PdfAttachment } from "./pdf-source.ts"

/**
 * What a source reads instead of saying it: rows and cells as JSON. A compiler reads data faster than source, and
 * forgets it again.
 */
export class SourceData {
  readonly files: PdfAttachment[] = []

  /** Keeps a value; the path under which the source finds it. */
  add(value: unknown): string {
    const path = `/data-${this.files.length + 1}.json`
    this.files.push({ path, content: new TextEncoder().encode(JSON.stringify(value)) })
    return path
  }
}
