import { PhocapError } from "@phocap/core"
import { checkPackage } from "./check-package.ts"

/** Loaded when an office first uses a template of its own. */
const loadHandler = () => import("easy-template-x").then(({ TemplateHandler }) => new TemplateHandler())

function unreadable(): PhocapError {
  return new PhocapError(
    "template.file",
    "Không đọc được tệp mẫu này.",
    "Mẫu phải là tệp Word .docx, mỗi trường viết liền trong ngoặc { }, ví dụ {trich_yeu}. Mở lại bằng Word, sửa rồi gửi lại.",
    422,
  )
}

/** The fields that an office's own Word file names, each once, in their order. Throws `template.file`. */
export async function templateFields(docx: Uint8Array): Promise<string[]> {
  try {
    await checkPackage(docx)
    const tags = await (await loadHandler()).parseTags(Buffer.from(docx))
    return [...new Set(tags.map((tag) => tag.name))]
  } catch {
    throw unreadable()
  }
}

/** The office's file with its fields filled in; line ends stay line ends. Throws `template.file`. */
export async function fillWordTemplate(
  docx: Uint8Array,
  fields: Readonly<Record<string, string>>,
): Promise<Uint8Array> {
  try {
    return new Uint8Array(await (await loadHandler()).process(Buffer.from(docx), { ...fields }))
  } catch {
    throw unreadable()
  }
}
