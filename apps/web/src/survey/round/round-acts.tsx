import { acceptRound, type RoundPage, returnRound, submitRound, withdrawRound } from "@phocap/contract"
import { useId, useState } from "react"
import { useSend } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { useMay, useUnitRound } from "../../platform/shell/index.ts"
import { ActionButton, ErrorNote, Sheet } from "../../platform/ui/index.ts"
import styles from "./round.module.css"

/** What can be done with the round now: hand it in; once handed in take it back, return it, accept it. */
export function RoundActs({ page, errors }: { readonly page: RoundPage; readonly errors: number }) {
  const t = useText("survey")
  const may = useMay()
  if (page.state === "open") return may("submit-round") ? <Submit errors={errors} /> : null
  return (
    <>
      {may("accept-round") && (
        <Sheet heading={t("round.act.ofProvince")}>
          <Judge />
        </Sheet>
      )}
      {may("submit-round") && (
        <Sheet heading={t("round.act.ofCommune")}>
          <Withdraw />
        </Sheet>
      )}
    </>
  )
}

/** A box for some lines, with what is missing said below it. */
function Remarks(given: {
  readonly label: string
  readonly help?: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly problem: string | null
}) {
  const id = useId()
  const note = given.problem ?? given.help
  return (
    <div className={styles.remarks}>
      <label htmlFor={id}>{given.label}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={2000}
        value={given.value}
        aria-invalid={given.problem !== null}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        onChange={(event) => given.onChange(event.target.value)}
      />
      {note !== undefined && (
        <p id={`${id}-note`} data-problem={given.problem !== null}>
          {note}
        </p>
      )}
    </div>
  )
}

/** Remarks that must be written before some act. */
function useRemarks() {
  const t = useText("survey")
  const [text, setText] = useState("")
  const [asked, setAsked] = useState(false)
  const missing = text.trim() === ""
  return {
    text: text.trim(),
    box: { value: text, onChange: setText, problem: asked && missing ? t("round.act.missing") : null },
    /** True when something is written; else says so. */
    isGiven: () => {
      setAsked(true)
      return !missing
    },
  }
}

function usePlaceParams() {
  const { unit, year } = useUnitRound()
  return { unit: unit.code, year }
}

function Submit({ errors }: { readonly errors: number }) {
  const t = useText("survey")
  const params = usePlaceParams()
  const send = useSend(submitRound)
  const remarks = useRemarks()
  const withErrors = errors > 0
  return (
    <Sheet heading={t("round.act.ofCommune")}>
      {send.error !== null && <ErrorNote failure={send.error} />}
      <Remarks
        label={t(withErrors ? "round.act.remarksErrors" : "round.act.remarksSubmit")}
        {...(withErrors ? { help: t("round.act.remarksErrorsHelp") } : {})}
        {...remarks.box}
        problem={withErrors ? remarks.box.problem : null}
      />
      <ActionButton
        quiet={withErrors}
        disabled={send.isPending}
        onClick={() => {
          if (withErrors && !remarks.isGiven()) return
          send.mutate({ params, body: { remarks: remarks.text, withErrors } })
        }}
      >
        {send.isPending
          ? t("round.act.submitting")
          : t(withErrors ? "round.act.submitWithErrors" : "round.act.submit")}
      </ActionButton>
    </Sheet>
  )
}

function Withdraw() {
  const t = useText("survey")
  const params = usePlaceParams()
  const send = useSend(withdrawRound)
  const remarks = useRemarks()
  return (
    <>
      {send.error !== null && <ErrorNote failure={send.error} />}
      <Remarks label={t("round.act.remarksWithdraw")} {...remarks.box} />
      <ActionButton
        quiet
        disabled={send.isPending}
        onClick={() => {
          if (remarks.isGiven()) send.mutate({ params, body: { remarks: remarks.text } })
        }}
      >
        {t("round.act.withdraw")}
      </ActionButton>
    </>
  )
}

function Judge() {
  const t = useText("survey")
  const params = usePlaceParams()
  const giveBack = useSend(returnRound)
  const accept = useSend(acceptRound)
  const remarks = useRemarks()
  const pending = giveBack.isPending || accept.isPending
  const failure = giveBack.error ?? accept.error
  return (
    <>
      {failure !== null && <ErrorNote failure={failure} />}
      <Remarks
        label={t("round.act.remarksProvince")}
        help={t("round.act.remarksProvinceHelp")}
        {...remarks.box}
      />
      <div className={styles.acts}>
        <ActionButton
          disabled={pending}
          onClick={() => accept.mutate({ params, body: { remarks: remarks.text } })}
        >
          {accept.isPending ? t("round.act.accepting") : t("round.act.accept")}
        </ActionButton>
        <ActionButton
          quiet
          disabled={pending}
          onClick={() => {
            if (remarks.isGiven()) giveBack.mutate({ params, body: { remarks: remarks.text } })
          }}
        >
          {t("round.act.return")}
        </ActionButton>
        <span className="muted small">{t("round.act.sealNote")}</span>
      </div>
    </>
  )
}
