import { type RoomRoute, screen } from "../platform/router/room-route.ts"

export const routes: readonly RoomRoute[] = [
  {
    path: "/nhap",
    component: screen(() => import("./upload/imports.tsx"), "Imports"),
    title: { vi: "Nhập, xuất tệp của Bộ", en: "Ministry workbook" },
    needs: "import",
    rail: { group: "data", order: 30 },
  },
  {
    path: "/nop",
    component: screen(() => import("./round/round-page.tsx"), "Round"),
    title: { vi: "Nộp và khóa sổ", en: "Hand in and seal" },
    needs: "read-figures",
    rail: { group: "results", order: 90 },
  },
  {
    path: "/nhap/:id",
    component: screen(() => import("./preview/preview.tsx"), "ImportPreview"),
    title: { vi: "Xem trước khi nhập", en: "Before importing" },
  },
]
