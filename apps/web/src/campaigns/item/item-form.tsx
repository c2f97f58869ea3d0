import { type CampaignPage, modelStates, putCampaignItem } from "@phocap/contract"
import { type CampaignItem, campaignKinds } from "@phocap/core"
import { type ReactNode, useId, useState } from "react"
import { useSend } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { ActionButton, DateField, ErrorNote, Sheet } from "../../platform/ui/index.ts"
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
  const [item, setItem] = useState(given.item)
  const set = (changes: Partial<CampaignItem>) => setItem({ ...item, ...changes })
  const orNull = (text: string) => (text.trim() === "" ? null : text)
  const { kind } = item
  const problem = send.error?.fields.title
  const hasPlace = kind === "session" || kind === "homeVisit" || kind === "model"
  async function save() {
    const { id, ...rest } = item
    const body = { ...rest, state: modelStates.find((one) => one === item.state) ?? null }
    if ((await send.mutateAsync({ params: { unit: unit.code, year, id }, body }).catch(() => null)) !== null)
      given.onDone()
  }
  return (
    <Sheet heading={t("form.title")}>
      {send.error !== null && problem === undefined && <ErrorNote failure={send.error} />}
      <div className={styles.form}>
        <Labelled label={t("form.kind")}>
          {(id) => (
            <select
              id={id}
              value={kind}
              onChange={(event) => {
                const chosen = campaignKinds.find((one) => one === event.target.value) ?? "session"
                set({ kind: chosen, state: chosen === "model" ? "proposed" : null })
              }}
            >
              {campaignKinds.map((one) => (
                <option key={one} value={one}>
                  {t(`kind.${one}`)}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        <DateField label={t("form.on")} value={item.on} onChange={(on) => set({ on: on ?? item.on })} />
        <Labelled label={t("form.what")} wide {...(problem === undefined ? {} : { problem })}>
          {(id) => (
            <input
              id={id}
              value={item.title}
              aria-invalid={problem !== undefined}
              onChange={(event) => set({ title: event.target.value })}
            />
          )}
        </Labelled>
        {hasPlace && (
          <Labelled label={t("form.hamlet")}>
            {(id) => (
              <select
                id={id}
                value={item.hamlet ?? ""}
                onChange={(event) => set({ hamlet: orNull(event.target.value) })}
              >
                <option value="">{t("wholeUnit")}</option>
                {given.page.cover.map((one) => (
                  <option key={one.hamlet} value={one.hamlet}>
                    {one.hamlet}
                  </option>
                ))}
              </select>
            )}
          </Labelled>
        )}
        {(kind === "session" || kind === "media" || kind === "material") && (
          <Suggested
            label={t("form.audience")}
            value={item.audience ?? ""}
            options={given.page.audiences}
            onChange={(text) => set({ audience: orNull(text) })}
          />
        )}
        {kind !== "model" && kind !== "homeVisit" && (
          <Suggested
            label={t("form.channel")}
            value={item.channel ?? ""}
            options={given.page.channels}
            onChange={(text) => set({ channel: orNull(text) })}
          />
        )}
        {(kind === "session" || kind === "homeVisit" || kind === "material") && (
          <Labelled label={t(`form.reached.${kind}`)}>
            {(id) => (
              <input
                id={id}
                inputMode="numeric"
                value={item.reached ?? ""}
                onChange={(event) => {
                  const number = Number(event.target.value.replace(/\D/g, ""))
                  set({ reached: event.target.value === "" ? null : number })
                }}
              />
            )}
          </Labelled>
        )}
        {kind === "session" && (
          <Labelled label={t("form.speaker")}>
            {(id) => (
              <input
                id={id}
                value={item.speaker ?? ""}
                onChange={(event) => set({ speaker: orNull(event.target.value) })}
              />
            )}
          </Labelled>
        )}
        {(kind === "media" || kind === "material") && (
          <Labelled label={t("form.link")} wide>
            {(id) => (
              <input
                id={id}
                value={item.link ?? ""}
                onChange={(event) => set({ link: orNull(event.target.value) })}
              />
            )}
          </Labelled>
        )}
        {kind === "model" && (
          <Labelled label={t("form.state")}>
            {(id) => (
              <select
                id={id}
                value={item.state ?? "proposed"}
                onChange={(event) => set({ state: event.target.value })}
              >
                {modelStates.map((one) => (
                  <option key={one} value={one}>
                    {t(`model.${one}`)}
                  </option>
                ))}
              </select>
            )}
          </Labelled>
        )}
        <Labelled label={t(kind === "model" ? "form.copied" : "form.note")} wide>
          {(id) => (
            <textarea
              id={id}
              rows={2}
              value={item.note ?? ""}
              onChange={(event) => set({ note: orNull(event.target.value) })}
            />
          )}
        </Labelled>
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

function Labelled(given: {
  readonly label: string
  readonly wide?: boolean
  readonly problem?: string
  readonly children: (id: string) => ReactNode
}) {
  const id = useId()
  return (
    <label className={styles.field} data-wide={given.wide === true} htmlFor={id}>
      {given.label}
      {given.children(id)}
      {given.problem !== undefined && <small role="alert">{given.problem}</small>}
    </label>
  )
}

function Suggested(given: {
  readonly label: string
  readonly value: string
  readonly options: readonly string[]
  readonly onChange: (text: string) => void
}) {
  const list = useId()
  return (
    <Labelled label={given.label}>
      {(id) => (
        <>
          <input
            id={id}
            list={list}
            value={given.value}
            onChange={(event) => given.onChange(event.target.value)}
          />
          <datalist id={list}>
            {given.options.map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
        </>
      )}
    </Labelled>
  )
}
