/** "Phường An Hòa" within a sentence is "phường An Hòa". */
export function withinSentence(name: string): string {
  return name.charAt(0).toLocaleLowerCase("vi") + name.slice(1)
}

/** "Phường An Hòa" of kind "phường" is "An Hòa": the place where a document is dated. */
export function bareName(name: string, kind: string): string {
  const begins = name.toLocaleLowerCase("vi").startsWith(`${kind.toLocaleLowerCase("vi")} `)
  return begins ? name.slice(kind.length + 1) : name
}
