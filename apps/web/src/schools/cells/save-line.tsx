import { useText } from "../../platform/i18n/index.ts"
import { ActionButton, ErrorNote } from "../../platform/ui/index.ts"
import styles from "./cells.module.css"
import type { Autosave } from "./use-autosave.ts"

/** Where the cells stand: all saved, on their way, or kept until the server answers; conflicts to settle. */
export function SaveLine(given: {
  readonly save: Autosave
  readonly sealed: boolean
  readonly label: (field: string) => string
  readonly words: (field: string, value: unknown) => string
}) {
  const t = useText("schools")
  const { save } = given
  const conflicts = Object.entries(save.conflicts)
  const failed = save.failure !== null
  const state = failed ? "failed" : save.saving ? "saving" : save.unsaved > 0 ? "waiting" : "clean"
  const words = (field: string, value: unknown) => {
    const said = given.words(field, value)
    return said === "" ? t("save.empty") : said
  }
  return (
    <>
      {conflicts.length > 0 && (
        <div className={styles.conflicts} role="alert">
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
      {save.failure !== null && save.failure.status !== 0 && <ErrorNote failure={save.failure} />}
      <p className={styles.state} data-state={given.sealed ? "sealed" : state} role="status">
        {given.sealed ? t("save.sealed") : t(`save.${state}`, { n: save.unsaved })}
        {failed && save.unsaved > 0 && (
          <ActionButton quiet onClick={save.retry}>
            {t("save.retry")}
          </ActionButton>
        )}
      </p>
    </>
  )
}
