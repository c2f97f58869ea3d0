export type { Demo, DemoDirt, DemoRound } from "./demo.ts"
export { generateDemo } from "./generate-demo.ts"
export { isDemoLoaded, seedDemo } from "./seed-demo.ts"
