import { Command, InvalidArgumentError } from "commander"
import { backUp, checkBackup, move, restore } from "./backup.ts"
import { loadDemo } from "./demo.ts"
import { exportRound } from "./export.ts"
import { importFile } from "./import.ts"
import { signLedgers, verifyLedgers } from "./ledger.ts"
import { verifyReceiptFile, writeReceipt } from "./receipt.ts"
import { start } from "./start.ts"
import { writeTables } from "./tables.ts"
import { sayVerdict } from "./verdict.ts"
import { verifyPaper } from "./verify.ts"

const headings: Readonly<Record<string, string>> = {
  "Usage:": "Cách dùng:",
  "Arguments:": "Đối số:",
  "Options:": "Tùy chọn:",
  "Commands:": "Lệnh:",
}

const refusals: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown option '(.*)'/, "Không có tùy chọn $1."],
  [/^error: unknown command '(.*)'/, "Không có lệnh $1."],
  [/^error: missing required argument '(.*)'/, "Thiếu $1."],
  [/^error: required option '(.*)' not specified/, "Thiếu $1."],
  [/^error: option '(.*)' argument missing/, "Thiếu giá trị của $1."],
  [/^error: too many arguments.*/, "Thừa đối số."],
  [/^error: option '(.*)' argument '(.*)' is invalid\. /, "Giá trị $2 của $1 không đúng. "],
  [/\(Did you mean (.*)\?\)/, "Có phải là $1?"],
]

/** Commander's own words, for itself and for every command made after this. */
function speakVietnamese(program: Command): void {
  program
    .helpOption("-h, --help", "in hướng dẫn này")
    .helpCommand("help [lệnh]", "in hướng dẫn của một lệnh")
    .configureHelp({
      styleTitle: (title) => headings[title] ?? title,
      styleOptionDescription: (text) =>
        text.replace(/ \(default: (false|"?(.*?)"?)\)$/, (_all, raw, value) =>
          raw === "false" ? "" : ` (mặc định: ${value})`,
        ),
    })
    .configureOutput({
      outputError: (text, write) => {
        const told = refusals.reduce((said, [english, vietnamese]) => said.replace(english, vietnamese), text)
        write(`${told.trim()}\nThêm --help để xem cách dùng.\n`)
      },
    })
}

function wholeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number)) throw new InvalidArgumentError("Cần một số nguyên.")
  return number
}

/** The command line; texts are Vietnamese like the rest of what people read. */
export function buildProgram(): Command {
  const program = new Command("phocap")
    .description("Phổ cập giáo dục, xóa mù chữ: từ hộ dân đến đạt chuẩn")
    .version("0.1.0", "-V, --version", "in số phiên bản")
  speakVietnamese(program)
  const data = ["--data <thư mục>", "thư mục dữ liệu (mặc định data/, hoặc DATABASE_URL)"] as const
  const ofRound = (command: Command) =>
    command
      .option(...data)
      .requiredOption("--unit <mã>", "mã đơn vị")
      .requiredOption("--year <năm>", "năm điều tra", wholeNumber)

  program
    .command("start")
    .description("mở chương trình để dùng bằng trình duyệt")
    .option(...data)
    .option("--port <số>", "cổng", wholeNumber, wholeNumber(process.env.PORT ?? "8080"))
    .option("--host <địa chỉ>", "địa chỉ lắng nghe", process.env.HOST ?? "127.0.0.1")
    .option("--demo", "nạp dữ liệu minh họa nếu chưa có", false)
    .action(start)
  program
    .command("demo")
    .description("nạp dữ liệu minh họa")
    .option(...data)
    .action(loadDemo)
  ofRound(program.command("import <tệp>").description("nhập tệp MauNhapLieu của Bộ (.xls, .xlsx)"))
    .option("--accept", "ghi luôn nếu không có dòng lỗi; không có thì chỉ xem trước", false)
    .action(importFile)
  ofRound(program.command("export <tệp>").description("xuất tệp MauNhapLieu (.xls, .xlsx)"))
    .option("--purpose <mục đích>", "mục đích, ghi vào nhật ký", "Xuất bằng dòng lệnh tại máy giữ dữ liệu")
    .action(exportRound)
  ofRound(program.command("tables <tệp>").description("ghi các biểu thống kê ra .xlsx"))
    .option("--code <mã biểu>", "chỉ một biểu")
    .option("--hamlet <thôn>", "chỉ một thôn")
    .action(writeTables)
  program
    .command("verdict")
    .description("kết quả xét đạt chuẩn")
    .option(...data)
    .option("--unit <mã>", "mã đơn vị")
    .option("--year <năm>", "năm điều tra", wholeNumber)
    .option("--figures <tệp>", "xét số liệu tổng hợp đã công bố (JSON) thay cho danh sách người")
    .option("--json", "in JSON", false)
    .action(sayVerdict)
  program
    .command("verify <tệp>")
    .description("kiểm tra một văn bản Word, PDF có mã kiểm tra; không cần mạng và dữ liệu")
    .option("--receipt <tệp>", "so thêm với biên nhận của năm đã chốt (Bien nhan.json trong hồ sơ)")
    .action(verifyPaper)
  const receipt = program.command("receipt").description("biên nhận kết quả")
  ofRound(receipt.command("write <tệp>").description("ghi biên nhận")).action(writeReceipt)
  receipt
    .command("verify <tệp>")
    .description("kiểm tra biên nhận còn nguyên, và tính lại nếu có dữ liệu")
    .option(...data)
    .option("--replay", "tính lại từ dữ liệu và so từng byte", false)
    .action(verifyReceiptFile)
  const ledger = program.command("ledger").description("lịch sử thay đổi")
  ledger
    .command("verify")
    .description("kiểm tra lịch sử và mọi phiếu còn nguyên như lúc ghi")
    .option(...data)
    .option("--unit <mã>", "chỉ một đơn vị")
    .option("--json", "in JSON, mỗi đơn vị một dòng", false)
    .action(verifyLedgers)
  ledger
    .command("sign")
    .description("ký dấu của lịch sử hôm nay")
    .option(...data)
    .action(signLedgers)
  const passphrase = ["--passphrase-file <tệp>", "tệp chứa mật khẩu (mặc định keys/backup.txt)"] as const
  program
    .command("backup [tệp]")
    .description("sao lưu trong khi chương trình chạy: mã hóa, đọc lại để chắc chắn")
    .option(...data)
    .option(...passphrase)
    .action(backUp)
  program
    .command("backup-check <tệp>")
    .description("đọc thử một bản sao lưu đến hết")
    .option(...data)
    .option(...passphrase)
    .action(checkBackup)
  program
    .command("restore <tệp>")
    .description("khôi phục một bản sao lưu: tất cả hoặc không gì cả, cả khi chương trình đang chạy")
    .option(...data)
    .option(...passphrase)
    .option("--replace", "thay toàn bộ số liệu đang có", false)
    .action(restore)
  program
    .command("move")
    .description("chuyển số liệu từ thư mục sang máy chủ PostgreSQL; dừng chương trình trước")
    .option("--data <thư mục>", "thư mục dữ liệu (mặc định data/)")
    .requiredOption("--to <địa chỉ>", "postgres://…")
    .action(move)
  return program
}
