import { type Paper, type PaperDetails, putPaperDetails } from "@phocap/contract"
import { useState } from "react"
import { useSend } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { ActionButton, DateField, ErrorNote, Sheet } from "../../platform/ui/index.ts"
import { useDraft } from "../../registry/edit/index.ts"
import { Members } from "./members.tsx"
import styles from "./paper.module.css"

const lines = (text: string): string[] => text.split("\n")

/** Number, date, addressee, signer, recipients and members; the standing words show where a field is empty. */
export function DetailsForm({ paper }: { readonly paper: Paper }) {
  const t = useText("dossier")
  const { unit, year } = useUnitRound()
  const [draft, setDraft] = useDraft<PaperDetails>(`details.${unit.code}.${year}.${paper.paper}`, 1)
  const [saved, setSaved] = useState(false)
  const send = useSend(putPaperDetails)
  const { details, standing } = paper
  const shown = draft ?? details
  const changed = draft !== null && JSON.stringify(draft) !== JSON.stringify(details)
  const change = (next: Partial<PaperDetails>) => {
    setSaved(false)
    setDraft({ ...shown, ...next })
  }
  async function save() {
    try {
      await send.mutateAsync({
        params: { unit: unit.code, year, paper: paper.paper },
        body: {
          revision: paper.revision,
          details: {
            ...shown,
            targets: details.targets,
            signerLines: shown.signerLines.filter((line) => line.trim() !== ""),
            recipients: shown.recipients.filter((line) => line.trim() !== ""),
          },
        },
      })
      setDraft(null)
      setSaved(true)
    } catch {
      // Shown above the buttons; what was typed stays.
    }
  }
  const stands = (text: string) => (text === "" ? "" : t("paper.standing", { text }))
  return (
    <Sheet heading={t("paper.details")}>
      <form
        className={styles.fields}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <label htmlFor="hs-number">{t("paper.number")}</label>
        <input
          id="hs-number"
          inputMode="numeric"
          autoComplete="off"
          value={shown.number ?? ""}
          aria-describedby="hs-number-note"
          onChange={(event) => {
            const digits = event.target.value.replace(/\D/g, "").slice(0, 5)
            change({ number: digits === "" || Number(digits) === 0 ? null : Number(digits) })
          }}
        />
        <p id="hs-number-note">{t("paper.numberHelp")}</p>
        <DateField
          label={t("paper.date")}
          value={shown.date ?? undefined}
          onChange={(date) => change({ date: date ?? null })}
        />
        {standing.addressee !== "" && (
          <>
            <label htmlFor="hs-addressee">{t("paper.addressee")}</label>
            <input
              id="hs-addressee"
              value={shown.addressee}
              maxLength={300}
              autoComplete="off"
              aria-describedby="hs-addressee-note"
              onChange={(event) => change({ addressee: event.target.value })}
            />
            <p id="hs-addressee-note">{stands(standing.addressee)}</p>
          </>
        )}
        <label htmlFor="hs-signer">{t("paper.signer")}</label>
        <input
          id="hs-signer"
          value={shown.signer}
          maxLength={120}
          autoComplete="off"
          onChange={(event) => change({ signer: event.target.value })}
        />
        <label htmlFor="hs-lines">{t("paper.signerLines")}</label>
        <textarea
          id="hs-lines"
          rows={3}
          value={shown.signerLines.join("\n")}
          aria-describedby="hs-lines-note"
          onChange={(event) => change({ signerLines: lines(event.target.value).slice(0, 4) })}
        />
        <p id="hs-lines-note">{stands(standing.signerLines.join(" / "))}</p>
        {standing.recipients.length > 0 && (
          <>
            <label htmlFor="hs-recipients">{t("paper.recipients")}</label>
            <textarea
              id="hs-recipients"
              rows={4}
              value={shown.recipients.join("\n")}
              aria-describedby="hs-recipients-note"
              onChange={(event) => change({ recipients: lines(event.target.value).slice(0, 20) })}
            />
            <p id="hs-recipients-note">{stands(standing.recipients.join("; "))}</p>
          </>
        )}
        {paper.hasMembers && <Members members={shown.members} onChange={(members) => change({ members })} />}
        {send.error !== null && <ErrorNote failure={send.error} />}
        <div className={styles.acts}>
          <ActionButton type="submit" disabled={!changed || send.isPending}>
            {send.isPending ? t("paper.saving") : t("paper.saveDetails")}
          </ActionButton>
          {changed && (
            <ActionButton quiet onClick={() => setDraft(null)}>
              {t("paper.cancel")}
            </ActionButton>
          )}
          <span role="status" className="small">
            {changed ? t("paper.unsaved") : saved ? t("paper.saved") : ""}
          </span>
        </div>
      </form>
    </Sheet>
  )
}
