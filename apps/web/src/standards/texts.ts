export const texts = {
  vi: { home: { title: "Trang chủ" } },
  en: { home: { title: "Home" } },
}
