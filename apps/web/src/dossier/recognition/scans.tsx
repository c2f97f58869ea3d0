import { addScan, getScanFile, removeScan, type Scan } from "@phocap/contract"
import { useState } from "react"
import { fileUrl, useSend } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { useMay, useUnitRound } from "../../platform/shell/index.ts"
import {
  ActionButton,
  ErrorNote,
  FileButton,
  formatExact,
  formatMoment,
  Sheet,
} from "../../platform/ui/index.ts"
import styles from "./recognition.module.css"

/** Papers of which a scan may be attached; their names are those of the dossier. */
const papers = ["decision", "minutes", "report", "proposal", "plan", "committee", "team"] as const

/** Scans of what was signed and stamped, each with its hash. */
export function Scans({ scans }: { readonly scans: readonly Scan[] }) {
  const t = useText("dossier")
  const { unit, year } = useUnitRound()
  const may = useMay()
  const send = useSend(addScan)
  const remove = useSend(removeScan)
  const [paper, setPaper] = useState<string>("decision")
  const params = { unit: unit.code, year }
  return (
    <Sheet heading={t("recognition.scans")}>
      <p className="small muted">{t("recognition.scanLede")}</p>
      {scans.length === 0 && <p>{t("recognition.scanNone")}</p>}
      <ul className={styles.scans}>
        {scans.map((scan) => (
          <li key={scan.id}>
            <a href={fileUrl(getScanFile, { params: { ...params, id: scan.id } })} download>
              {scan.fileName}
            </a>{" "}
            <span className="small muted">
              {t(`recognition.scanPaper.${scan.paper}`)} · {formatExact(scan.size / 1024, 0)} KB ·{" "}
              {formatMoment(scan.at)}, {scan.actor}
            </span>
            <code>{scan.sha256}</code>
            {may("edit-dossier") && (
              <ActionButton
                quiet
                aria-label={t("recognition.scanRemove", { name: scan.fileName })}
                onClick={() => remove.mutate({ params: { ...params, id: scan.id } })}
              >
                ×
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
      {may("edit-dossier") && (
        <div className={styles.fields}>
          <label>
            {t("recognition.scanFor")}
            <select value={paper} onChange={(event) => setPaper(event.target.value)}>
              {papers.map((one) => (
                <option key={one} value={one}>
                  {t(`recognition.scanPaper.${one}`)}
                </option>
              ))}
            </select>
          </label>
          <FileButton
            accept=".pdf,.jpg,.jpeg,.png"
            disabled={send.isPending}
            onTake={(file) => {
              const form = new FormData()
              form.set("file", file)
              send.mutate({ params: { ...params, paper }, form })
            }}
          >
            {send.isPending ? t("recognition.scanSending") : t("recognition.scanAdd")}
          </FileButton>
          {send.error !== null && <ErrorNote failure={send.error} />}
        </div>
      )}
    </Sheet>
  )
}
