import { parseArgs } from "node:util"
import { allFaults } from "./faults/index.ts"
import { runFaults, type Tally } from "./lib/run-faults.ts"

// Breaks what can break under the running product, round after round, and looks for what was acknowledged and is not there.
//   node --import tsx fault/run.ts --rounds 1000 --seed 1 [--only kill-server]
const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "90" },
    seed: { type: "string", default: "1" },
    only: { type: "string" },
  },
})
const faults = allFaults.filter((fault) => values.only === undefined || fault.name === values.only)
const began = performance.now()
let stopped = false
process.once("SIGINT", () => {
  stopped = true
  console.log("the round at hand, then the end")
})
const outcome = await runFaults(faults, {
  rounds: Number(values.rounds),
  seed: Number(values.seed),
  say: (line) => console.log(line.slice(0, 400)),
  goOn: () => !stopped,
})
const columns = ["rounds", "acknowledged", "unanswered", "lost", "half", "unsound", "unmended"] as const
const width = Math.max(...faults.map((fault) => fault.words.length))
const line = (words: string, cells: readonly (string | number)[]) =>
  console.log(`${words.padEnd(width)}${cells.map((cell) => String(cell).padStart(13)).join("")}`)
line("", [...columns, "mended in ms", "seconds"])
for (const tally of outcome.tallies) {
  const words = faults.find((fault) => fault.name === tally.fault)?.words ?? tally.fault
  line(words, [
    ...columns.map((column) => tally[column]),
    Math.round(tally.longest),
    Math.round(tally.seconds),
  ])
}
const sum = (column: Exclude<keyof Tally, "fault">) =>
  outcome.tallies.reduce((total, tally) => total + tally[column], 0)
line("all", columns.map(sum))
for (const skipped of outcome.skipped) console.log(`!!!!!!!! SKIPPED ${skipped} !!!!!!!!`)
for (const finding of outcome.findings) console.log(finding)
console.log(
  `\n${sum("rounds")} rounds with seed ${values.seed} in ${Math.round((performance.now() - began) / 1000)} s, ` +
    `${sum("acknowledged")} writes acknowledged, ${sum("lost")} lost, ${outcome.findings.length} findings`,
)
process.exitCode = outcome.findings.length === 0 ? 0 : 1
