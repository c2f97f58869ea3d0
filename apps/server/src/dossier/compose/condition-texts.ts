import type { ResultGround } from "./paper-ground.ts"

/** Staff or facilities of every programme in a sentence each: how many conditions are met, not met, not known. */
export function conditionText(group: "staff" | "facilities", { book, overview }: ResultGround): string {
  const lines = overview.verdicts.flatMap(({ programme }) => {
    const at = `conditions.${programme}.${group}`
    if (!book.has(`${at}.of`)) return []
    return [
      `- {programme.${programme}}: {${at}.met}/{${at}.of} điều kiện đạt; {${at}.unmet} chưa đạt; {${at}.open} chưa xác định.`,
    ]
  })
  return lines.length === 0 ? "Chưa có báo cáo của trường về nội dung này." : lines.join("\n")
}
