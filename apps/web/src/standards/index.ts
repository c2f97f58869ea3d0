import type { RoomRoute } from "../platform/router/room-route.ts"
import { screen } from "../platform/router/room-route.ts"

import { useWaitingChecks } from "./checks/use-waiting-checks.ts"

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
    path: "/dat-chuan",
    component: screen(() => import("./detail/detail-page.tsx"), "DetailPage"),
    title: { vi: "Đạt chuẩn", en: "Standards" },
    rail: { group: "results", order: 2 },
  },
  {
    path: "/gia-dinh",
    component: screen(() => import("./what-if/what-if-page.tsx"), "WhatIfPage"),
    title: { vi: "Giả định", en: "What if" },
    rail: { group: "results", order: 3 },
  },
  {
    path: "/luat",
    component: screen(() => import("./law/law-page.tsx"), "LawPage"),
    title: { vi: "Luật", en: "Law" },
    rail: { group: "results", order: 4 },
  },
  {
    path: "/kiem-tra",
    component: screen(() => import("./checks/check-list.tsx"), "CheckList"),
    title: { vi: "Kiểm tra dữ liệu", en: "Data checks" },
    rail: { group: "watch", order: 1, useWaiting: useWaitingChecks },
  },
  {
    path: "/kiem-tra/:id",
    component: screen(() => import("./checks/check-page.tsx"), "CheckPage"),
    title: { vi: "Kiểm tra dữ liệu", en: "Data check" },
  },
]
