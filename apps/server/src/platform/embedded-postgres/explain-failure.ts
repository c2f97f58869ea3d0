import { existsSync } from "node:fs"
import { join } from "node:path"
import { PhocapError } from "@phocap/core"

/** What Windows answers when a program's library is missing (STATUS_DLL_NOT_FOUND). */
const libraryNotFound = 0xc0000135

const missingRuntime = () =>
  new PhocapError(
    "postgres.runtime",
    "Máy thiếu bộ thư viện Microsoft Visual C++ (VCRUNTIME140.dll) nên cơ sở dữ liệu không chạy được.",
    "Tải và cài https://aka.ms/vs/17/release/vc_redist.x64.exe rồi mở lại Phocap.",
    500,
  )

/** PostgreSQL for Windows needs Microsoft's runtime and does not bring it along: say so before a start that must fail. */
export function checkRuntime(systemRoot: string | undefined = process.env.SystemRoot): void {
  if (systemRoot === undefined) return
  const folder = join(systemRoot, "System32")
  const needed = ["vcruntime140.dll", "vcruntime140_1.dll", "msvcp140.dll"]
  if (needed.some((name) => !existsSync(join(folder, name)))) throw missingRuntime()
}

const causes: readonly [RegExp, string, string][] = [
  [
    /No space left on device|Disk full/i,
    "Ổ đĩa đã đầy, cơ sở dữ liệu không ghi được.",
    "Xoá bớt tệp hoặc chuyển thư mục dữ liệu sang ổ còn chỗ, rồi mở lại Phocap.",
  ],
  [
    /wrong ownership|Permission denied|has invalid permissions/i,
    "Thư mục dữ liệu thuộc về tài khoản khác của máy, hoặc không cho ghi.",
    "Chạy Phocap bằng đúng tài khoản đã tạo dữ liệu, hoặc trao lại quyền của thư mục dữ liệu cho tài khoản này.",
  ],
  [
    /database files are incompatible with server|initialized by PostgreSQL version/i,
    "Dữ liệu do một bản PostgreSQL khác tạo ra.",
    "Cài lại đúng bản Phocap trước đó, sao lưu ra tệp, rồi khôi phục vào bản mới.",
  ],
  [
    /could not create any TCP\/IP sockets|Address already in use/i,
    "Cổng mạng của cơ sở dữ liệu đang bị chương trình khác chiếm.",
    "Đóng chương trình đó hoặc mở lại Phocap để chọn cổng khác.",
  ],
]

/** The error a person reads when PostgreSQL could not be made or started; `output` is what its programs said. */
export function explainFailure(code: number | null, output: string): PhocapError {
  if (code === libraryNotFound) return missingRuntime()
  const known = causes.find(([pattern]) => pattern.test(output))
  if (known) return new PhocapError("postgres.failed", `${known[1]}`, known[2], 500)
  const words = output.trim().split("\n").slice(-5).join(" ").slice(0, 600)
  return new PhocapError(
    "postgres.failed",
    `Không khởi động được cơ sở dữ liệu. PostgreSQL báo: ${words || `mã lỗi ${code}`}`,
    "Mở lại Phocap; nếu vẫn lỗi, gửi tệp postgres.log trong thư mục dữ liệu cho người hỗ trợ.",
    500,
  )
}
