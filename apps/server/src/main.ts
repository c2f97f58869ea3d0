import { explain } from "./cli/explain.ts"
import { buildProgram } from "./cli/program.ts"

try {
  await buildProgram().parseAsync(process.argv)
} catch (error) {
  explain(error)
  process.exitCode = 1
}
