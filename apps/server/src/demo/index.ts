export { demoPlace } from "./places.ts"
export { isDemoLoaded, seedDemo } from "./seed-demo.ts"
