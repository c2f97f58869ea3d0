import {
  addDirective,
  decideOnTask,
  listTasks,
  type NewDirective,
  type NewTask,
  readPlanDocument,
  reportOnTask,
} from "@phocap/contract"
import type { PlanReading } from "@phocap/core"
import { expect } from "vitest"
import { localOfficer } from "../../platform/auth/actor.ts"
import type { Operation } from "../../platform/http/operation.ts"
import { makeRegister } from "../../registry/testing/made-register.ts"
import { openTestPlace } from "../../registry/testing/test-place.ts"
import { operations } from "../index.ts"

export const here = { unit: "99001", year: 2026 }

export const plan = [
  "KẾ HOẠCH",
  "phổ cập giáo dục năm 2026",
  "Ban Thường vụ Đảng ủy phường ban hành kế hoạch như sau:",
  "II. NHIỆM VỤ, GIẢI PHÁP",
  "1. Mở lớp xóa mù chữ.",
  "- Đơn vị chủ trì: Phòng Văn hóa - Xã hội",
  "- Thời gian thực hiện: Hoàn thành trước ngày 30/10/2026.",
  "2. Trường THCS Bến Ngự tư vấn hướng nghiệp; thực hiện thường xuyên.",
].join("\n")

export const head: NewDirective = {
  parentId: null,
  style: "party",
  kind: "Kế hoạch",
  number: "01-KH/ĐU",
  issuedOn: "2026-01-15",
  issuer: "Ban Thường vụ Đảng ủy phường",
  subject: "phổ cập giáo dục năm 2026",
  basis: "",
  recipients: null,
  signer: null,
  signerTitle: null,
  fileName: null,
  text: plan,
}

/** What the web application sends once a person has looked at the reading. */
export function tasksOf(reading: PlanReading): NewTask[] {
  return reading.tasks.map((task) => ({
    clause: task.clause,
    title: task.title,
    spanStart: task.start,
    spanEnd: task.end,
    parties: task.parties.map(({ role, value, start, end }) => ({ role, name: value, start, end })),
    deadlineWords: task.deadlines.map(({ value }) => value.words).join("; "),
    dueOn: task.deadlines.find(({ value }) => value.dueOn !== null)?.value.dueOn ?? null,
    standing: task.deadlines.some(({ value }) => value.standing),
    rhythm: null,
    product: null,
    answersId: null,
  }))
}

export type DirectiveDesk = Awaited<ReturnType<typeof openDirectiveDesk>>

/** A ward with people, whoever acts there (`acting`, by `account`), and a plan that it can take over. */
export async function openDirectiveDesk(more: readonly Operation[] = []) {
  const register = makeRegister(30)
  const who = { acting: "Cán bộ phường", account: null as string | null }
  const place = await openTestPlace([...operations, ...more], () => async () => ({
    ...localOfficer,
    name: who.acting,
    accountId: who.account,
  }))
  await place.fill(register)
  let reading: PlanReading | null = null
  /** The plan is read once and taken over as often as wanted. */
  async function takeOver(): Promise<string> {
    reading ??= (await place.call(readPlanDocument, { params: here, body: { text: plan } })).body.reading
    const body = { directive: { ...head, text: reading.text }, tasks: tasksOf(reading) }
    const added = await place.call(addDirective, { params: here, body })
    expect(added.status).toBe(200)
    return added.body.id
  }
  return {
    who,
    place,
    register,
    takeOver,
    tasks: async (directive: string, query: object = {}) =>
      (await place.call(listTasks, { params: here, query: { directive, ...query } })).body,
    report: (id: string, body: object) => place.call(reportOnTask, { params: { ...here, id }, body }),
    decide: (id: string, body: object) => place.call(decideOnTask, { params: { ...here, id }, body }),
  }
}
