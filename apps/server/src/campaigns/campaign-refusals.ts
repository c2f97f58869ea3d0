import { PhocapError } from "@phocap/core"

export function campaignChanged(): PhocapError {
  return new PhocapError(
    "campaign.changed",
    "Người khác vừa ghi vào mục này.",
    "Tải lại trang để xem, rồi ghi lại nếu vẫn cần.",
    409,
  )
}

export function itemMissing(): PhocapError {
  return new PhocapError(
    "campaign.missing",
    "Không có hoạt động này ở đơn vị đang chọn.",
    "Chọn đơn vị đã ghi hoạt động rồi làm lại.",
    404,
  )
}
