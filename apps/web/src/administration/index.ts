import { type Room, type RoomRoute, screen } from "../platform/router/room-route.ts"

export const routes: readonly RoomRoute[] = [
  {
    path: "/cai-dat",
    component: screen(() => import("./settings/settings.tsx"), "Settings"),
    title: { vi: "Cài đặt", en: "Settings" },
    needs: "edit-settings",
    rail: { group: "admin", order: 10 },
  },
  {
    path: "/tai-khoan",
    component: screen(() => import("./accounts/accounts.tsx"), "Accounts"),
    title: { vi: "Tài khoản", en: "Accounts" },
    needs: "manage-accounts",
    rail: { group: "admin", order: 20 },
  },
  {
    path: "/phan-quyen",
    component: screen(() => import("./accounts/matrix.tsx"), "Matrix"),
    title: { vi: "Ai được làm gì", en: "Who may do what" },
    rail: { group: "admin", order: 30 },
  },
  {
    path: "/sao-luu",
    component: screen(() => import("./backups/backups.tsx"), "BackupsScreen"),
    title: { vi: "Sao lưu", en: "Backups" },
    needs: "backup",
    rail: { group: "admin", order: 40 },
  },
  {
    path: "/nhat-ky",
    component: screen(() => import("./audit/audit.tsx"), "Audit"),
    title: { vi: "Nhật ký truy cập", en: "Access log" },
    needs: "read-audit",
    rail: { group: "watch", order: 90 },
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
  {
    path: "/cong-dang-nhap",
    component: screen(() => import("./outer-sign-in/outer-return.tsx"), "OuterReturn"),
  },
  { path: "/bat-dau", component: screen(() => import("./doors/first-run.tsx"), "FirstRun") },
  { path: "/buoc-hai", component: screen(() => import("./doors/owed-factor.tsx"), "OwedFactor") },
  { path: "/loi-moi", component: screen(() => import("./doors/invitation.tsx"), "Invitation") },
]
