import type { NewDirective } from "@phocap/contract"
import { ChoiceField, LongField, TextField } from "../../platform/fields/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { DateField, Sheet } from "../../platform/ui/index.ts"
import type { Draft } from "./draft.ts"
import styles from "./read.module.css"

/** What the document is: number, day, issuer, subject; what it does not say is marked. */
export function HeadFields(given: {
  readonly head: Draft["head"]
  readonly missing: Draft["missing"]
  readonly onChange: (head: Draft["head"]) => void
}) {
  const { head, onChange } = given
  const t = useText("directives")
  const set = (changes: Partial<Draft["head"]>) => onChange({ ...head, ...changes })
  const value = (field: keyof NewDirective) => String(head[field as keyof Draft["head"]] ?? "")
  const help = (field: keyof NewDirective) =>
    given.missing.includes(field) && value(field) === "" ? { help: t("review.notSaid") } : {}
  const orNull = (text: string) => (text.trim() === "" ? null : text)
  return (
    <Sheet heading={t("review.head")}>
      <div className={styles.headGrid}>
        <ChoiceField
          label={t("head.style")}
          value={head.style}
          options={[
            ["party", t("head.party")],
            ["government", t("head.government")],
          ]}
          onChange={(style) => set({ style })}
        />
        <TextField label={t("head.kind")} value={head.kind} onChange={(kind) => set({ kind })} />
        <TextField
          label={t("head.number")}
          value={value("number")}
          onChange={(number) => set({ number: orNull(number) })}
          {...help("number")}
        />
        <DateField
          above
          label={t("head.issuedOn")}
          value={head.issuedOn ?? undefined}
          onChange={(day) => set({ issuedOn: day ?? null })}
          {...help("issuedOn")}
        />
        <div className={styles.wide}>
          <TextField
            label={t("head.issuer")}
            value={head.issuer}
            onChange={(issuer) => set({ issuer })}
            {...(head.issuer.trim() === "" ? { problem: t("review.fill") } : {})}
          />
        </div>
        <div className={styles.wide}>
          <LongField
            label={t("head.subject")}
            rows={2}
            value={head.subject}
            onChange={(subject) => set({ subject })}
            {...(head.subject.trim() === "" ? { problem: t("review.fill") } : {})}
          />
        </div>
        <div className={styles.wide}>
          <LongField
            label={t("head.basis")}
            rows={2}
            value={head.basis}
            onChange={(basis) => set({ basis })}
          />
        </div>
        <div className={styles.wide}>
          <LongField
            label={t("head.recipients")}
            rows={2}
            value={value("recipients")}
            onChange={(recipients) => set({ recipients: orNull(recipients) })}
          />
        </div>
        <TextField
          label={t("head.signer")}
          value={value("signer")}
          onChange={(signer) => set({ signer: orNull(signer) })}
          {...help("signer")}
        />
        <TextField
          label={t("head.signerTitle")}
          value={value("signerTitle")}
          onChange={(title) => set({ signerTitle: orNull(title) })}
        />
      </div>
    </Sheet>
  )
}
