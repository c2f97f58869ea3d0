import { getRound, type RoundPage } from "@phocap/contract"
import { unitLevel } from "@phocap/core"
import { useRoute } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { useMay, useUnitRound } from "../../platform/shell/index.ts"
import { ErrorNote, formatDate, formatMoment, Loading, PageTitle, Sheet } from "../../platform/ui/index.ts"
import { Adjustments } from "./adjustments.tsx"
import { Authorities } from "./authorities.tsx"
import { ChecksBefore } from "./checks-before.tsx"
import { CommuneRounds } from "./commune-rounds.tsx"
import { Deadlines } from "./deadlines.tsx"
import styles from "./round.module.css"
import { RoundActs } from "./round-acts.tsx"

/** How far the round is: what stands against handing it in, its steps and dates, what was corrected since. */
export function Round() {
  const { unit, year } = useUnitRound()
  const { data, error, refetch } = useRoute(getRound, { params: { unit: unit.code, year } })
  if (data === undefined) {
    return error === null ? (
      <Loading rows={8} />
    ) : (
      <ErrorNote failure={error} onRetry={() => void refetch()} />
    )
  }
  return data.level === unitLevel.commune ? <CommuneRound page={data} /> : <GroupRound page={data} />
}

function CommuneRound({ page }: { readonly page: RoundPage }) {
  const t = useText("survey")
  const may = useMay()
  const { year } = useUnitRound()
  const errors = page.checks.filter((check) => check.level === "error").length
  return (
    <>
      <PageTitle title={titleOf(page, errors, year, t)} lede={t(`round.lede.${page.state}`)} />
      <div className={styles.columns}>
        <div>
          {page.state !== "sealed" && <RoundActs page={page} errors={errors} />}
          {page.state !== "sealed" && <ChecksBefore checks={page.checks} />}
          {page.state === "sealed" && may("read-people") && <Adjustments />}
          <Steps page={page} />
        </div>
        <div>
          <Deadlines deadlines={page.deadlines} />
          <Authorities authorities={page.authorities} />
          {page.receipt !== null && (
            <Sheet heading={t("round.receipt.title")}>
              <p className={styles.hash}>
                {t("round.receipt.hash", { hash: page.receipt.hash.slice(0, 16) })}
              </p>
              {page.receipt.lawChanged && <p className="muted">{t("round.receipt.changed")}</p>}
              <RoomLink to="/dat-chuan">{t("round.receipt.download")}</RoomLink>
            </Sheet>
          )}
        </div>
      </div>
    </>
  )
}

function titleOf(page: RoundPage, errors: number, year: number, t: ReturnType<typeof useText>): string {
  if (page.state === "submitted") {
    return t("round.title.submitted", { year, date: formatDate(localDay(page.submitted?.at)) })
  }
  if (page.state === "sealed") {
    return page.sealed === null
      ? t("round.title.sealedUndated", { year })
      : t("round.title.sealed", { year, date: formatDate(localDay(page.sealed.at)) })
  }
  return errors > 0 ? t("round.title.openErrors", { year, n: errors }) : t("round.title.open", { year })
}

/** The day of an instant where the reader is, `YYYY-MM-DD`. */
function localDay(at: string | undefined): string {
  if (at === undefined) return ""
  const [day = "", month = "", year = ""] = formatMoment(at).slice(0, 10).split("/")
  return `${year}-${month}-${day}`
}

function Steps({ page }: { readonly page: RoundPage }) {
  const t = useText("survey")
  return (
    <Sheet heading={t("round.steps.title")}>
      {page.steps.length === 0 ? (
        <p className="muted">{t("round.steps.none")}</p>
      ) : (
        <ol className={styles.steps}>
          {page.steps.map((step) => (
            <li key={`${step.kind} ${step.at}`} data-kind={step.kind}>
              <b>{t(`round.steps.${step.kind}`)}</b> {formatMoment(step.at)}, {step.actor}
              {step.remarks !== "" && <p>{step.remarks}</p>}
            </li>
          ))}
        </ol>
      )}
    </Sheet>
  )
}

function GroupRound({ page }: { readonly page: RoundPage }) {
  const t = useText("survey")
  const count = (state: RoundPage["state"]) => page.communes.filter((one) => one.state === state).length
  return (
    <>
      <PageTitle
        title={t("round.title.group", {
          sealed: count("sealed"),
          submitted: count("submitted"),
          open: count("open"),
        })}
        lede={t("round.lede.group")}
      />
      <div className={styles.columns}>
        <CommuneRounds communes={page.communes} />
        <div>
          <Deadlines deadlines={page.deadlines} />
          <Authorities authorities={page.authorities} />
        </div>
      </div>
    </>
  )
}
