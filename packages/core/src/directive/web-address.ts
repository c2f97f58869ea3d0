/** Whether what was typed is an address of the web that a page may lead to: no script, no data, no path of this site. */
export function isWebAddress(typed: string): boolean {
  return /^https?:\/\/[^\s/?#\\@]+([/?#]\S*)?$/i.test(typed)
}
