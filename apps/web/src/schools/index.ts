import { type RoomRoute, screen } from "../platform/router/room-route.ts"

export const routes: readonly RoomRoute[] = [
  {
    path: "/truong",
    component: screen(() => import("./list/schools.tsx"), "Schools"),
    title: { vi: "Trường, lớp", en: "Schools" },
    rail: { group: "data", order: 40 },
  },
  {
    path: "/truong/:code",
    component: screen(() => import("./report/school.tsx"), "SchoolScreen"),
    title: { vi: "Báo cáo của một trường", en: "A school's report" },
  },
  {
    path: "/tai-chinh",
    component: screen(() => import("./money/money.tsx"), "Money"),
    title: { vi: "Kinh phí mầm non", en: "Preschool money" },
    rail: { group: "data", order: 50 },
  },
]
