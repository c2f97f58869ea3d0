import { type Paper, reopenPaper, signPaper } from "@phocap/contract"
import { useState } from "react"
import { useSend } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { ActionButton, ErrorNote, formatMoment, Sheet } from "../../platform/ui/index.ts"
import styles from "./paper.module.css"

/** Marks a paper as signed, tells what has moved since, or opens it again with a reason. */
export function Signing({ paper, mayEdit }: { readonly paper: Paper; readonly mayEdit: boolean }) {
  const t = useText("dossier")
  const { unit, year } = useUnitRound()
  const params = { unit: unit.code, year, paper: paper.paper }
  const sign = useSend(signPaper)
  const reopen = useSend(reopenPaper)
  const [reason, setReason] = useState("")
  const { signed, revision } = paper
  if (signed === null) {
    if (!mayEdit) return null
    return (
      <Sheet>
        <ActionButton disabled={sign.isPending} onClick={() => sign.mutate({ params, body: { revision } })}>
          {t("paper.sign")}
        </ActionButton>
        <p className="small muted">{t("paper.signHelp")}</p>
        {sign.error !== null && <ErrorNote failure={sign.error} />}
      </Sheet>
    )
  }
  return (
    <Sheet
      heading={signed.moved.length === 0 ? undefined : t("paper.signedMoved", { n: signed.moved.length })}
    >
      {signed.moved.length === 0 ? (
        <p>{t("paper.signedSame")}</p>
      ) : (
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{t("paper.figure")}</th>
              <th scope="col" className="num">
                {t("paper.before")}
              </th>
              <th scope="col" className="num">
                {t("paper.now")}
              </th>
            </tr>
          </thead>
          <tbody>
            {signed.moved.map((one) => (
              <tr key={one.label}>
                <th scope="row">{one.label}</th>
                <td className="num">{one.before}</td>
                <td className="num">{one.now}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {signed.adjusted.length > 0 && (
        <>
          <h3>{t("paper.adjusted", { n: signed.adjusted.length })}</h3>
          <ul className={styles.history}>
            {signed.adjusted.map((one) => (
              <li key={`${one.at} ${one.label}`}>
                {one.label}: {one.reason}
                <small>
                  {formatMoment(one.at)}, {one.actor}
                </small>
              </li>
            ))}
          </ul>
        </>
      )}
      {mayEdit && (
        <form
          className={styles.fields}
          onSubmit={(event) => {
            event.preventDefault()
            reopen.mutate({ params, body: { revision, reason } })
          }}
        >
          <p className="small muted">{t("paper.readOnly")}</p>
          <label htmlFor="hs-reason">{t("paper.reopenReason")}</label>
          <input
            id="hs-reason"
            value={reason}
            maxLength={300}
            autoComplete="off"
            onChange={(event) => setReason(event.target.value)}
          />
          <ActionButton quiet type="submit" disabled={reason.trim().length < 3 || reopen.isPending}>
            {t("paper.reopen")}
          </ActionButton>
          {reopen.error !== null && <ErrorNote failure={reopen.error} />}
        </form>
      )}
    </Sheet>
  )
}
