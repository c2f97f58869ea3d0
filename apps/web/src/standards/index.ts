import type { RoomRoute } from "../platform/router/room-route.ts"
import { screen } from "../platform/router/room-route.ts"

export { texts } from "./texts.ts"

export const routes: readonly RoomRoute[] = [
  {
    path: "/",
    component: screen(() => import("./home/home.tsx"), "Home"),
    title: { vi: "Trang chủ", en: "Home" },
    rail: { group: "top", order: 1 },
  },
  {
    path: "/bieu",
    component: screen(() => import("./tables/table-list.tsx"), "TableList"),
    title: { vi: "Biểu thống kê", en: "Tables" },
    rail: { group: "results", order: 1 },
  },
  {
    path: "/bieu/:code",
    component: screen(() => import("./tables/table-page.tsx"), "TablePage"),
    title: { vi: "Biểu thống kê", en: "Table" },
  },
  {
    path: "/luat",
    component: screen(() => import("./law/law-page.tsx"), "LawPage"),
    title: { vi: "Luật", en: "Law" },
    rail: { group: "results", order: 4 },
  },
]
