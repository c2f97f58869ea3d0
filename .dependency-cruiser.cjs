/** Which way things point: core <- engine <- documents, core <- contract, then server and web on top. */
module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "core-stands-alone",
      severity: "error",
      from: { path: "^packages/core/" },
      to: { path: "^(packages/(engine|documents|contract)|apps)/" },
    },
    {
      name: "engine-on-core",
      severity: "error",
      from: { path: "^packages/engine/" },
      to: { path: "^(packages/(documents|contract)|apps)/" },
    },
    {
      name: "documents-on-engine",
      severity: "error",
      from: { path: "^packages/documents/" },
      to: { path: "^(packages/contract|apps)/" },
    },
    {
      name: "contract-on-core",
      severity: "error",
      from: { path: "^packages/contract/" },
      to: { path: "^(packages/documents|apps)/" },
    },
    {
      name: "packages-are-pure",
      comment: "packages never read a clock, a file, the network or the DOM; tests may read fixtures",
      severity: "error",
      from: { path: "^packages/", pathNot: "\\.test\\.ts$|/testing/" },
      to: { dependencyTypes: ["core"], pathNot: "^(node:)?(stream|buffer|zlib|util|events)" },
    },
    {
      name: "server-and-web-apart",
      severity: "error",
      from: { path: "^apps/web/" },
      to: { path: "^apps/server/" },
    },
    {
      name: "rooms-through-their-door",
      comment:
        "a room uses another room only through an index.ts: its own, or that of a part which it offers",
      severity: "error",
      from: { path: "^apps/(server|web)/src/([^/]+)/", pathNot: ["\\.test\\.tsx?$", "/testing/"] },
      to: {
        path: "^apps/$1/src/[^/]+/",
        pathNot: ["^apps/$1/src/$2/", "^apps/$1/src/platform/", "/index\\.tsx?$"],
      },
    },
    {
      name: "platform-knows-no-room",
      severity: "error",
      from: { path: "^apps/(server|web)/src/platform/" },
      to: {
        path: "^apps/$1/src/(registry|survey|schools|standards|administration|dossier|directives|campaigns)/",
      },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|coverage)/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default"] },
  },
}
