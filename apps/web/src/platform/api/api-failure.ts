import type { Failure } from "@phocap/contract"

/** A call that failed, in words for the person: what happened, what to do, and where in a form. */
export class ApiFailure extends Error {
  readonly code: string
  readonly remedy: string
  readonly status: number
  readonly fields: Readonly<Record<string, string>>
  constructor(failure: Failure, status: number) {
    super(failure.message)
    this.name = "ApiFailure"
    this.code = failure.code
    this.remedy = failure.remedy
    this.status = status
    this.fields = failure.fields ?? {}
  }
}

/** No answer at all: the network or the server is away. Status 0. */
export function unreachable(): ApiFailure {
  return new ApiFailure(
    {
      code: "network",
      message: "Không kết nối được máy chủ.",
      remedy: "Kiểm tra mạng rồi bấm Thử lại. Nội dung đang nhập vẫn còn trên màn hình này.",
    },
    0,
  )
}

/** An answer that is not ours, from a proxy or a broken server. */
export function unreadable(status: number): ApiFailure {
  return new ApiFailure(
    {
      code: "server",
      message: "Máy chủ trả lời không đúng.",
      remedy: "Bấm Thử lại. Nếu vẫn vậy, báo người quản trị máy chủ.",
    },
    status,
  )
}
