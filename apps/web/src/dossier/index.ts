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
    path: "/cong-nhan",
    component: screen(() => import("./recognition/recognition.tsx"), "RecognitionScreen"),
    title: { vi: "Công nhận", en: "Recognition" },
    needs: "read-dossier",
    rail: { group: "results", order: 70 },
  },
  {
    path: "/kiem-van-ban",
    component: screen(() => import("./check/check-paper.tsx"), "CheckPaperScreen"),
    title: { vi: "Kiểm văn bản", en: "Check a paper" },
    needs: "read-dossier",
  },
  {
    path: "/ho-so/:paper",
    component: screen(() => import("./paper/paper-page.tsx"), "PaperScreen"),
    title: { vi: "Một văn bản của hồ sơ", en: "A paper of the dossier" },
    needs: "read-dossier",
  },
]
