export { runScenario } from "../../packages/engine/src/testing/run-scenario.ts"
export { receiptOfCrowd } from "./receipt-of-crowd.ts"
