import { type RoomRoute, screen } from "../platform/router/room-route.ts"

export { texts } from "./texts.ts"

export const routes: readonly RoomRoute[] = [
  {
    path: "/cai-dat",
    component: screen(() => import("./settings/settings.tsx"), "Settings"),
    title: { vi: "Cài đặt", en: "Settings" },
    rail: { group: "admin", order: 10 },
  },
]
