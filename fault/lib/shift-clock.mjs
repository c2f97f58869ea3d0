import { readFileSync } from "node:fs"

// Loaded before the product: its clock runs as many milliseconds apart from the machine's as the file of
// PHOCAP_FAULT_CLOCK says; a SIGUSR2 has it read again. All that JavaScript calls now is shifted, nothing of PostgreSQL.
const file = process.env.PHOCAP_FAULT_CLOCK
const TrueDate = Date
let shift = 0
const read = () => {
  shift = Number(readFileSync(file, "utf8"))
}
class ShiftedDate extends TrueDate {
  constructor(...given) {
    if (given.length === 0) super(TrueDate.now() + shift)
    else super(...given)
  }
  static now() {
    return TrueDate.now() + shift
  }
}
if (file !== undefined) {
  read()
  process.on("SIGUSR2", read)
  globalThis.Date = ShiftedDate
}
