import { workerData } from "node:worker_threads"
import { register } from "tsx/esm/api"

// A thread does not inherit the loader of the process that starts it.
register()
await import(workerData.module)
