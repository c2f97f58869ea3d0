import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/browser"
import { ApiFailure } from "../../platform/api/index.ts"

/** Whether this browser, at this address, has passkeys at all. */
export function hasPasskeys(): boolean {
  return window.isSecureContext && "PublicKeyCredential" in window
}

/** Makes a passkey on this device. Throws `ApiFailure` in words, also where its holder thought better of it. */
export async function makeOnDevice(options: object) {
  const { startRegistration } = await import("@simplewebauthn/browser")
  const optionsJSON = options as PublicKeyCredentialCreationOptionsJSON
  return said(async () => ({ ...(await startRegistration({ optionsJSON })) }))
}

/** Signs with a passkey of this device. Throws as `makeOnDevice`. */
export async function signOnDevice(options: object) {
  const { startAuthentication } = await import("@simplewebauthn/browser")
  const optionsJSON = options as PublicKeyCredentialRequestOptionsJSON
  return said(async () => ({ ...(await startAuthentication({ optionsJSON })) }))
}

/** Names of errors of the Web Authentication API; what is not here is of the device alone. */
const words: Readonly<Record<string, readonly [message: string, remedy: string]>> = {
  NotAllowedError: [
    "Chưa dùng được khóa: đã bấm hủy, để quá lâu, hoặc thiết bị này không có khóa của Phổ cập.",
    "Thử lại và mở khóa thiết bị khi được hỏi, hoặc dùng mật khẩu.",
  ],
  InvalidStateError: [
    "Thiết bị này đã có khóa cho Phổ cập.",
    "Dùng khóa đang có, hoặc thu hồi nó trong danh sách rồi tạo lại.",
  ],
  SecurityError: [
    "Địa chỉ đang mở không dùng được khóa đăng nhập.",
    "Mở Phổ cập bằng tên miền của đơn vị rồi thử lại, hoặc dùng mật khẩu.",
  ],
  NotSupportedError: [
    "Thiết bị này không tạo được loại khóa cần dùng.",
    "Dùng thiết bị khác, hoặc bật mã sáu số trên điện thoại.",
  ],
}

async function said<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    const { name, cause } = error as Error
    const inner = cause instanceof Error ? cause.name : ""
    const [message, remedy] = words[name] ??
      words[inner] ?? ["Thiết bị không dùng được khóa lần này.", "Thử lại, hoặc dùng mật khẩu."]
    throw new ApiFailure({ code: "passkey.device", message, remedy }, 0)
  }
}
