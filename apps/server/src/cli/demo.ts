import { seedDemo } from "../demo/index.ts"
import { type DataPlace, openContext } from "./open-context.ts"

/** Loads the invented town unless it is there. */
export async function loadDemo(options: DataPlace): Promise<void> {
  const context = await openContext(options)
  try {
    if (context.demo) console.log("Dữ liệu minh họa đã có.")
    else {
      await seedDemo(context)
      console.log("Đã nạp dữ liệu minh họa.")
    }
  } finally {
    await context.close()
  }
}
