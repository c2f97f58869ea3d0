import { listSchools, type NewGrant, Role } from "@phocap/contract"
import { useId } from "react"
import { useRoute } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { unitTitle, useSession, useUnitRound } from "../../platform/shell/index.ts"
import { DateField } from "../../platform/ui/index.ts"
import styles from "./accounts.module.css"

/** A role and where, from when to when, for which round. */
export function GrantFields(given: {
  readonly grant: NewGrant
  readonly onChange: (change: Partial<NewGrant>) => void
  readonly schoolProblem?: string | undefined
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
          onChange={(event) => onChange({ unit: event.target.value, school: null })}
        >
          {below.map((one) => (
            <option key={one.code} value={one.code}>
              {unitTitle(one)}
            </option>
          ))}
        </select>
      </div>
      {(grant.role === "school" || grant.role === "centre") && (
        <SchoolField grant={grant} onChange={onChange} problem={given.schoolProblem} />
      )}
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

/** A school's role is held in one school of the unit. */
function SchoolField(given: {
  readonly grant: NewGrant
  readonly onChange: (change: Partial<NewGrant>) => void
  readonly problem: string | undefined
}) {
  const t = useText("administration")
  const id = useId()
  const { year } = useUnitRound()
  const { data } = useRoute(listSchools, { params: { unit: given.grant.unit ?? "", year } })
  return (
    <div>
      <label className={styles.label} htmlFor={id}>
        {t("grant.school")}
      </label>
      <select
        id={id}
        required
        value={given.grant.school ?? ""}
        aria-invalid={given.problem !== undefined}
        onChange={(event) => given.onChange({ school: event.target.value })}
      >
        <option value="">{t("grant.chooseSchool")}</option>
        {(data?.here ?? []).map((school) => (
          <option key={school.code} value={school.code}>
            {school.name}
          </option>
        ))}
      </select>
    </div>
  )
}
