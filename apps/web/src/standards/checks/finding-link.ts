import type { Finding } from "@phocap/contract"

/** Where a finding leads, below the unit and round: the person first, then household, school, the very cell of a table. */
export function findingLink(finding: Finding): { readonly to: string; readonly kind: string } | undefined {
  if (finding.personId !== null) return { to: `/nguoi/${finding.personId}`, kind: "person" }
  if (finding.householdId !== null) return { to: `/ho/${finding.householdId}`, kind: "household" }
  if (finding.schoolCode !== null) {
    return { to: `/truong/${encodeURIComponent(finding.schoolCode)}`, kind: "school" }
  }
  if (finding.form === null) return undefined
  const cell = new RegExp(`${finding.form.replace(/[^A-Za-z0-9]/g, "\\$&")} ô ([A-Z]{1,3}\\d+)`).exec(
    finding.text,
  )
  const address = cell?.[1] === undefined ? "" : `?o=${cell[1]}`
  return { to: `/bieu/${encodeURIComponent(finding.form)}${address}`, kind: "form" }
}
