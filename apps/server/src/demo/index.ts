export { isDemoLoaded, seedDemo } from "./seed-demo.ts"
