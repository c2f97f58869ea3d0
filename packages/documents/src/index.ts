export type {
  AdministrativeDocument,
  Annex,
  Block,
  DocumentCell,
  DocumentTable,
  Heading,
  Inline,
  Paragraph,
  Signature,
  TableColumn,
  TextRun,
} from "@phocap/core"
export * from "./administrative-document/document-date.ts"
export * from "./administrative-document/document-symbol.ts"
export * from "./administrative-document/docx/attach-proof.ts"
export * from "./administrative-document/docx/write-administrative-docx.ts"
export * from "./administrative-document/number-in-words.ts"
export * from "./administrative-document/vietnamese-number.ts"
export * from "./encoding/convert-text.ts"
export * from "./encoding/decode-legacy.ts"
export * from "./encoding/detect-legacy.ts"
export * from "./encoding/legacy-encoding.ts"
export * from "./ministry-workbook/diff-row.ts"
export * from "./ministry-workbook/ministry-columns.ts"
export * from "./ministry-workbook/open-ministry-workbook.ts"
export * from "./ministry-workbook/parse/parse-row.ts"
export * from "./ministry-workbook/parse/parsed-row.ts"
export * from "./ministry-workbook/parse/row-cells.ts"
export type { RowContext } from "./ministry-workbook/parse/row-reader.ts"
export * from "./ministry-workbook/plan/plan-import.ts"
export * from "./ministry-workbook/plan/plan-item.ts"
export * from "./ministry-workbook/plan/stored-register.ts"
export * from "./ministry-workbook/render-row.ts"
export * from "./ministry-workbook/row-problem.ts"
export * from "./ministry-workbook/workbook-info.ts"
export * from "./ministry-workbook/write-ministry-workbook.ts"
export * from "./official-form/write-official-forms.ts"
export * from "./pdf/bound-volume.ts"
export * from "./pdf/compile-pdf.ts"
export type { PdfSource } from "./pdf/pdf-source.ts"
export type { PrintedList } from "./pdf/typst-list.ts"
export * from "./plan-reader/read-plan.ts"
export * from "./proof/check-proof.ts"
export * from "./proof/compare-receipt.ts"
export * from "./proof/paper-proof.ts"
export * from "./proof/printed-lines.ts"
export * from "./proof/proof-finding.ts"
export * from "./proof/read-proof.ts"
export * from "./spreadsheet/column-letter.ts"
export * from "./spreadsheet/read/byte-source.ts"
export * from "./spreadsheet/read/open-spreadsheet.ts"
export * from "./spreadsheet/read/read-xlsx-rows.ts"
export * from "./spreadsheet/sheet-row.ts"
export * from "./spreadsheet/spreadsheet-limits.ts"
export * from "./spreadsheet/write/workbook-model.ts"
export * from "./spreadsheet/write/write-xls.ts"
export * from "./spreadsheet/write/write-xlsx.ts"
export * from "./template/nearest-name.ts"
export * from "./template/word-template.ts"
export * from "./text-document/document-error.ts"
export * from "./text-document/read-document-text.ts"
export * from "./zip-files.ts"
