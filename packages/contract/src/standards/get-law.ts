import type { LawPack } from "@phocap/engine"
import { z } from "zod"
import { made, UnitRound } from "../platform/common.ts"
import { route } from "../platform/route.ts"

export const getLaw = route({
  method: "GET",
  path: "/api/law",
  policy: "open",
  summary: "The legal corpus without the forms",
  reply: made<Omit<LawPack, "forms">>(),
})

export const getReceipt = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/receipt",
  policy: "read-figures",
  summary: "The receipt that proves the verdicts of a commune",
  params: UnitRound,
  reply: z.record(z.string(), z.unknown()),
})
