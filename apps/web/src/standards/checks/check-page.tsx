import { type Finding, getCheck } from "@phocap/contract"
import { useRoute } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink, useParam, useQueryText } from "../../platform/router/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import {
  ActionButton,
  Chip,
  Empty,
  ErrorNote,
  formatNumber,
  Loading,
  PageTitle,
  Sheet,
} from "../../platform/ui/index.ts"
import styles from "./checks.module.css"
import { findingLink } from "./finding-link.ts"

const pageSize = 100

function FindingLine({ finding }: { readonly finding: Finding }) {
  const t = useText("standards")
  const link = findingLink(finding)
  return (
    <li>
      <span>{finding.text}</span>
      {link !== undefined && (
        <RoomLink to={link.to}>{t(`checks.open.${link.kind}`, { code: finding.form ?? "" })}</RoomLink>
      )}
    </li>
  )
}

/** The findings of one check, each leading to what it is about. */
export function CheckPage() {
  const t = useText("standards")
  const { unit, year } = useUnitRound()
  const id = useParam("id")
  const [query, change] = useQueryText()
  const offset = Math.max(0, Number.parseInt(query.tu ?? "0", 10) || 0)
  const answer = useRoute(
    getCheck,
    { params: { unit: unit.code, year, id }, query: { offset, limit: pageSize } },
    { keep: true },
  )
  if (answer.data === undefined) {
    return answer.error !== null ? (
      <ErrorNote failure={answer.error} onRetry={() => void answer.refetch()} />
    ) : (
      <Loading rows={10} />
    )
  }
  const { check, total, findings } = answer.data
  const goTo = (from: number) => change({ tu: from <= 0 ? undefined : String(from) }, { step: true })
  return (
    <>
      <PageTitle
        small
        title={check.label}
        lede={
          <>
            <Chip state={check.level === "error" ? "unmet" : "unknown"}>
              {t("checks.found", { n: formatNumber(check.count) })}
            </Chip>{" "}
            {check.remedy} <RoomLink to="/kiem-tra">{t("checks.back")}</RoomLink>
          </>
        }
      />
      {total === 0 ? (
        <Empty title={t("checks.none")} />
      ) : (
        <Sheet aria-label={check.label}>
          <ul className={styles.findings}>
            {findings.map((finding, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: findings have no name but their place
              <FindingLine key={`${finding.personId ?? finding.text} ${offset + i}`} finding={finding} />
            ))}
          </ul>
        </Sheet>
      )}
      {total > pageSize && (
        <div className={styles.pages}>
          <ActionButton quiet disabled={offset === 0} onClick={() => goTo(offset - pageSize)}>
            {t("checks.previous")}
          </ActionButton>
          <span>
            {t("checks.range", {
              from: formatNumber(offset + 1),
              to: formatNumber(Math.min(total, offset + findings.length)),
              total: formatNumber(total),
            })}
          </span>
          <ActionButton quiet disabled={offset + pageSize >= total} onClick={() => goTo(offset + pageSize)}>
            {t("checks.next")}
          </ActionButton>
        </div>
      )}
    </>
  )
}
