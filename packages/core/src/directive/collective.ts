import { searchKey } from "../name/search-key.ts"

/** Bodies named as one that are many: "UBND các xã, phường", "các cấp ủy cơ sở", "đảng ủy các phường, xã". */
const many =
  /\b(?:cac|moi|tung) (?:(?:dang uy|cap uy|dang bo|ubnd|uy ban nhan dan|hdnd) )?(?:co so|cap xa|xa|phuong|dac khu|thi tran|dia phuong)\b|\bcac cap uy\b/

/** Whether a name stands for the bodies of all communes below, each of which has to answer by itself. */
export function isCollective(name: string): boolean {
  return many.test(searchKey(name))
}
