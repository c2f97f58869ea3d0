import { type CampaignPage, modelStates, putCampaignItem } from "@phocap/contract"
import { type CampaignItem, campaignKinds } from "@phocap/core"
import { useState } from "react"
import { useSend } from "../../platform/api/index.ts"
import { ChoiceField, LongField, TextField } from "../../platform/fields/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { ActionButton, DateField, ErrorNote, Sheet, useFirstField } from "../../platform/ui/index.ts"
import styles from "../campaigns.module.css"

/** One thing done, entered or corrected; each kind asks only for what it has. */
export function ItemForm(given: {
  readonly item: CampaignItem
  readonly page: CampaignPage
  readonly onDone: () => void
}) {
  const t = useText("campaigns")
  const { unit, year } = useUnitRound()
  const send = useSend(putCampaignItem)
  const box = useFirstField<HTMLDivElement>()
  const [item, setItem] = useState(given.item)
  const set = (changes: Partial<CampaignItem>) => setItem({ ...item, ...changes })
  const orNull = (text: string) => (text.trim() === "" ? null : text)
  const { kind } = item
  const problem = send.error?.fields.title
  const linkProblem = send.error?.fields.link
  const hasPlace = kind === "session" || kind === "homeVisit" || kind === "model"
  async function save() {
    const { id, ...rest } = item
    const body = { ...rest, state: modelStates.find((one) => one === item.state) ?? null }
    if ((await send.mutateAsync({ params: { unit: unit.code, year, id }, body }).catch(() => null)) !== null)
      given.onDone()
  }
  return (
    <Sheet heading={t("form.title")}>
      {send.error !== null && problem === undefined && linkProblem === undefined && (
        <ErrorNote failure={send.error} />
      )}
      <div ref={box} className={styles.form}>
        <ChoiceField
          label={t("form.kind")}
          value={kind}
          options={campaignKinds.map((one) => [one, t(`kind.${one}`)] as const)}
          onChange={(chosen) => set({ kind: chosen, state: chosen === "model" ? "proposed" : null })}
        />
        <DateField above label={t("form.on")} value={item.on} onChange={(on) => set({ on: on ?? item.on })} />
        <TextField
          wide
          label={t("form.what")}
          value={item.title}
          problem={problem}
          onChange={(title) => set({ title })}
        />
        {hasPlace && (
          <ChoiceField
            label={t("form.hamlet")}
            value={item.hamlet ?? ""}
            options={given.page.cover.map(({ hamlet }) => [hamlet ?? "", hamlet ?? t("wholeUnit")] as const)}
            onChange={(hamlet) => set({ hamlet: orNull(hamlet) })}
          />
        )}
        {(kind === "session" || kind === "media" || kind === "material") && (
          <TextField
            label={t("form.audience")}
            value={item.audience ?? ""}
            options={given.page.audiences}
            onChange={(text) => set({ audience: orNull(text) })}
          />
        )}
        {kind !== "model" && kind !== "homeVisit" && (
          <TextField
            label={t("form.channel")}
            value={item.channel ?? ""}
            options={given.page.channels}
            onChange={(text) => set({ channel: orNull(text) })}
          />
        )}
        {(kind === "session" || kind === "homeVisit" || kind === "material") && (
          <TextField
            numeric
            label={t(`form.reached.${kind}`)}
            value={String(item.reached ?? "")}
            onChange={(text) => {
              const digits = text.replace(/\D/g, "")
              set({ reached: digits === "" ? null : Number(digits) })
            }}
          />
        )}
        {kind === "session" && (
          <TextField
            label={t("form.speaker")}
            value={item.speaker ?? ""}
            onChange={(text) => set({ speaker: orNull(text) })}
          />
        )}
        {(kind === "media" || kind === "material") && (
          <TextField
            wide
            label={t("form.link")}
            value={item.link ?? ""}
            problem={linkProblem}
            onChange={(text) => set({ link: orNull(text) })}
          />
        )}
        {kind === "model" && (
          <ChoiceField
            label={t("form.state")}
            value={modelStates.find((one) => one === item.state) ?? "proposed"}
            options={modelStates.map((one) => [one, t(`model.${one}`)] as const)}
            onChange={(state) => set({ state })}
          />
        )}
        <LongField
          wide
          label={t(kind === "model" ? "form.copied" : "form.note")}
          rows={2}
          value={item.note ?? ""}
          onChange={(text) => set({ note: orNull(text) })}
        />
      </div>
      <div className={styles.acts}>
        <ActionButton disabled={send.isPending} onClick={() => void save()}>
          {t("form.save")}
        </ActionButton>
        <ActionButton quiet onClick={given.onDone}>
          {t("form.cancel")}
        </ActionButton>
      </div>
    </Sheet>
  )
}
