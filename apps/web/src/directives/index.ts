import { type RoomRoute, screen } from "../platform/router/room-route.ts"
import { useWaitingTasks } from "./use-waiting-tasks.ts"

export const routes: readonly RoomRoute[] = [
  {
    path: "/nhiem-vu",
    component: screen(() => import("./tasks/task-room.tsx"), "TaskRoom"),
    title: { vi: "Nhiệm vụ được giao", en: "Tasks" },
    needs: "read-directives",
    rail: { group: "watch", order: 10, useWaiting: useWaitingTasks },
  },
  {
    path: "/nhiem-vu/:id",
    component: screen(() => import("./task/task-screen.tsx"), "TaskScreen"),
    title: { vi: "Một nhiệm vụ", en: "A task" },
    needs: "read-directives",
  },
  {
    path: "/van-ban",
    component: screen(() => import("./list/directives.tsx"), "Directives"),
    title: { vi: "Kế hoạch, chỉ thị", en: "Directives" },
    needs: "read-directives",
    rail: { group: "watch", order: 20 },
  },
  {
    path: "/van-ban/moi",
    component: screen(() => import("./read/read-plan.tsx"), "ReadPlan"),
    title: { vi: "Đọc văn bản giao nhiệm vụ", en: "Read a directive" },
    needs: "edit-directives",
  },
  {
    path: "/van-ban/:id",
    component: screen(() => import("./directive/directive-screen.tsx"), "DirectiveScreen"),
    title: { vi: "Một văn bản", en: "A directive" },
    needs: "read-directives",
  },
  {
    path: "/van-ban/:id/bao-cao",
    component: screen(() => import("./review/review-screen.tsx"), "ReviewScreen"),
    title: { vi: "Sơ kết, tổng kết, đôn đốc", en: "Reviews and urging" },
    needs: "read-directives",
  },
  {
    path: "/tong-quan-nhiem-vu",
    component: screen(() => import("./overview/task-overview.tsx"), "TaskOverviewScreen"),
    title: { vi: "Tổng quan nhiệm vụ", en: "Tasks on one page" },
    needs: "read-directives",
  },
  {
    path: "/van-ban/:id/giam-sat",
    component: screen(() => import("./supervision/supervision-screen.tsx"), "SupervisionScreen"),
    title: { vi: "Giám sát, phụ trách địa bàn", en: "Supervision" },
    needs: "read-directives",
  },
  {
    path: "/to-chuc",
    component: screen(() => import("./organs/organs-screen.tsx"), "OrgansScreen"),
    title: { vi: "Tổ chức, đơn vị", en: "Bodies" },
    needs: "read-directives",
    rail: { group: "watch", order: 40 },
  },
]
