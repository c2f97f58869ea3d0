import { columnNumber, ministryColumns, xlsxBytes } from "@phocap/documents"
import type { InjectOptions } from "fastify"

/** A row of the ministry's sheet by column letter; what is not given is empty. */
export type Cells = Readonly<Record<string, string | number | null>>

function row(cells: Cells): (string | number | null)[] {
  const out: (string | number | null)[] = Array.from({ length: 51 }, () => null)
  for (const [letter, value] of Object.entries(cells)) out[columnNumber(letter) - 1] = value
  return out
}

/** A workbook MauNhapLieu with these rows from row 5 on, and with the schools of its sheet MaTruong. */
export function workbookOf(
  rows: readonly Cells[],
  schools: readonly string[][] = [],
  info: { readonly year: number } = { year: 2026 },
): Promise<Uint8Array> {
  const labels = Object.fromEntries(ministryColumns.map(({ letter, label }) => [letter, label]))
  const numbers = Object.fromEntries(ministryColumns.map(({ letter, number }) => [letter, number]))
  const heads = [row({}), row({ A: "Thôn, tổ", ...labels }), row({}), row(numbers)]
  const cells = (lines: readonly (string | number | null)[][]) => lines.map((line) => ({ cells: line }))
  return xlsxBytes({
    sheets: [
      { name: "DuLieu", rows: cells([...heads, ...rows.map(row)]) },
      { name: "MaTruong", rows: cells([["Mã trường", "Tên trường", "Cấp", "Hệ", "Đơn vị"], ...schools]) },
      {
        name: "THONG_TIN",
        rows: cells([
          ["Tỉnh", "Tỉnh Thử"],
          ["Xã, phường", "Phường Bến Mới"],
          ["Năm điều tra", info.year],
        ]),
      },
    ],
  })
}

/** The request by which a browser uploads a file into the test ward's round. */
export function uploadOf(bytes: Uint8Array, fileName: string): InjectOptions {
  const boundary = "phocap-thu"
  const head =
    `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${fileName}"\r\n` +
    "content-type: application/octet-stream\r\n\r\n"
  return {
    method: "POST",
    url: "/api/units/99001/rounds/2026/imports",
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  }
}
