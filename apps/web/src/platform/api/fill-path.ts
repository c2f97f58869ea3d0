/** Puts values into a route's path, each escaped: `/units/:unit` and `{unit: "26734"}` give `/units/26734`. */
export function fillPath(path: string, params: Readonly<Record<string, unknown>>): string {
  return path.replace(/:([A-Za-z][A-Za-z0-9]*)/g, (_, name: string) =>
    encodeURIComponent(String(params[name] ?? "")),
  )
}

/** A query string with its `?`, or nothing; what is not set is left out. */
export function toQuery(query: Readonly<Record<string, unknown>>): string {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== "") search.set(key, String(value))
  }
  const text = search.toString()
  return text === "" ? "" : `?${text}`
}
