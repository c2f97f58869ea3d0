import { acceptImport, discardImport, getImport, type ImportSummary, undoImport } from "@phocap/contract"
import { useRoute, useSend } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink, useParam, useQueryText } from "../../platform/router/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import {
  ActionButton,
  ErrorNote,
  formatMoment,
  formatNumber,
  Loading,
  PageTitle,
} from "../../platform/ui/index.ts"
import { StateChip } from "../state-chip.tsx"
import { actions, countOf } from "./actions.ts"
import { ImportRows } from "./import-rows.tsx"
import styles from "./preview.module.css"
import { ProblemKinds } from "./problem-kinds.tsx"
import { VerdictChange } from "./verdict-change.tsx"

const pageSize = 50

/** What a workbook would do to the round, row by row, before anybody accepts it; afterwards what it did. */
export function ImportPreview() {
  const t = useText("survey")
  const { unit, year } = useUnitRound()
  const id = useParam("id")
  const [query, setQuery] = useQueryText()
  const action = actions.find((one) => one === query.loai) ?? "problems"
  const code = query.ma ?? ""
  const offset = Math.max(0, Number(query.tu) || 0)
  const params = { unit: unit.code, year, id }
  const input = {
    params,
    query: { action, offset, limit: pageSize, ...(code === "" ? {} : { code }) },
  }
  const { data, error, refetch, isPlaceholderData } = useRoute(getImport, input, { keep: true })

  if (data === undefined) {
    return error === null ? (
      <Loading rows={12} />
    ) : (
      <ErrorNote failure={error} onRetry={() => void refetch()} />
    )
  }
  const { summary } = data
  return (
    <>
      <PageTitle
        small
        title={titleOf(summary, t)}
        lede={
          <>
            <StateChip state={summary.state} /> <b>{summary.fileName}</b>,{" "}
            {t("preview.by", { actor: summary.actor, at: formatMoment(summary.createdAt) })}{" "}
            <RoomLink to="/nhap">{t("preview.toList")}</RoomLink>
          </>
        }
      />
      {error !== null && <ErrorNote failure={error} onRetry={() => void refetch()} />}
      <Acts summary={summary} params={params} />
      {summary.verdicts !== null && (
        <VerdictChange {...summary.verdicts} accepted={summary.state === "accepted"} />
      )}
      <div className={styles.tabs} role="tablist" aria-label={t("preview.kinds")}>
        {actions.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            aria-selected={one === action}
            data-kind={one}
            onClick={() => setQuery({ loai: one, ma: undefined, tu: undefined })}
          >
            <b>{formatNumber(countOf[one](summary))}</b> {t(`action.${one}`)}
          </button>
        ))}
      </div>
      <p className="muted small">{t(`actionNote.${action}`)}</p>
      {action === "problems" && (
        <ProblemKinds
          kinds={summary.problemKinds}
          chosen={code}
          onChoose={(next) => setQuery({ ma: next === "" ? undefined : next, tu: undefined })}
        />
      )}
      <ImportRows
        rows={data.rows}
        action={action}
        total={data.total}
        offset={offset}
        size={pageSize}
        waiting={isPlaceholderData}
        params={params}
        open={summary.state === "staged"}
        onGo={(to) => {
          setQuery({ tu: to === 0 ? undefined : String(to) }, { step: true })
          window.scrollTo({ top: 0 })
        }}
      />
    </>
  )
}

function titleOf(summary: ImportSummary, t: ReturnType<typeof useText>): string {
  const numbers = {
    added: formatNumber(summary.added),
    changed: formatNumber(summary.changed),
    rejected: formatNumber(summary.rejected),
  }
  switch (summary.state) {
    case "accepted":
      return t("preview.titleAccepted", numbers)
    case "undone":
      return t("preview.titleUndone")
    case "discarded":
      return t("preview.titleDiscarded")
    default:
      if (summary.added + summary.changed === 0) return t("preview.titleNothing", numbers)
      return t(summary.rejected > 0 ? "preview.titleRejected" : "preview.titleStaged", numbers)
  }
}

/** Accept, throw away, take back; what happened then. */
function Acts(given: {
  readonly summary: ImportSummary
  readonly params: { readonly unit: string; readonly year: number; readonly id: string }
}) {
  const t = useText("survey")
  const { summary, params } = given
  const accept = useSend(acceptImport)
  const undo = useSend(undoImport)
  const discard = useSend(discardImport)
  const pending = accept.isPending || undo.isPending || discard.isPending
  const failure = accept.error ?? undo.error ?? discard.error
  const conflicts = (undo.data ?? accept.data)?.conflicts ?? 0
  return (
    <>
      {failure !== null && <ErrorNote failure={failure} />}
      {conflicts > 0 && (
        <p className={styles.conflicts} role="status">
          {t(undo.data === undefined ? "preview.conflicts" : "preview.undoConflicts", { n: conflicts })}
        </p>
      )}
      {summary.state === "staged" && (
        <div className={styles.acts}>
          <ActionButton
            disabled={pending || summary.added + summary.changed === 0}
            onClick={() => accept.mutate({ params, body: {} })}
          >
            {accept.isPending
              ? t("preview.accepting")
              : t("preview.accept", {
                  n: formatNumber(summary.added + summary.changed),
                  year: params.year,
                })}
          </ActionButton>
          <ActionButton quiet disabled={pending} onClick={() => discard.mutate({ params })}>
            {t("preview.discard")}
          </ActionButton>
          <span className="muted small">{t("preview.safe")}</span>
        </div>
      )}
      {summary.state === "accepted" && (
        <div className={styles.acts}>
          <ActionButton quiet disabled={pending} onClick={() => undo.mutate({ params, body: {} })}>
            {undo.isPending ? t("preview.undoing") : t("preview.undo")}
          </ActionButton>
          <span className="muted small">{t("preview.undoNote")}</span>
        </div>
      )}
    </>
  )
}
