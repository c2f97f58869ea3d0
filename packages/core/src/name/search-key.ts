import { stripMarks } from "./strip-marks.ts"

/**
 * What a name is searched by: lower case, without marks, words separated by one blank. Apostrophes vanish ("H'Mông"
 * is "hmong"), every other sign separates words ("Ra-glai" is "ra glai").
 */
export function searchKey(name: string): string {
  return stripMarks(name)
    .toLowerCase()
    .replace(/['’ʼ‘`´]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
}
