import { useState } from "react"
import type { ApiFailure } from "../../platform/api/index.ts"
import { LongField } from "../../platform/fields/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { ActionButton, ErrorNote, FileDrop, Sheet } from "../../platform/ui/index.ts"
import styles from "./read.module.css"

const largest = 20 * 1024 * 1024

/** Where a plan comes from: a file, pasted text, or nobody's but the hand. */
export function SourceBox(given: {
  readonly busy: boolean
  /** Why the last source was not read. */
  readonly failure: ApiFailure | null
  readonly onTake: (source: { readonly file?: File; readonly text?: string }) => void
  readonly onByHand: () => void
}) {
  const t = useText("directives")
  const [text, setText] = useState("")
  const [tooLarge, setTooLarge] = useState(false)
  function takeFile(files: FileList | null) {
    const file = files?.[0]
    if (file === undefined || given.busy) return
    setTooLarge(file.size > largest)
    if (file.size <= largest) given.onTake({ file })
  }
  const failure = tooLarge
    ? { message: t("read.tooLarge"), remedy: t("read.tooLargeRemedy") }
    : given.busy
      ? null
      : given.failure
  return (
    <>
      {failure !== null && <ErrorNote failure={failure} />}
      <FileDrop
        accept=".docx,.pdf,.txt"
        choose={t("read.choose")}
        drop={t("read.drop")}
        note={t("read.kinds")}
        busy={
          given.busy ? (
            <>
              <progress aria-label={t("read.reading")} />
              <span role="status">{t("read.reading")}</span>
            </>
          ) : null
        }
        onTake={takeFile}
      />
      <Sheet heading={t("read.paste")}>
        <LongField
          label={t("read.pasteLabel")}
          rows={8}
          value={text}
          onChange={setText}
          help={t("read.pasteHelp")}
        />
        <div className={styles.acts}>
          <ActionButton disabled={given.busy || text.trim() === ""} onClick={() => given.onTake({ text })}>
            {t("read.readText")}
          </ActionButton>
          <ActionButton quiet onClick={given.onByHand}>
            {t("read.byHand")}
          </ActionButton>
        </div>
      </Sheet>
    </>
  )
}
