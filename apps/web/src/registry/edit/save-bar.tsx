import type { ReactNode } from "react"
import { useText } from "../../platform/i18n/index.ts"
import { ActionButton } from "../../platform/ui/index.ts"
import { ChoiceBox } from "./choice-box.tsx"
import styles from "./form.module.css"

/** Reasons as they are written into the history, which is Vietnamese whatever the interface. */
const common = ["birth", "school", "visit", "typing", "moved", "newborn", "missing", "unchanged"]

/** What holds for the whole change: how much, why, save or discard. Stays at the foot of the window. */
export function SaveBar(given: {
  readonly count: number
  readonly reason: string
  readonly onReason: (reason: string) => void
  readonly problem?: string | undefined
  readonly saving: boolean
  readonly onSave: () => void
  readonly onCancel: () => void
  readonly saveLabel?: string
  readonly more?: ReactNode
  /** Adding writes something even where no entry "changed". */
  readonly always?: boolean
}) {
  const t = useText("registry")
  const choices = common.map((key) => ({ value: key, label: t(`reason.${key}`) }))
  return (
    <div className={styles.bar}>
      <p className={styles.count} role="status">
        {given.count === 0
          ? t(given.always === true ? "form.noneWritten" : "form.noChanges")
          : t(given.always === true ? "form.written" : "form.changes", { n: given.count })}
        <small>{t("form.keys")}</small>
      </p>
      <div className={styles.reason}>
        <label htmlFor="o-reason">{t("form.reason")}</label>
        <ChoiceBox
          id="o-reason"
          free
          value={given.reason}
          choices={choices}
          onChange={given.onReason}
          placeholder={t("form.reasonHelp")}
          invalid={given.problem !== undefined}
          {...(given.problem === undefined ? {} : { describedBy: "o-reason-note" })}
        />
        {given.problem !== undefined && (
          <p id="o-reason-note" className={styles.note} data-kind="problem">
            {given.problem}
          </p>
        )}
      </div>
      <div className={styles.acts}>
        <ActionButton
          onClick={given.onSave}
          disabled={given.saving || (given.count === 0 && given.always !== true)}
        >
          {given.saving ? t("form.saving") : (given.saveLabel ?? t("form.save"))}
        </ActionButton>
        {given.more}
        <ActionButton quiet onClick={given.onCancel} disabled={given.saving}>
          {t(given.always === true ? "form.cancelNew" : "form.cancel")}
        </ActionButton>
      </div>
    </div>
  )
}
