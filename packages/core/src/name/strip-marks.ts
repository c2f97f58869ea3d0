/** Every letter without its marks: "Nguyễn Đình Thụ" becomes "Nguyen Dinh Thu". Đ has no decomposition, so it is mapped by hand. */
export function stripMarks(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đ\u00f0]/g, "d")
    .replace(/[Đ\u00d0]/g, "D")
}
