import type { GrantEntry } from "@phocap/contract"
import { useText } from "../../platform/i18n/index.ts"
import { formatDate } from "../../platform/ui/index.ts"

/** A role in words: what, where, from when to when, for which rounds. */
export function GrantWords({ grant }: { readonly grant: GrantEntry }) {
  const t = useText("administration")
  const say = useText("platform")
  const { firstRound, lastRound } = grant
  const rounds =
    firstRound === null && lastRound === null
      ? ""
      : firstRound === lastRound
        ? t("grant.oneRound", { year: String(firstRound) })
        : firstRound === null
          ? t("grant.untilRound", { year: String(lastRound) })
          : lastRound === null
            ? t("grant.fromRound", { year: String(firstRound) })
            : t("grant.rounds", { from: String(firstRound), to: String(lastRound) })
  return (
    <>
      <b>{say(`role.${grant.role}`)}</b>, {grant.schoolName !== null && `${grant.schoolName}, `}
      {grant.unit === null ? t("grant.everywhere") : grant.unitName}
      {rounds !== "" && `, ${rounds}`}
      <span className="muted">
        {" · "}
        {t("grant.since", { date: formatDate(grant.from) })}
        {grant.to !== null && ` ${t("grant.until", { date: formatDate(grant.to) })}`}
      </span>
    </>
  )
}
