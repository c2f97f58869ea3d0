import { join } from "node:path"
import { PhocapError } from "@phocap/core"
import { demoVisitor, ensureDemoAccounts, makeFirstRunCode } from "../administration/index.ts"
import { demoPlace, seedDemo } from "../demo/index.ts"
import { identifyBySession } from "../platform/auth/identify-by-session.ts"
import { lockTotpSecrets } from "../platform/auth/totp-secret.ts"
import { projectRoot } from "../platform/files/project-root.ts"
import { createApp } from "../platform/http/create-app.ts"
import { keepCurrent } from "./keep-current.ts"
import { keepSafe } from "./keep-safe.ts"
import { openContext } from "./open-context.ts"
import { allOperations } from "./operations.ts"

export interface StartOptions {
  readonly data?: string
  readonly port: number
  readonly host: string
  readonly demo: boolean
}

/** Opens everything, serves until told to stop, and closes in order. */
export async function start(options: StartOptions): Promise<void> {
  console.log("[3/3] Mở cơ sở dữ liệu…")
  const opened = await openContext(options)
  let context = opened
  if (options.demo && !opened.demo) {
    console.log("      Nạp dữ liệu minh họa (khoảng nửa phút)…")
    await seedDemo(opened)
    context = { ...opened, demo: true }
  }
  if (context.demo) await ensureDemoAccounts(context, demoPlace)
  const app = await createApp(context, {
    operations: allOperations,
    identify: context.demo ? identifyBySession(context, demoVisitor(context)) : identifyBySession(context),
    webFolder: join(projectRoot, "apps/web/dist"),
    log: "warn",
  })
  const address = await app
    .listen({ port: options.port, host: options.host })
    .catch(async (error: unknown) => {
      await opened.close()
      if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") {
        throw new PhocapError(
          "start.port",
          `Cổng ${options.port} đang có chương trình khác dùng (có thể Phổ cập đã mở sẵn).`,
          `Mở http://${options.host}:${options.port} xem, hoặc chạy lại với --port ${options.port + 1}.`,
        )
      }
      throw error
    })
  console.log(`\nPhổ cập đang chạy: ${address}\nMở địa chỉ này bằng trình duyệt. Nhấn Ctrl+C để dừng.`)
  const { unreadable } = await lockTotpSecrets(context.database, context.secrets)
  if (unreadable > 0) {
    console.error(
      `\nKhóa giữ bí mật của tài khoản không phải khóa cũ: ${unreadable} người không đăng nhập hai bước được bằng điện thoại.\n` +
        "Chép lại tệp keys/accounts.txt (hoặc PHOCAP_ACCOUNT_KEY) của máy cũ; không còn thì họ dùng mã dự phòng, hoặc cấp lại mã mời.",
    )
  }
  const code = await makeFirstRunCode(context)
  if (code !== null) {
    console.log(
      `\nChưa có người quản trị. Tạo tài khoản quản trị bằng liên kết này (dùng một lần, trong bảy ngày):`,
    )
    console.log(`${context.publicUrl ?? address}/bat-dau#${code}`)
  }
  const stopKeeping = keepSafe(context)
  const stopFollowing = keepCurrent(context)
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve())
  })
  console.log("\nĐang dừng…")
  stopKeeping()
  stopFollowing()
  await app.close()
  await opened.close()
}
