import type { LawPack } from "../law/law-pack.ts"
import { type LawFile, parseLawPack } from "../law/parse-law-pack.ts"

/** A file of `law/` with made-up text. */
export function lawFile(path: string, content: unknown): LawFile {
  return { path, text: JSON.stringify(content), content }
}

const standard = {
  instrument: "decree",
  programme: "primary",
  title: "Tiểu học",
  graded: true,
  levels: [
    {
      level: 1,
      article: "Điều 1",
      confidence: "Q",
      criteria: [
        {
          id: "six",
          label: "Trẻ 6 tuổi vào lớp 1",
          of: "counted & age=6",
          counted: "grade=1",
          unknown: "studying=unknown",
          atLeast: { normal: 50, hardship: 50 },
          article: "Điều 1",
          confidence: "Q",
        },
      ],
    },
  ],
}

export const smallFiles: readonly LawFile[] = [
  lawFile("definitions/2014.yaml", {
    inForce: { from: "2014-01-01", to: null },
    definitions: [{ name: "counted", where: "here", vi: "được tính", en: "counted", confidence: "Q" }],
    options: [
      {
        id: "temporary",
        title: "Tạm trú",
        note: "Chưa rõ.",
        confidence: "S",
        standing: "with",
        choices: [
          { id: "with", label: "Tính", definitions: { counted: "here" } },
          { id: "without", label: "Không tính", definitions: { counted: "residence=permanent" } },
        ],
      },
    ],
  }),
  lawFile("standards/decree/2014-primary.yaml", {
    ...standard,
    id: "old",
    inForce: { from: "2014-01-01", to: "2020-01-01" },
  }),
  lawFile("standards/decree/2020-primary.yaml", {
    ...standard,
    id: "new",
    inForce: { from: "2020-01-01", to: null },
  }),
  lawFile("standards/draft/2020-primary.yaml", {
    ...standard,
    id: "draft",
    disabled: true,
    levels: [],
    inForce: { from: "2020-01-01", to: null },
  }),
]

/** A corpus of one programme and one open question, for tests of the machinery rather than of the law. */
export function smallPack(): LawPack {
  return parseLawPack(smallFiles)
}
