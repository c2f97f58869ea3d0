import type { PaperFigure } from "@phocap/contract"

const named = /\{([^{}]*)\}/g

/** `{people}` as a person reads it: `{Nhân khẩu còn ở địa bàn}`. */
export function toNames(text: string, figures: readonly PaperFigure[]): string {
  const labels = new Map(figures.map((figure) => [figure.id, figure.label]))
  return text.replace(named, (whole, id: string) => {
    const label = labels.get(id)
    return label === undefined ? whole : `{${label}}`
  })
}

/** Back to ids; names that no figure bears are told. Upper and lower case are the same. */
export function toIds(
  text: string,
  figures: readonly PaperFigure[],
): { readonly text: string; readonly unknown: readonly string[] } {
  const key = (name: string): string => name.trim().normalize("NFC").toLocaleLowerCase("vi")
  const ids = new Map(figures.map((figure) => [key(figure.label), figure.id]))
  const unknown: string[] = []
  const replaced = text.replace(named, (whole, name: string) => {
    const id = ids.get(key(name)) ?? figures.find((figure) => figure.id === name)?.id
    if (id === undefined) {
      unknown.push(name)
      return whole
    }
    return `{${id}}`
  })
  return { text: replaced, unknown }
}
