import { type RoomRoute, screen } from "../platform/router/room-route.ts"

export { texts } from "./texts.ts"

export const routes: readonly RoomRoute[] = [
  {
    path: "/nguoi",
    component: screen(() => import("./people/people.tsx"), "People"),
    title: { vi: "Người", en: "People" },
    needs: "read-people",
    rail: { group: "data", order: 20 },
  },
  {
    path: "/nguoi/:id",
    component: screen(() => import("./person/person.tsx"), "Person"),
    title: { vi: "Phiếu của một người", en: "A person's record" },
  },
  {
    path: "/nguoi/:id/ngay",
    component: screen(() => import("./log/person-as-of.tsx"), "PersonAsOf"),
    title: { vi: "Phiếu như một ngày trước", en: "A record as it was" },
  },
  {
    path: "/ho",
    component: screen(() => import("./household/households.tsx"), "Households"),
    title: { vi: "Hộ gia đình", en: "Households" },
    needs: "read-people",
    rail: { group: "data", order: 10 },
  },
  {
    path: "/ho/them",
    component: screen(() => import("./household/add-household.tsx"), "AddHousehold"),
    title: { vi: "Thêm hộ", en: "Add a household" },
  },
  {
    path: "/ho/:id",
    component: screen(() => import("./household/household.tsx"), "HouseholdScreen"),
    title: { vi: "Một hộ", en: "A household" },
  },
  {
    path: "/ho/:id/ngay",
    component: screen(() => import("./log/household-as-of.tsx"), "HouseholdAsOf"),
    title: { vi: "Hộ như một ngày trước", en: "A household as it was" },
  },
  {
    path: "/lich-su",
    component: screen(() => import("./log/log-page.tsx"), "HistoryLog"),
    title: { vi: "Lịch sử thay đổi", en: "History" },
    needs: "read-history",
    rail: { group: "watch", order: 60 },
  },
  {
    path: "/lich-su/:id",
    component: screen(() => import("./log/batch-page.tsx"), "HistoryBatch"),
    title: { vi: "Một lần ghi", en: "One act" },
  },
  {
    path: "/ho/:id/them-nguoi",
    component: screen(() => import("./household/add-person.tsx"), "AddPerson"),
    title: { vi: "Thêm người vào hộ", en: "Add a person" },
  },
  {
    path: "/du-lieu-ca-nhan",
    component: screen(() => import("./personal-data/personal-data.tsx"), "PersonalData"),
    title: { vi: "Dữ liệu cá nhân", en: "Personal data" },
    rail: { group: "admin", order: 40 },
  },
]
