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
