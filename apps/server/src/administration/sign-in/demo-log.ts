import type { Role } from "@phocap/contract"
import type pg from "pg"
import type { AuditKind } from "../../platform/auth/audit.ts"
import { demoPeople, demoUserName } from "./demo-people.ts"

type Line = readonly [day: string, role: Role, kind: AuditKind, subject: string, purpose: string]

/** A few days of an invented ward: who opened what, took what out and what for. */
const lines: readonly Line[] = [
  ["2026-09-14T01:12", "administrator", "account", "Cấp tài khoản cho 14 giáo viên điều tra", ""],
  ["2026-09-15T00:58", "enumerator", "sign-in", "Đăng nhập bằng mật khẩu", ""],
  ["2026-09-15T01:05", "enumerator", "restricted", "Phiếu của hộ ở Tổ 4", "Điều tra hộ được giao"],
  ["2026-09-15T01:31", "enumerator", "restricted", "Phiếu của hộ ở Tổ 4", "Điều tra hộ được giao"],
  ["2026-09-18T02:40", "school", "sign-in-refused", `Đăng nhập không được: ${demoUserName("school")}`, ""],
  ["2026-09-18T02:41", "school", "sign-in", "Đăng nhập bằng mật khẩu", ""],
  [
    "2026-09-21T03:20",
    "officer",
    "export",
    "Tệp danh sách 250 người: 6 tuổi (sinh 2020)",
    "Đối chiếu với trường",
  ],
  [
    "2026-09-24T08:02",
    "officer",
    "restricted",
    "Danh sách: khuyết tật và 6 đến 14 tuổi",
    "Điều tra, cập nhật phiếu PCGD-XMC của đơn vị",
  ],
  ["2026-09-28T07:15", "officer", "export", "Tệp MauNhapLieu, 15.987 người", "Lập hồ sơ, báo cáo cấp trên"],
  ["2026-09-29T02:10", "officer", "export", "Tệp 31 biểu thống kê", "In, nộp biểu thống kê"],
  ["2026-10-05T01:44", "inspector", "restricted", "Sổ theo dõi", "Kiểm tra hồ sơ PCGD-XMC"],
]

/** Writes them down once, with the invented people themselves. */
export async function writeDemoLog(
  client: pg.PoolClient,
  newId: () => string,
  place: { readonly provinceCode: string; readonly wardCode: string },
): Promise<void> {
  for (const [day, role, kind, subject, purpose] of lines) {
    const ofUnit = kind === "restricted" || kind === "export" || kind === "account"
    await client.query(
      `INSERT INTO audit_event (province_code, id, at, kind, unit_code, round_year, account_id, actor, role, device,
         source, subject, purpose)
       SELECT $1, $2, $3, $4, $5, $6, id, $7, $8, 'Chrome, Windows', '192.0.2.10', $9, $10 FROM account
       WHERE user_name = $11`,
      [
        ofUnit ? place.provinceCode : "",
        newId(),
        `${day}:00Z`,
        kind,
        ofUnit ? place.wardCode : null,
        kind === "restricted" || kind === "export" ? 2026 : null,
        `${demoPeople[role].fullName} (${demoUserName(role)})`,
        role,
        subject,
        purpose,
        demoUserName(role),
      ],
    )
  }
}
