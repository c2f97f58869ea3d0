import { type DragEvent, useState } from "react"
import { useText } from "../../platform/i18n/index.ts"
import { ActionButton, ErrorNote, Sheet } from "../../platform/ui/index.ts"
import { LongField } from "../field.tsx"
import styles from "./read.module.css"

const largest = 20 * 1024 * 1024

/** Where a plan comes from: a file, pasted text, or nobody's but the hand. */
export function SourceBox(given: {
  readonly busy: boolean
  readonly onTake: (source: { readonly file?: File; readonly text?: string }) => void
  readonly onByHand: () => void
}) {
  const t = useText("directives")
  const [text, setText] = useState("")
  const [over, setOver] = useState(false)
  const [tooLarge, setTooLarge] = useState(false)
  function takeFile(files: FileList | null) {
    const file = files?.[0]
    if (file === undefined || given.busy) return
    setTooLarge(file.size > largest)
    if (file.size <= largest) given.onTake({ file })
  }
  function onDrop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    takeFile(event.dataTransfer.files)
  }
  return (
    <>
      {tooLarge && <ErrorNote failure={{ message: t("read.tooLarge"), remedy: t("read.tooLargeRemedy") }} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way beside the button inside */}
      <div
        className={styles.drop}
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        {given.busy ? (
          <>
            <progress aria-label={t("read.reading")} />
            <span role="status">{t("read.reading")}</span>
          </>
        ) : (
          <>
            <label className={styles.choose}>
              <input
                type="file"
                accept=".docx,.pdf,.txt"
                onChange={(event) => takeFile(event.target.files)}
              />
              {t("read.choose")}
            </label>
            <span>{t("read.drop")}</span>
            <small>{t("read.kinds")}</small>
          </>
        )}
      </div>
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
