import { unitLevel } from "@phocap/core"
import type { ReactNode } from "react"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { unitTitle, useSession, useUnitRound } from "../../platform/shell/index.ts"
import { Empty } from "../../platform/ui/index.ts"

/** Records belong to communes; above them a screen of records leads to the communes below, by the same address. */
export function CommuneOnly({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  const t = useText("registry")
  const { unit, year } = useUnitRound()
  const session = useSession()
  if (unit.level === unitLevel.commune) return children
  const units = session.data?.units ?? []
  const below = (code: string): typeof units =>
    units
      .filter((one) => one.parentCode === code && one.code !== code)
      .flatMap((one) => (one.level === unitLevel.commune ? [one] : below(one.code)))
  const communes = below(unit.code).filter((one) => one.rounds.some((round) => round.year === year))
  return (
    <Empty title={t("place.communeTitle")} text={t("place.communeText", { unit: unitTitle(unit) })}>
      <ul>
        {communes.map((one) => (
          <li key={`${one.code} ${one.validFrom}`}>
            <RoomLink to={to} unit={one.code}>
              {unitTitle(one)}
            </RoomLink>
          </li>
        ))}
      </ul>
    </Empty>
  )
}
