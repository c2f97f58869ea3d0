import {
  addCampaignPhoto,
  type CampaignPage,
  getCampaign,
  getCampaignPhoto,
  putCampaignItem,
  putCampaignTargets,
  removeCampaignPhoto,
} from "@phocap/contract"
import { afterAll, beforeAll, expect, test } from "vitest"
import { makeRegister } from "../registry/testing/made-register.ts"
import { openTestPlace, type TestPlace } from "../registry/testing/test-place.ts"
import { operations } from "./index.ts"

const register = makeRegister(30)
const hamlet = register.households.find((one) => one.hamlet !== null)?.hamlet ?? ""
const here = { unit: "99001", year: 2026 }
let place: TestPlace

beforeAll(async () => {
  place = await openTestPlace(operations)
  await place.fill(register)
})
afterAll(() => place.close())

const item = {
  directiveId: null,
  kind: "session" as const,
  on: "2026-03-08",
  title: "Nói chuyện về việc học của con",
  hamlet,
  audience: "Cha mẹ học sinh",
  channel: "Họp thôn, tổ",
  reached: 40,
  speaker: "Hội Phụ nữ",
  link: null,
  state: null,
  note: null,
}
const put = (id: string, body: object) => place.call(putCampaignItem, { params: { ...here, id }, body })

test("sessions cover hamlets and audiences; what is put again is changed and not added", async () => {
  const id = place.context.newId()
  await put(id, item)
  const page = (await put(id, { ...item, reached: 45 })).body
  expect(page.items).toHaveLength(1)
  const cover = page.cover.find((one) => one.hamlet === hamlet)
  expect(cover?.audiences).toEqual({
    "Cha mẹ học sinh": {
      sessions: { done: 1, planned: null, short: 0 },
      people: { done: 45, planned: null, short: 0 },
    },
  })
  expect(cover?.households).toBe(register.households.filter((one) => one.hamlet === hamlet).length)
  await put(place.context.newId(), { ...item, kind: "homeVisit", audience: null, reached: 12 })
  const after = (await place.call(getCampaign, { params: here })).body
  expect(after.cover.find((one) => one.hamlet === hamlet)?.visits.done).toBe(12)
})

test("an address leads to the web and nowhere else", async () => {
  for (const link of [
    "javascript:alert(document.cookie)",
    "//ke-xau.example",
    "/99001/2026",
    "data:text/html,x",
  ])
    expect(await put(place.context.newId(), { ...item, link })).toMatchObject({
      status: 422,
      body: { fields: { link: "Ghi đường dẫn bắt đầu bằng http." } },
    })
  const id = place.context.newId()
  const { items } = (
    await put(id, { ...item, kind: "media", hamlet: null, link: "https://phuong.example/tin?bài=1" })
  ).body
  expect(items.find((one) => one.id === id)?.link).toBe("https://phuong.example/tin?bài=1")
})

test("a model goes from proposed to published; one without words is refused", async () => {
  const id = place.context.newId()
  const model = {
    ...item,
    kind: "model" as const,
    hamlet: null,
    audience: null,
    reached: null,
    state: "proposed" as const,
  }
  await put(id, model)
  const page = (await put(id, { ...model, state: "published", note: "Tổ 2, Tổ 5 làm theo" })).body
  expect(page.items.find((one) => one.id === id)).toMatchObject({
    state: "published",
    note: "Tổ 2, Tổ 5 làm theo",
  })
  expect((await put(place.context.newId(), { ...model, title: " " })).status).toBe(422)
})

test("what the plan asks for stands beside what was reached; the same two hamlets planned anew change and do not add", async () => {
  const plan = (wanted: object[], hamlets: (string | null)[] = [hamlet, null]) =>
    place.call(putCampaignTargets, { params: here, body: { hamlets, wanted } })
  const parents = { audience: "Cha mẹ học sinh", sessions: 3, people: null, visits: null }
  await plan([parents, { audience: null, sessions: null, people: null, visits: 20 }])
  const page = (await plan([{ ...parents, sessions: 2 }])).body
  const cover = page.cover.find((one) => one.hamlet === hamlet)
  expect(cover?.audiences["Cha mẹ học sinh"]?.sessions).toEqual({ done: 1, planned: 2, short: 1 })
  // Left out the second time: the plan asks for no visits any more.
  expect(cover?.visits).toEqual({ done: 12, planned: null, short: 0 })
  expect(cover?.short).toBe(1)
  expect(page.cover.at(-1)).toMatchObject({ hamlet: null, short: 1 })
  const { rows } = await place.database.pool.query("SELECT count(*)::int AS n FROM campaign_target")
  expect(rows).toEqual([{ n: 4 }])
  const wrong = await plan([{ ...parents, sessions: -1 }])
  expect(wrong.status).toBe(422)
})

const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4, 5, 6, 7, 8])

async function send(id: string, name: string, bytes: Buffer, alt = "Đông người nghe ở nhà văn hóa") {
  const answer = await place.app.inject({
    method: "POST",
    url: addCampaignPhoto.path.replace(":unit", here.unit).replace(":year", "2026").replace(":id", id),
    headers: { "content-type": "multipart/form-data; boundary=x" },
    payload: Buffer.concat([
      Buffer.from(`--x\r\nContent-Disposition: form-data; name="alt"\r\n\r\n${alt}\r\n`),
      Buffer.from(`--x\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n`),
      bytes,
      Buffer.from("\r\n--x--\r\n"),
    ]),
  })
  return { status: answer.statusCode, body: answer.json() as CampaignPage & { code?: string } }
}

test("photographs are put to a session, seen with their words, written into the log of files, and taken off again", async () => {
  const id = place.context.newId()
  await put(id, item)
  const sent = await send(id, "buoi-hop.PNG", jpeg)
  const photo = sent.body.items.find((one) => one.id === id)?.photos[0]
  // Its name ends with what it is, whatever the sender called it.
  expect(photo).toMatchObject({ name: "buoi-hop.jpg", alt: "Đông người nghe ở nhà văn hóa" })
  const params = { ...here, id, photo: photo?.id }
  const got = await place.call(getCampaignPhoto, { params })
  expect(Buffer.from(got.body as Uint8Array).equals(jpeg)).toBe(true)
  const { rows } = await place.database.pool.query("SELECT subject FROM audit_event WHERE kind = 'export'")
  expect(rows).toEqual([{ subject: "Ảnh tuyên truyền buoi-hop.jpg" }])
  const after = (await place.call(removeCampaignPhoto, { params })).body
  expect(after.items.find((one) => one.id === id)?.photos).toEqual([])
  expect((await place.call(getCampaignPhoto, { params })).status).toBe(404)
})

const kept = async () =>
  (await place.database.pool.query("SELECT sha256 FROM evidence_file ORDER BY sha256")).rows.map(
    (row) => row.sha256,
  )

test("the bytes of a photograph go with it, unless another photograph or a task's evidence is the same file", async () => {
  const [first, second] = [place.context.newId(), place.context.newId()]
  await put(first, item)
  await put(second, item)
  const before = await kept()
  const own = Buffer.concat([jpeg, Buffer.from("own")])
  const shared = Buffer.concat([jpeg, Buffer.from("shared")])
  const proof = Buffer.concat([jpeg, Buffer.from("proof")])
  const add = async (id: string, bytes: Buffer) =>
    (await send(id, "a.jpg", bytes)).body.items.find((one) => one.id === id)?.photos.at(-1)
  const remove = (id: string, photo: { id: string } | undefined) =>
    place.call(removeCampaignPhoto, { params: { ...here, id, photo: photo?.id } })
  const photos = [await add(first, own), await add(first, shared), await add(first, proof)]
  const other = await add(second, shared)
  await place.database.pool.query(
    `INSERT INTO task_event VALUES ('99', '99001', $1, $1, 'evidence', now()::text, 'An', '', $2)`,
    [place.context.newId(), JSON.stringify({ sha256: photos[2]?.sha256 })],
  )
  for (const photo of photos) expect((await remove(first, photo)).status).toBe(200)
  const [, sharedHash, proofHash] = photos.map((photo) => photo?.sha256 ?? "")
  expect(await kept()).toEqual([...before, sharedHash, proofHash].sort())
  expect((await remove(second, other)).status).toBe(200)
  expect(await kept()).toEqual([...before, proofHash].sort())
  const { rows } = await place.database.pool.query(
    `SELECT old ->> 'sha256' AS sha256 FROM ledger_entry WHERE entity = 'campaignPhoto' AND action = 'remove'
      AND old ->> 'name' = 'a.jpg'`,
  )
  expect(rows.map((row) => row.sha256)).toContain(photos[0]?.sha256)
})

test("a photograph taken off while the same is put to something else: what is shown has its bytes", async () => {
  const [first, second] = [place.context.newId(), place.context.newId()]
  await put(first, item)
  await put(second, item)
  const bytes = Buffer.concat([jpeg, Buffer.from("twice")])
  for (let turn = 0; turn < 8; turn++) {
    const photo = (await send(first, "a.jpg", bytes)).body.items
      .find((one) => one.id === first)
      ?.photos.at(-1)
    const [, sent] = await Promise.all([
      place.call(removeCampaignPhoto, { params: { ...here, id: first, photo: photo?.id } }),
      send(second, "b.jpg", bytes),
    ])
    const there = sent.body.items.find((one) => one.id === second)?.photos.at(-1)
    const got = await place.call(getCampaignPhoto, { params: { ...here, id: second, photo: there?.id } })
    expect(got.status).toBe(200)
    await place.call(removeCampaignPhoto, { params: { ...here, id: second, photo: there?.id } })
  }
})

test("no photograph: another kind of file, one without words, a ninth, one too large, one of nothing that was done", async () => {
  const id = place.context.newId()
  await put(id, item)
  expect((await send(id, "a.jpg", Buffer.from("<script>alert(1)</script>"))).body.code).toBe("photo.type")
  expect((await send(id, "a.jpg", jpeg, " ")).body.code).toBe("photo.alt")
  expect((await send(id, "a.jpg", Buffer.concat([jpeg, Buffer.alloc(6 * 1024 * 1024)]))).status).toBe(413)
  for (let i = 0; i < 8; i++) expect((await send(id, `${i}.jpg`, jpeg)).status).toBe(200)
  expect((await send(id, "9.jpg", jpeg)).body.code).toBe("photo.many")
  expect((await send(place.context.newId(), "a.jpg", jpeg)).status).toBe(404)
})
