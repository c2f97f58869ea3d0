/** What stands in addresses; what is not here is an id. A parameter of another shape needs a line. */
const values: Readonly<Record<string, string>> = {
  unit: "99001",
  year: "2026",
  code: "TH-M1",
  level: "1",
  row: "1",
  step: "self-inspection",
  sha256: "0".repeat(64),
  format: "xlsx",
  passkey: "AAAA",
  backup: "phocap-2026-11-24T02-00-00Z.phocap",
}
const anId = "01900000-0000-7000-8000-000000000001"

/** An address that a route takes, in the test ward; `given` stands for parameters by their name, as it is. */
export function routeAddress(path: string, given: Readonly<Record<string, string>> = {}): string {
  return path.replace(/:([A-Za-z0-9]+)/g, (_, name: string) => given[name] ?? values[name] ?? anId)
}
