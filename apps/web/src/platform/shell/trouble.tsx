import type { UnitEntry } from "@phocap/contract"
import { useRouter } from "@tanstack/react-router"
import { ApiFailure } from "../api/api-failure.ts"
import { useText } from "../i18n/index.ts"
import { RoomLink } from "../router/room-link.tsx"
import { usePlace } from "../router/use-place.ts"
import { ActionButton } from "../ui/action-button.tsx"
import { Empty } from "../ui/empty.tsx"
import { ErrorNote } from "../ui/error-note.tsx"
import { formatDate } from "../ui/format.ts"
import { roundFor, unitTitle } from "./units.ts"

/** An address that leads nowhere. */
export function NotFound() {
  const t = useText("platform")
  const router = useRouter()
  const { unit } = usePlace()
  return (
    <Empty page title={t("lostTitle")} text={t("lost")}>
      {unit !== "" ? (
        <RoomLink to="/">{t("toHome")}</RoomLink>
      ) : (
        <ActionButton onClick={() => router.history.push("/")}>{t("toHome")}</ActionButton>
      )}
    </Empty>
  )
}

/** A screen that threw. The words say what to do; the cause goes to the console alone. */
export function Crash({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
  const t = useText("platform")
  if (error instanceof ApiFailure) return <ErrorNote failure={error} onRetry={reset} />
  console.error(error)
  return (
    <Empty page title={t("crashed")} text={t("crashedRemedy")}>
      <ActionButton onClick={() => window.location.reload()}>{t("reload")}</ActionButton>
    </Empty>
  )
}

export function NoUnit({ code }: { readonly code: string }) {
  const t = useText("platform")
  return <Empty page title={t("noUnitTitle")} text={t("noUnit", { unit: code })} />
}

/** A unit without data for the year: its other rounds, and what it became where it ceased. */
export function NoRound(given: {
  readonly unit: UnitEntry
  readonly year: number
  readonly units: readonly UnitEntry[]
}) {
  const t = useText("platform")
  const { unit, year } = given
  const next = given.units.filter(
    (one) => unit.validTo !== null && one.validFrom >= unit.validTo && unit.successors.includes(one.code),
  )
  return (
    <Empty
      page
      title={t("noRoundTitle", { unit: unitTitle(unit), year })}
      text={unit.rounds.length === 0 ? t("noRoundAny") : t("noRound")}
    >
      <ul>
        {unit.rounds.map((round) => (
          <li key={round.year}>
            <RoomLink to="/" year={round.year}>
              {t("roundName", { year: round.year })}
            </RoomLink>
          </li>
        ))}
      </ul>
      {next.length > 0 && unit.validTo !== null && (
        <>
          <p>{t("successors", { date: formatDate(unit.validTo) })}</p>
          <ul>
            {next.map((one) => (
              <li key={one.code}>
                <RoomLink to="/" unit={one.code} year={roundFor(one, year) ?? year}>
                  {unitTitle(one)}
                </RoomLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </Empty>
  )
}
