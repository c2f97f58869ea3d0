import type { AdministrativeDocument } from "@phocap/core"

/** "KH" of "UBND" is "KH-UBND" for the state and "KH/TU" for the Party, whose hyphen follows the number. */
export function documentSymbol(
  system: AdministrativeDocument["system"],
  kind: string,
  issuer: string,
  unit = "",
): string {
  if (system === "party") return `${kind}/${issuer}`
  // An official letter has no kind: "123/UBND-VHXH".
  return [kind, issuer, unit].filter((part) => part !== "").join("-")
}

/** "Số: 05/KH-UBND", "Số 127-QĐ/TW"; room for the registry where there is no number yet. */
export function documentNumber(
  document: Pick<AdministrativeDocument, "system" | "number" | "symbol">,
): string {
  const { number, symbol } = document
  const room = "       "
  if (document.system === "party") return `Số ${number ?? room}-${symbol}`
  return `Số: ${number === null ? room : String(number).padStart(2, "0")}/${symbol}`
}
