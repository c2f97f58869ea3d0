import type { CodeList } from "./code-list.ts"

/**
 * Diện cư trú. `outside` is the official forms' "Nơi khác đến": registered in another commune, at school in this
 * one; such a pupil is printed in the "nơi khác đến" rows and never enters a criterion.
 */
export const residence = { permanent: 1, temporary: 2, outside: 3 } as const

export const residences: CodeList = [
  { code: residence.permanent, vi: "Thường trú", en: "permanent resident", aliases: ["TT", "KT1", "KT2"] },
  { code: residence.temporary, vi: "Tạm trú", en: "temporary resident", aliases: ["KT3", "KT4"] },
  { code: residence.outside, vi: "Nơi khác đến", en: "from elsewhere", aliases: ["Ngoài xã", "Học nhờ"] },
]

/** Tình trạng cư trú: is the person there now? */
export const presence = { present: 1, absent: 2 } as const

export const presences: CodeList = [
  { code: presence.present, vi: "Đang ở", en: "present", aliases: ["Đang cư trú", "Hiện đang ở", "Có mặt"] },
  { code: presence.absent, vi: "Tạm vắng", en: "temporarily away", aliases: ["Đi vắng"] },
]

/** Hoàn cảnh đặc biệt within the round's window, numbered as in the ministry's system. */
export const movement = { movedIn: 1, movedOut: 2, dead: 3 } as const

export const movements: CodeList = [
  { code: movement.movedIn, vi: "Chuyển đến", en: "moved in", aliases: ["Đến"] },
  { code: movement.movedOut, vi: "Chuyển đi", en: "moved out", aliases: ["Đi"] },
  { code: movement.dead, vi: "Chết", en: "died", aliases: ["Đã chết", "Mất"] },
]
