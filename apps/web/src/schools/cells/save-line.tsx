import { useText } from "../../platform/i18n/index.ts"
import { ActionButton, ErrorNote } from "../../platform/ui/index.ts"
import styles from "./cells.module.css"
import type { Autosave } from "./use-autosave.ts"

const panelId = "o-xung-dot"

/** Where the cells stand: all saved, on their way, or kept until the server answers. */
export function SaveLine({ save, sealed }: { readonly save: Autosave; readonly sealed: boolean }) {
  const t = useText("schools")
  const conflicts = Object.keys(save.conflicts).length
  const failed = save.failure !== null
  const state = failed ? "failed" : save.saving ? "saving" : save.unsaved > 0 ? "waiting" : "clean"
  return (
    <p className={styles.state} data-state={sealed ? "sealed" : state} role="status">
      {sealed ? t("save.sealed") : t(`save.${state}`, { n: save.unsaved })}
      {failed && save.unsaved > 0 && (
        <ActionButton quiet onClick={save.retry}>
          {t("save.retry")}
        </ActionButton>
      )}
      {conflicts > 0 && (
        <ActionButton quiet onClick={() => document.getElementById(panelId)?.focus()}>
          {t("save.toConflicts", { n: conflicts })}
        </ActionButton>
      )}
    </p>
  )
}

/** What went wrong, and the cells that somebody else has written: a person chooses for each. */
export function SaveTrouble(given: {
  readonly save: Autosave
  readonly label: (field: string) => string
  readonly words: (field: string, value: unknown) => string
}) {
  const t = useText("schools")
  const { save } = given
  const conflicts = Object.entries(save.conflicts)
  const words = (field: string, value: unknown) => {
    const said = given.words(field, value)
    return said === "" ? t("save.empty") : said
  }
  return (
    <>
      {save.failure !== null && save.failure.status !== 0 && <ErrorNote failure={save.failure} />}
      {conflicts.length > 0 && (
        <div id={panelId} className={styles.conflicts} role="alert" tabIndex={-1}>
          <h3>{t("save.conflictTitle", { n: conflicts.length })}</h3>
          <p>{t("save.conflictText")}</p>
          {conflicts.map(([field, conflict]) => (
            <div key={field}>
              <b>{given.label(field)}</b>
              <ActionButton quiet onClick={() => save.settle(field, "theirs")}>
                {t("save.theirs", { value: words(field, conflict.found) })}
              </ActionButton>
              <ActionButton quiet onClick={() => save.settle(field, "mine")}>
                {t("save.mine", { value: words(field, conflict.wanted) })}
              </ActionButton>
            </div>
          ))}
        </div>
      )}
    </>
  )
}
