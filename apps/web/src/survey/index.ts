import { type RoomRoute, screen } from "../platform/router/room-route.ts"

export { texts } from "./texts.ts"

export const routes: readonly RoomRoute[] = [
  {
    path: "/nhap",
    component: screen(() => import("./upload/imports.tsx"), "Imports"),
    title: { vi: "Nhập, xuất tệp của Bộ", en: "Ministry workbook" },
    rail: { group: "data", order: 30 },
  },
  {
    path: "/nhap/:id",
    component: screen(() => import("./preview/preview.tsx"), "ImportPreview"),
    title: { vi: "Xem trước khi nhập", en: "Before importing" },
  },
]
