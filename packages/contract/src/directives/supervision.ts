import { AreaAssignment, Day, Organ, organKinds, SupervisionVisit } from "@phocap/core"
import { z } from "zod"
import { UnitRound } from "../platform/common.ts"
import { route } from "../platform/route.ts"

const DirectiveParams = UnitRound.extend({ id: z.uuid() })

/** A finding of a visit is a task with a deadline; its answer is what happens to that task. */
export const VisitEntry = SupervisionVisit.extend({
  tasks: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      holder: z.string(),
      state: z.string(),
      /** Until when it must be answered, and whether that day is past and it is not. */
      dueOn: Day.nullable(),
      late: z.boolean(),
      /** What was reported of it last. */
      answer: z.object({ on: Day, text: z.string() }).nullable(),
    }),
  ),
})
export type VisitEntry = z.infer<typeof VisitEntry>

export const FollowUpPage = z.object({
  visits: z.array(VisitEntry),
  areas: z.array(AreaAssignment),
  /** May the one who asks assign localities? */
  assigns: z.boolean(),
})
export type FollowUpPage = z.infer<typeof FollowUpPage>

export const getFollowUp = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/directives/:id/follow-up",
  policy: "read-directives",
  summary: "Supervision visits of a directive, and members assigned to localities",
  params: DirectiveParams,
  reply: FollowUpPage,
})

const filled = (most: number, words: string) => z.string().trim().min(1, words).max(most, "Dài quá.")

export const addVisit = route({
  method: "POST",
  path: "/api/units/:unit/rounds/:year/directives/:id/visits",
  policy: "report-tasks",
  summary: "Record a supervision visit, its findings as tasks",
  params: DirectiveParams,
  body: z.object({
    visit: SupervisionVisit.omit({ id: true, directiveId: true }).extend({
      organ: filled(300, "Ghi cơ quan giám sát."),
      place: filled(300, "Ghi nơi làm việc."),
    }),
    findings: z
      .array(
        z.object({
          title: filled(1000, "Ghi kiến nghị."),
          holder: filled(300, "Ghi đơn vị phải trả lời."),
          dueOn: Day.nullable(),
        }),
      )
      .max(50),
  }),
  reply: FollowUpPage,
})

export const addArea = route({
  method: "POST",
  path: "/api/units/:unit/rounds/:year/directives/:id/areas",
  policy: "edit-directives",
  summary: "Assign a committee member to a locality",
  params: DirectiveParams,
  body: AreaAssignment.omit({ id: true, directiveId: true }).extend({
    member: filled(200, "Ghi tên đồng chí."),
    area: filled(300, "Ghi địa bàn."),
  }),
  reply: FollowUpPage,
})

/** The assignment stays in the record, with the day on which it ended. */
export const endArea = route({
  method: "PUT",
  path: "/api/units/:unit/rounds/:year/directives/:id/areas/:area",
  policy: "edit-directives",
  summary: "End the assignment of a member to a locality",
  params: DirectiveParams.extend({ area: z.uuid() }),
  body: z.object({ to: Day }),
  reply: FollowUpPage,
})

export const OrganEntry = Organ.extend({ tasks: z.number().int(), successor: z.string().nullable() })
export type OrganEntry = z.infer<typeof OrganEntry>

export const listOrgans = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/organs",
  policy: "read-directives",
  summary: "Bodies of the province in their time, with those that followed them",
  params: UnitRound,
  reply: z.object({ organs: z.array(OrganEntry) }),
})

const OrganFields = Organ.omit({ id: true }).extend({
  name: filled(300, "Ghi tên tổ chức."),
  kind: z.enum(organKinds),
})

export const putOrgan = route({
  method: "PUT",
  path: "/api/units/:unit/rounds/:year/organs/:id",
  policy: "edit-directives",
  summary: "Add a body or change it: its time, what followed it",
  params: DirectiveParams,
  body: OrganFields,
  reply: z.object({ organs: z.array(OrganEntry) }),
})
