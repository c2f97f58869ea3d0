import type { Paper, PaperPassage } from "@phocap/contract"
import { useText } from "../../platform/i18n/index.ts"
import { Sheet } from "../../platform/ui/index.ts"
import styles from "./paper.module.css"
import { PassageEditor } from "./passage-editor.tsx"

export function needsALook(passage: PaperPassage): boolean {
  return passage.composedThen !== null || passage.moved.length > 0 || passage.typed.length > 0
}

/** Every stretch of the paper that a person may rewrite; those to be looked at stand open. */
export function Passages({ paper }: { readonly paper: Paper }) {
  const t = useText("dossier")
  return (
    <Sheet heading={t("paper.passages")}>
      <p className="small muted">{t("paper.passagesHelp")}</p>
      {paper.passages.map((passage) => (
        <details key={passage.id} className={styles.passage} open={needsALook(passage)}>
          <summary>
            {passage.title}
            <small data-look={needsALook(passage)}>
              {t(
                needsALook(passage)
                  ? "paper.stale"
                  : passage.written === null
                    ? "paper.composed"
                    : "paper.written",
              )}
            </small>
          </summary>
          <PassageEditor paper={paper} passage={passage} />
        </details>
      ))}
    </Sheet>
  )
}
