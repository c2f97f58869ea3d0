import type { ProgrammeLine, Recognised } from "@phocap/contract"
import { useText } from "../../platform/i18n/index.ts"
import { useMay, useUnitRound } from "../../platform/shell/index.ts"
import { Chip, formatDate, Sheet } from "../../platform/ui/index.ts"
import { DecisionForm } from "./decision-form.tsx"
import { levelWords } from "./level-words.ts"
import styles from "./recognition.module.css"

/** What a decision that is not written yet most likely says: the level of the record, by the body of the law. */
const startOf = (line: ProgrammeLine): Recognised =>
  line.recognised ?? {
    level: line.reached,
    decision: "",
    decidedOn: null,
    body: line.authority?.body ?? "",
  }

/** What the record gives, who decides by the law of the round, and what was decided. */
export function Programmes({ programmes }: { readonly programmes: readonly ProgrammeLine[] }) {
  const t = useText("dossier")
  const may = useMay()
  const { year } = useUnitRound()
  return (
    <Sheet padded={false} heading={t("recognition.programmes")}>
      <ul className={styles.steps}>
        {programmes.map((line) => (
          <li key={line.programme}>
            <div>
              <b>{line.title}</b>
              <small>{t("recognition.trackLabel", { track: t(`recognition.track.${line.track}`) })}</small>
            </div>
            <div>
              {t("recognition.byRecord")}:{" "}
              {line.reached > 0 ? (
                levelWords(line.reached, line.graded, t)
              ) : (
                <Chip state={line.state === "unknown" ? "unknown" : "unmet"} />
              )}
              {line.authority !== null && (
                <small>
                  {t("recognition.authority")}:{" "}
                  {line.authority.body ?? t("recognition.unknownBody", { by: line.authority.by })} (
                  {line.authority.ground}) {line.authority.needsCheck && <Chip state="check" />}
                </small>
              )}
            </div>
            <div>
              {line.recognised === null ? (
                <span className="muted">{t("recognition.none")}</span>
              ) : (
                <>
                  <Chip state={line.recognised.level > 0 ? "met" : "unmet"}>
                    {levelWords(line.recognised.level, line.graded, t)}
                  </Chip>
                  <small>
                    {[
                      line.recognised.decision,
                      line.recognised.decidedOn === null ? "" : formatDate(line.recognised.decidedOn),
                      line.recognised.body,
                    ]
                      .filter((part) => part !== "")
                      .join(" · ")}
                  </small>
                </>
              )}
            </div>
            {may("edit-dossier") && (
              <details>
                <summary aria-label={`${t("recognition.record")}: ${line.title}`}>
                  {t("recognition.record")}
                </summary>
                <DecisionForm line={line} year={year} start={startOf(line)} />
              </details>
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
