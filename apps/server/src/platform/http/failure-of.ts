import type { Failure } from "@phocap/contract"
import { PhocapError } from "@phocap/core"

/** PostgreSQL went away or is not there yet: class 08, its shutdown, crash and start (Appendix A), and the system's words. */
const goneCodes = /^(08...|57P0[123]|ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ETIMEDOUT)$/
/** What node-postgres says without a code. */
const goneWords =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying)/
/** Signs that PostgreSQL keeps in no text, the zero byte foremost (Appendix A: character not in repertoire, untranslatable). */
const unwritableCodes = /^(22021|22P05)$/
const fullCodes = /^(53100|ENOSPC|EDQUOT|EFBIG)$/

/**
 * A connection lost on the way may have been lost after the records were kept: nobody is told that nothing was written.
 */
function databaseFailure(error: unknown): { status: number; failure: Failure } | undefined {
  if (!(error instanceof Error)) return undefined
  const code = "code" in error ? String(error.code) : ""
  if (unwritableCodes.test(code)) {
    return {
      status: 422,
      failure: {
        code: "http.input",
        message: "Có ký tự không đọc được trong phần gửi lên.",
        remedy: "Gõ lại thay vì dán, hoặc bỏ các ký tự lạ.",
      },
    }
  }
  if (fullCodes.test(code) || /No space left on device/.test(error.message)) {
    return {
      status: 507,
      failure: {
        code: "database.full",
        message: "Ổ đĩa của máy chủ đã đầy, chưa ghi được.",
        remedy: "Báo người quản trị dọn ổ đĩa; số liệu đã lưu trước đó không mất. Sau đó làm lại.",
      },
    }
  }
  const isCall =
    !("syscall" in error) || error.syscall === "connect" || error.syscall === "read" || code === "EPIPE"
  if ((goneCodes.test(code) && isCall) || goneWords.test(error.message)) {
    return {
      status: 503,
      failure: {
        code: "database.gone",
        message: "Mất kết nối với cơ sở dữ liệu; chưa biết việc vừa làm đã được ghi hay chưa.",
        remedy: "Chờ vài giây, tải lại trang xem việc đó đã có chưa rồi làm tiếp.",
      },
    }
  }
  return undefined
}

/** What is answered when an operation fails: status and words. */
export function failureOf(error: unknown): { status: number; failure: Failure } {
  if (error instanceof PhocapError) {
    return {
      status: error.status,
      failure: {
        code: error.code,
        message: error.message,
        remedy: error.remedy,
        ...(error.fields === undefined ? {} : { fields: error.fields }),
      },
    }
  }
  const known = error as { statusCode?: number; code?: string }
  if (known.code === "FST_REQ_FILE_TOO_LARGE") {
    return {
      status: 413,
      failure: {
        code: "upload.size",
        message: "Tệp lớn hơn 60 MB.",
        remedy: "Tách tệp theo thôn rồi nhập từng tệp.",
      },
    }
  }
  const ofDatabase = databaseFailure(error)
  if (ofDatabase !== undefined) return ofDatabase
  if (known.statusCode === 429) {
    return {
      status: 429,
      failure: { code: "http.busy", message: "Gửi quá nhiều yêu cầu.", remedy: "Chờ một phút rồi thử lại." },
    }
  }
  if (known.statusCode !== undefined && known.statusCode < 500) {
    return {
      status: known.statusCode,
      failure: {
        code: "http.request",
        message: "Yêu cầu gửi lên không đúng.",
        remedy: "Tải lại trang rồi thử lại.",
      },
    }
  }
  return {
    status: 500,
    failure: {
      code: "http.failure",
      message: "Máy chủ gặp lỗi, chưa có gì được ghi.",
      remedy: "Thử lại; nếu vẫn lỗi, báo người quản trị kèm giờ xảy ra lỗi.",
    },
  }
}
