/** Where one is: `/:unit/:year` and the rest below it. */
export interface Place {
  readonly unit: string
  readonly year: number
  /** Begins with `/`; the home is `/`. */
  readonly below: string
}

export function parsePlace(pathname: string): Place | null {
  const match = /^\/([^/]+)\/(\d{4})(\/.*)?$/.exec(pathname)
  if (match === null) return null
  return { unit: decodeURIComponent(match[1] ?? ""), year: Number(match[2]), below: match[3] ?? "/" }
}

export function placePath(unit: string, year: number, below = "/"): string {
  return `/${encodeURIComponent(unit)}/${year}${below.startsWith("/") ? below : `/${below}`}`
}

/**
 * The same screen for another unit or round. A page of one person or school does not exist there, so its list opens;
 * tables keep their code, the same in every unit.
 */
export function sameScreen(below: string): string {
  const parts = below.split("/").filter((part) => part !== "")
  const first = parts[0]
  if (first === undefined) return "/"
  return first === "bieu" ? `/${parts.join("/")}` : `/${first}`
}
