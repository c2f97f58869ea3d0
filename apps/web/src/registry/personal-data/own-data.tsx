import { addDataRequest, DataRequestKind, getPersonalDataFile, listDataRequests } from "@phocap/contract"
import { useState } from "react"
import { fileUrl, useRoute, useSend } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { ActionButton, ErrorNote, PurposeLink, Sheet } from "../../platform/ui/index.ts"
import styles from "./personal-data.module.css"

/** On a person's page: all that is kept of them as a file, and what they, or who stands for them, ask about it. */
export function OwnData({ personId }: { readonly personId: string }) {
  const t = useText("registry")
  const { unit, year } = useUnitRound()
  const params = { unit: unit.code, year, id: personId }
  const asked = useRoute(listDataRequests, { params: { unit: unit.code, year }, query: { person: personId } })
  const send = useSend(addDataRequest)
  const [open, setOpen] = useState(false)
  const [kind, setKind] = useState<DataRequestKind>("access")
  const [askedBy, setAskedBy] = useState("")
  const [ground, setGround] = useState("")
  const restricted = asked.data?.restricted === true
  async function submit() {
    const done = await send.mutateAsync({ params, body: { kind, askedBy, ground } }).catch(() => undefined)
    if (done === undefined) return
    setOpen(false)
    setAskedBy("")
    setGround("")
  }
  return (
    <Sheet heading={t("data.own")}>
      {restricted && <p>{t("data.restrictedNow")}</p>}
      <div className={styles.acts}>
        <PurposeLink
          label={t("data.file")}
          fileFor={(purpose) => fileUrl(getPersonalDataFile, { params, query: { purpose } })}
        />
        <ActionButton quiet aria-expanded={open} onClick={() => setOpen(!open)}>
          {t("data.record")}
        </ActionButton>
      </div>
      {open && (
        <form
          className={styles.ask}
          onSubmit={(event) => {
            event.preventDefault()
            void submit()
          }}
        >
          {send.error !== null && <ErrorNote failure={send.error} />}
          <label>
            {t("data.kind")}
            <select value={kind} onChange={(event) => setKind(DataRequestKind.parse(event.target.value))}>
              {DataRequestKind.options
                .filter((one) => one !== (restricted ? "restriction" : "release"))
                .map((one) => (
                  <option key={one} value={one}>
                    {t(`data.kinds.${one}`)}
                  </option>
                ))}
            </select>
          </label>
          <label>
            {t("data.askedBy")}
            <input
              type="text"
              required
              maxLength={200}
              placeholder={t("data.askedByHelp")}
              value={askedBy}
              onChange={(event) => setAskedBy(event.target.value)}
            />
          </label>
          <label>
            {t("data.why")}
            <input
              type="text"
              required
              maxLength={500}
              value={ground}
              onChange={(event) => setGround(event.target.value)}
            />
          </label>
          <div>
            <ActionButton type="submit" disabled={send.isPending}>
              {t("data.save")}
            </ActionButton>
          </div>
        </form>
      )}
    </Sheet>
  )
}
