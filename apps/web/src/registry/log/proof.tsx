import { getUnitProof, verifyUnit } from "@phocap/contract"
import { useRoute, useSend } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { ActionButton, Chip, ErrorNote, formatMoment, formatNumber, Sheet } from "../../platform/ui/index.ts"
import styles from "./log.module.css"

/** When the history was signed last, and a way to work it all through again. */
export function Proof() {
  const t = useText("registry")
  const { unit, year } = useUnitRound()
  const params = { unit: unit.code, year }
  const proof = useRoute(getUnitProof, { params })
  const verify = useSend(verifyUnit, { reads: true })
  const last = proof.data?.roots[0]
  return (
    <Sheet heading={t("proof.title")} className={styles.proof}>
      {proof.error !== null && <ErrorNote failure={proof.error} onRetry={() => void proof.refetch()} />}
      {verify.error !== null && <ErrorNote failure={verify.error} />}
      <p>
        {proof.data === undefined
          ? t("proof.reading")
          : t("proof.length", {
              batches: formatNumber(proof.data.batches),
              entries: formatNumber(proof.data.entries),
            })}{" "}
        {proof.data !== undefined &&
          (last === undefined
            ? t("proof.unsigned")
            : t("proof.signed", { at: formatMoment(last.at), n: formatNumber(proof.data.roots.length) }))}
      </p>
      {last !== undefined && (
        <details>
          <summary>{t("proof.marks")}</summary>
          <p className="muted small">{t("proof.marksHelp")}</p>
          <ol className={styles.marks}>
            {proof.data?.roots.map((root) => (
              <li key={root.hash}>
                {formatMoment(root.at)} <code>{root.hash}</code>
              </li>
            ))}
          </ol>
        </details>
      )}
      <div className={styles.acts}>
        <ActionButton quiet disabled={verify.isPending} onClick={() => verify.mutate({ params })}>
          {t(verify.isPending ? "proof.verifying" : "proof.verify")}
        </ActionButton>
        <span role="status">
          {verify.data?.sound === true && (
            <>
              <Chip state="met">{t("proof.sound")}</Chip> {t("proof.soundText")}
            </>
          )}
          {verify.data?.sound === false && (
            <>
              <Chip state="unmet">{t("proof.altered")}</Chip> {verify.data.message}
            </>
          )}
        </span>
      </div>
    </Sheet>
  )
}
