import { readdirSync } from "node:fs"
import { join } from "node:path"
import { build } from "esbuild"

/** Packages from npm stay where they are; our own, written in TypeScript, are bundled. */
const npmPackagesOutside = {
  name: "npm-packages-outside",
  setup(context) {
    context.onResolve({ filter: /^[^./]/ }, (args) => {
      if (args.kind === "entry-point" || args.path.startsWith("@phocap/")) return undefined
      return { path: args.path, external: true }
    })
  },
}

/** Worker entries stand beside what starts them and end in `.worker.ts`. */
function workersBelow(folder) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".worker.ts"))
    .map((name) => join(folder, name))
}

/** Bundles the server and its workers into plain JavaScript: starts at once, and worker threads need no loader. */
export async function bundleServer(root, outdir = join(root, "apps/server/dist")) {
  const source = join(root, "apps/server/src")
  const workers = workersBelow(source)
  await build({
    entryPoints: [
      { in: join(source, "main.ts"), out: "main" },
      ...workers.map((path) => ({ in: path, out: path.split(/[\\/]/).at(-1).replace(/\.ts$/, "") })),
    ],
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    platform: "node",
    target: "node20",
    format: "esm",
    sourcemap: true,
    logLevel: "warning",
    plugins: [npmPackagesOutside],
  })
}
