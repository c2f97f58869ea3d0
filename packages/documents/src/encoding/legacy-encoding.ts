/**
 * Old ways of writing Vietnamese, met as text whose characters are the old bytes read as Windows-1252 (that is how Excel
 * keeps text typed in a .VnTime or VNI-Times font). `utf-8` is Unicode that some program read byte by byte.
 */
export type LegacyEncoding = "tcvn3" | "vni" | "windows-1258" | "utf-8"

/** Names for people. */
export const legacyEncodingNames: Readonly<Record<LegacyEncoding, string>> = {
  tcvn3: "TCVN3 (phông .VnTime)",
  vni: "VNI (phông VNI-Times)",
  "windows-1258": "Windows-1258",
  "utf-8": "UTF-8 bị đọc sai",
}
