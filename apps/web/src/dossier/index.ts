import { type RoomRoute, screen } from "../platform/router/room-route.ts"

export const routes: readonly RoomRoute[] = [
  {
    path: "/ho-so",
    component: screen(() => import("./list/dossier.tsx"), "DossierScreen"),
    title: { vi: "Hồ sơ", en: "Dossier" },
    needs: "read-dossier",
    rail: { group: "results", order: 60 },
  },
  {
    path: "/ho-so/:paper",
    component: screen(() => import("./paper/paper-page.tsx"), "PaperScreen"),
    title: { vi: "Một văn bản của hồ sơ", en: "A paper of the dossier" },
    needs: "read-dossier",
  },
]
