import { type ProgrammeLine, putRecognised, type Recognised } from "@phocap/contract"
import { useState } from "react"
import { useSend } from "../../platform/api/index.ts"
import { type Say, useText } from "../../platform/i18n/index.ts"
import { useMay, useUnitRound } from "../../platform/shell/index.ts"
import { ActionButton, Chip, DateField, ErrorNote, formatDate, Sheet } from "../../platform/ui/index.ts"
import styles from "./recognition.module.css"

export function levelWords(level: number, graded: boolean, t: Say): string {
  if (level === 0) return t("recognition.notRecognised")
  return graded ? t("recognition.level", { n: level }) : t("recognition.met")
}

/** The highest level that the law knows: literacy has two, a programme without levels is reached or not. */
export function topLevel({ graded, programme }: ProgrammeLine): number {
  if (!graded) return 1
  return programme === "literacy" ? 2 : 3
}

/** What the record gives, who decides by the law of the round, and what was decided. */
export function Programmes({ programmes }: { readonly programmes: readonly ProgrammeLine[] }) {
  const t = useText("dossier")
  const may = useMay()
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
                <DecisionForm line={line} />
              </details>
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

function DecisionForm({ line }: { readonly line: ProgrammeLine }) {
  const t = useText("dossier")
  const { unit, year } = useUnitRound()
  const send = useSend(putRecognised)
  const [given, setGiven] = useState<Recognised>(
    line.recognised ?? {
      level: line.reached,
      decision: "",
      decidedOn: null,
      body: line.authority?.body ?? "",
    },
  )
  const params = { unit: unit.code, year, programme: line.programme }
  const levels = Array.from({ length: topLevel(line) + 1 }, (_, level) => level)
  const problems = send.error?.fields ?? {}
  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault()
        send.mutate({ params, body: { recognised: given } })
      }}
    >
      <label>
        {t("recognition.levelField")}
        <select
          value={given.level}
          onChange={(event) => setGiven({ ...given, level: Number(event.target.value) })}
        >
          {levels.map((level) => (
            <option key={level} value={level}>
              {levelWords(level, line.graded, t)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t("recognition.decision")}
        <input
          value={given.decision}
          maxLength={200}
          autoComplete="off"
          aria-invalid={problems.decision !== undefined}
          onChange={(event) => setGiven({ ...given, decision: event.target.value })}
        />
      </label>
      <DateField
        label={t("recognition.decidedOn")}
        value={given.decidedOn ?? undefined}
        onChange={(date) => setGiven({ ...given, decidedOn: date ?? null })}
      />
      <label>
        {t("recognition.body")}
        <input
          value={given.body}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => setGiven({ ...given, body: event.target.value })}
        />
      </label>
      <div className={styles.acts}>
        <ActionButton type="submit" disabled={send.isPending}>
          {t("recognition.save")}
        </ActionButton>
        {line.recognised !== null && (
          <ActionButton
            quiet
            disabled={send.isPending}
            onClick={() => send.mutate({ params, body: { recognised: null } })}
          >
            {t("recognition.remove")}
          </ActionButton>
        )}
      </div>
      {send.error !== null && <ErrorNote failure={send.error} />}
    </form>
  )
}
