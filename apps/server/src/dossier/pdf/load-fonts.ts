import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"

/** Tinos, whole and with Vietnamese: the metrics of Times New Roman, and free to embed. */
const styles = ["400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic"]

export async function loadFonts(): Promise<Uint8Array[]> {
  const { resolve } = createRequire(import.meta.url)
  return Promise.all(
    styles.map((style) => readFile(resolve(`@expo-google-fonts/tinos/${style}/Tinos_${style}.ttf`))),
  )
}
