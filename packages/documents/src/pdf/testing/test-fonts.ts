import { readFileSync } from "node:fs"
import { createRequire } from "node:module"

const { resolve } = createRequire(import.meta.url)

/** The fonts that papers are printed in, as the program hands them to the compiler. */
export const testFonts: readonly Uint8Array[] = [
  "400Regular",
  "400Regular_Italic",
  "700Bold",
  "700Bold_Italic",
].map((style) => readFileSync(resolve(`@expo-google-fonts/tinos/${style}/Tinos_${style}.ttf`)))
