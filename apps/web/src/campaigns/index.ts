import { type RoomRoute, screen } from "../platform/router/room-route.ts"

export const routes: readonly RoomRoute[] = [
  {
    path: "/tuyen-truyen",
    component: screen(() => import("./campaign-screen.tsx"), "CampaignScreen"),
    title: { vi: "Tuyên truyền", en: "Spreading the word" },
    needs: "read-directives",
    rail: { group: "watch", order: 30 },
  },
]
