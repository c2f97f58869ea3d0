import { type NewGrant, Role } from "@phocap/contract"
import { useId } from "react"
import { useText } from "../../platform/i18n/index.ts"
import { unitTitle, useSession, useUnitRound } from "../../platform/shell/index.ts"
import { DateField } from "../../platform/ui/index.ts"
import styles from "./accounts.module.css"

/** A role and where, from when to when, for which round. */
export function GrantFields(given: {
  readonly grant: NewGrant
  readonly onChange: (change: Partial<NewGrant>) => void
}) {
  const t = useText("administration")
  const say = useText("platform")
  const id = useId()
  const { unit, year } = useUnitRound()
  const units = (useSession().data?.units ?? []).filter((one) => one.validTo === null)
  const { grant, onChange } = given
  const below = units.filter((one) => one.code === unit.code || one.parentCode === unit.code)
  return (
    <>
      <div>
        <label className={styles.label} htmlFor={`${id}-role`}>
          {t("grant.role")}
        </label>
        <select
          id={`${id}-role`}
          value={grant.role}
          onChange={(event) => onChange({ role: Role.parse(event.target.value) })}
        >
          {Role.options.map((role) => (
            <option key={role} value={role}>
              {say(`role.${role}`)}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label className={styles.label} htmlFor={`${id}-unit`}>
          {t("grant.unit")}
        </label>
        <select
          id={`${id}-unit`}
          value={grant.unit ?? ""}
          onChange={(event) => onChange({ unit: event.target.value })}
        >
          {below.map((one) => (
            <option key={one.code} value={one.code}>
              {unitTitle(one)}
            </option>
          ))}
        </select>
      </div>
      <DateField
        label={t("grant.from")}
        value={grant.from}
        onChange={(from) => from !== undefined && onChange({ from })}
      />
      <DateField
        label={t("grant.to")}
        help={t("grant.toHelp")}
        value={grant.to ?? undefined}
        onChange={(to) => onChange({ to: to ?? null })}
      />
      <div>
        <label className={styles.label} htmlFor={`${id}-rounds`}>
          {t("grant.which")}
        </label>
        <select
          id={`${id}-rounds`}
          value={grant.firstRound ?? ""}
          onChange={(event) => {
            const round = event.target.value === "" ? null : Number(event.target.value)
            onChange({ firstRound: round, lastRound: round })
          }}
        >
          <option value="">{t("grant.allRounds")}</option>
          <option value={year}>{t("grant.oneRound", { year: String(year) })}</option>
        </select>
      </div>
    </>
  )
}
