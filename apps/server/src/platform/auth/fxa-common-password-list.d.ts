declare module "fxa-common-password-list" {
  const list: { test(password: string): boolean }
  // biome-ignore lint/style/noDefaultExport: a CommonJS module of others
  export default list
}
