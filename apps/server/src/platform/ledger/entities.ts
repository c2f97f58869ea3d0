import {
  AreaAssignment,
  CampaignItem,
  CampaignPhoto,
  CampaignTarget,
  Directive,
  DirectiveReview,
  DirectiveTask,
  Household,
  nameSearchKey,
  Organ,
  PersonRecord,
  personFields,
  School,
  SchoolReport,
  SupervisionVisit,
  sortKey,
  TaskEvent,
  TaskPart,
  UnitReport,
} from "@phocap/core"
import type { z } from "zod"
import type { Json } from "./canonical-json.ts"
import { columnsOf, type EntityColumn } from "./entity-column.ts"

/** The entity's fields as they stand, texts checked and uuids in small letters. */
export type EntityRow = Record<string, Json>

/** What the ledger keeps, by name of entity. */
export interface EntityValues {
  person: PersonRecord
  household: Household
  schoolReport: SchoolReport
  unitReport: UnitReport
  school: School
  directive: Directive
  directiveTask: DirectiveTask
  taskEvent: TaskEvent
  taskPart: TaskPart
  organ: Organ
  supervisionVisit: SupervisionVisit
  areaAssignment: AreaAssignment
  directiveReview: DirectiveReview
  campaignItem: CampaignItem
  campaignTarget: CampaignTarget
  campaignPhoto: CampaignPhoto
}

export type EntityName = keyof EntityValues

/** A column that follows from the fields and is filled with them. */
interface ComputedColumn {
  readonly column: string
  /** The fields that it follows from. */
  readonly from: readonly string[]
  readonly compute: (row: EntityRow) => string
}

export interface Entity {
  readonly name: EntityName
  /** In words, for errors. */
  readonly label: string
  readonly table: string
  /** The field that names one of its kind. */
  readonly key: string
  /** Where a record belongs: to a unit's round, to a unit whatever the round, or to the province as a whole. */
  readonly home: "round" | "unit" | "province"
  readonly schema: z.ZodObject
  readonly columns: readonly EntityColumn[]
  readonly columnByField: ReadonlyMap<string, EntityColumn>
  readonly computed: readonly ComputedColumn[]
}

const text = (value: Json | undefined) => (typeof value === "string" ? value : "")

const personLabels = Object.fromEntries(personFields.map((field) => [field.name, field.vi]))

const householdLabels = {
  hamlet: "Thôn, tổ",
  formNumber: "Số phiếu",
  headFamilyName: "Họ đệm chủ hộ",
  headGivenName: "Tên chủ hộ",
  address: "Địa chỉ",
  phone: "Điện thoại",
  poverty: "Diện hộ nghèo",
  note: "Ghi chú",
}

const schoolLabels = { code: "Mã trường", name: "Tên trường", levels: "Cấp học", unitCode: "Xã, phường" }

function entity(
  given: Omit<Entity, "columns" | "columnByField" | "key" | "home" | "computed"> &
    Partial<Pick<Entity, "key" | "home" | "computed">> & { labels?: Readonly<Record<string, string>> },
): Entity {
  const { labels, ...rest } = given
  const columns = columnsOf(given.schema, labels)
  const columnByField = new Map(columns.map((column) => [column.field, column]))
  return { key: "id", home: "round", computed: [], ...rest, columns, columnByField }
}

/** The one list of what the ledger keeps, where, and in which columns; the fields are those of core. */
export const entities: Readonly<Record<EntityName, Entity>> = {
  // The province of a school is that of its batch.
  school: entity({
    name: "school",
    label: "Trường",
    table: "school",
    key: "code",
    home: "province",
    schema: School.omit({ provinceCode: true }),
    labels: schoolLabels,
  }),
  household: entity({
    name: "household",
    label: "Hộ",
    table: "household",
    schema: Household,
    labels: householdLabels,
    computed: [
      {
        column: "head_norm",
        from: ["headFamilyName", "headGivenName"],
        compute: (row) => nameSearchKey(text(row.headFamilyName), text(row.headGivenName)),
      },
    ],
  }),
  schoolReport: entity({
    name: "schoolReport",
    label: "Báo cáo của trường",
    table: "school_report",
    schema: SchoolReport,
  }),
  unitReport: entity({
    name: "unitReport",
    label: "Báo cáo của đơn vị",
    table: "unit_report",
    schema: UnitReport,
  }),
  person: entity({
    name: "person",
    label: "Người",
    table: "person_record",
    schema: PersonRecord,
    labels: personLabels,
    computed: [
      {
        column: "name_norm",
        from: ["familyName", "givenName"],
        compute: (row) => nameSearchKey(text(row.familyName), text(row.givenName)),
      },
      {
        column: "name_sort",
        from: ["familyName", "givenName"],
        compute: (row) => sortKey(text(row.familyName), text(row.givenName)),
      },
    ],
  }),
  organ: entity({ name: "organ", label: "Tổ chức", table: "organ", home: "province", schema: Organ }),
  directive: entity({
    name: "directive",
    label: "Văn bản",
    table: "directive",
    home: "unit",
    schema: Directive,
  }),
  directiveTask: entity({
    name: "directiveTask",
    label: "Nhiệm vụ",
    table: "directive_task",
    home: "unit",
    schema: DirectiveTask,
    labels: { title: "Nội dung", holder: "Đơn vị chủ trì", dueOn: "Thời hạn", parties: "Đơn vị thực hiện" },
  }),
  taskEvent: entity({
    name: "taskEvent",
    label: "Diễn biến của nhiệm vụ",
    table: "task_event",
    home: "unit",
    schema: TaskEvent,
  }),
  taskPart: entity({
    name: "taskPart",
    label: "Phần việc của nhiệm vụ",
    table: "task_part",
    home: "unit",
    schema: TaskPart,
  }),
  supervisionVisit: entity({
    name: "supervisionVisit",
    label: "Cuộc giám sát",
    table: "supervision_visit",
    home: "unit",
    schema: SupervisionVisit,
  }),
  areaAssignment: entity({
    name: "areaAssignment",
    label: "Phân công phụ trách",
    table: "area_assignment",
    home: "unit",
    schema: AreaAssignment,
  }),
  directiveReview: entity({
    name: "directiveReview",
    label: "Báo cáo sơ kết, tổng kết",
    table: "directive_review",
    home: "unit",
    schema: DirectiveReview,
  }),
  campaignItem: entity({
    name: "campaignItem",
    label: "Hoạt động tuyên truyền",
    table: "campaign_item",
    home: "unit",
    schema: CampaignItem,
  }),
  campaignTarget: entity({
    name: "campaignTarget",
    label: "Chỉ tiêu tuyên truyền",
    table: "campaign_target",
    home: "unit",
    schema: CampaignTarget,
  }),
  campaignPhoto: entity({
    name: "campaignPhoto",
    label: "Ảnh hoạt động tuyên truyền",
    table: "campaign_photo",
    home: "unit",
    schema: CampaignPhoto,
  }),
}
