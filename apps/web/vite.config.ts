import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"

/** The server's address while developing; in use the server itself hands out `dist/`. */
const api = `http://127.0.0.1:${process.env.PHOCAP_API ?? "8080"}`

export default defineConfig({
  plugins: [react()],
  server: { port: 5173, strictPort: true, proxy: { "/api": api } },
  preview: { proxy: { "/api": api } },
  build: {
    target: "es2022",
    // Old laptops on weak networks: every file hashed, so that the second visit loads nothing again.
    manifest: true,
    // The shell is one file of about 190 KB compressed; bench/web-size.ts holds it to what a visit may load.
    chunkSizeWarningLimit: 800,
    // Fonts stay files: inlined they would be loaded before the first word shows.
    assetsInlineLimit: 0,
  },
})
