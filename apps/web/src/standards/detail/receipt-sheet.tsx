import { getReceipt } from "@phocap/contract"
import type { Receipt, ReceiptCheck } from "@phocap/engine"
import { useRef, useState } from "react"
import { ApiFailure, call, fileUrl } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import {
  ActionButton,
  Chip,
  ErrorNote,
  FileLink,
  formatDate,
  formatNumber,
  Sheet,
} from "../../platform/ui/index.ts"
import styles from "./detail.module.css"
import { readReceipt } from "./read-receipt.ts"

type Outcome =
  | { readonly kind: "checking" }
  | { readonly kind: "failed"; readonly message: string; readonly remedy: string }
  | {
      readonly kind: "done"
      readonly receipt: Receipt
      readonly check: ReceiptCheck
      readonly isOther: boolean
    }

function Result({ outcome }: { readonly outcome: Extract<Outcome, { kind: "done" }> }) {
  const t = useText("standards")
  const { receipt, check, isOther } = outcome
  const unit = receipt.unit.name
  return (
    <div className={styles.result} role="status">
      <p>
        {t("detail.receipt.made", {
          unit,
          year: receipt.year,
          people: formatNumber(receipt.people.count),
          date: formatDate(receipt.date),
        })}
      </p>
      <p>
        <Chip state={check.intact ? "met" : "unmet"}>
          {t(check.intact ? "detail.receipt.intact" : "detail.receipt.broken")}
        </Chip>{" "}
        {t(check.intact ? "detail.receipt.intactWhy" : "detail.receipt.brokenWhy")}
      </p>
      {isOther && <p>{t("detail.receipt.other", { unit, year: receipt.year })}</p>}
      {check.replayed !== null && (
        <p>
          <Chip state={check.replayed ? "met" : "unknown"}>
            {t(check.replayed ? "detail.receipt.replayed" : "detail.receipt.changed")}
          </Chip>{" "}
          {check.replayed
            ? t("detail.receipt.replayedWhy")
            : t(check.intact ? "detail.receipt.changedWhy" : "detail.receipt.changedBroken", {
                parts: check.differences.map((part) => t(`detail.receipt.part.${part}`)).join(", "),
              })}
        </p>
      )}
    </div>
  )
}

/** The receipt of the verdicts: to download, and to check here, in the browser, whoever hands it over. */
export function ReceiptSheet() {
  const t = useText("standards")
  const { unit, year } = useUnitRound()
  const params = { unit: unit.code, year }
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const input = useRef<HTMLInputElement>(null)

  async function check(read: (fresh: Receipt) => Promise<Receipt | undefined> | Receipt | undefined) {
    setOutcome({ kind: "checking" })
    try {
      const fresh = (await call(getReceipt, { params })) as unknown as Receipt
      const receipt = await read(fresh)
      if (receipt === undefined) {
        setOutcome({
          kind: "failed",
          message: t("detail.receipt.notReceipt"),
          remedy: t("detail.receipt.notReceiptRemedy"),
        })
        return
      }
      const { verify } = await import("./verify.ts")
      const isOther = receipt.unit.code !== unit.code || receipt.year !== year
      setOutcome({ kind: "done", receipt, check: verify(receipt, isOther ? null : fresh), isOther })
    } catch (failure) {
      if (!(failure instanceof ApiFailure)) throw failure
      setOutcome({ kind: "failed", message: failure.message, remedy: failure.remedy })
    }
  }
  return (
    <Sheet heading={t("detail.receipt.title")} id="bien-nhan">
      <p className={styles.lede}>{t("detail.receipt.lede")}</p>
      <div className={styles.actions}>
        <FileLink href={fileUrl(getReceipt, { params })} download={`bien-nhan-${unit.code}-${year}.json`}>
          {t("detail.receipt.download")}
        </FileLink>
        <ActionButton quiet onClick={() => void check((fresh) => fresh)}>
          {t("detail.receipt.verifyCurrent")}
        </ActionButton>
        <ActionButton quiet onClick={() => input.current?.click()}>
          {t("detail.receipt.verifyFile")}
        </ActionButton>
        <input
          ref={input}
          type="file"
          accept="application/json,.json"
          hidden
          aria-label={t("detail.receipt.verifyFile")}
          onChange={(event) => {
            const file = event.target.files?.[0]
            event.target.value = ""
            if (file !== undefined) void check(async () => readReceipt(await file.text()))
          }}
        />
      </div>
      {outcome?.kind === "checking" && <p role="status">{t("detail.receipt.checking")}</p>}
      {outcome?.kind === "failed" && <ErrorNote failure={outcome} />}
      {outcome?.kind === "done" && <Result outcome={outcome} />}
    </Sheet>
  )
}
