import { type Room, type RoomRoute, screen } from "../platform/router/room-route.ts"

export { texts } from "./texts.ts"

export const routes: readonly RoomRoute[] = [
  {
    path: "/cai-dat",
    component: screen(() => import("./settings/settings.tsx"), "Settings"),
    title: { vi: "Cài đặt", en: "Settings" },
    needs: "edit-settings",
    rail: { group: "admin", order: 10 },
  },
  {
    path: "/tai-khoan-cua-toi",
    component: screen(() => import("./own-account/own-account.tsx"), "OwnAccountScreen"),
    title: { vi: "Tài khoản của tôi", en: "My account" },
  },
]

/** The way in: screens that stand alone. */
export const doors: Room["doors"] = [
  { path: "/dang-nhap", component: screen(() => import("./doors/sign-in.tsx"), "SignIn") },
  { path: "/bat-dau", component: screen(() => import("./doors/first-run.tsx"), "FirstRun") },
  { path: "/loi-moi", component: screen(() => import("./doors/invitation.tsx"), "Invitation") },
]
