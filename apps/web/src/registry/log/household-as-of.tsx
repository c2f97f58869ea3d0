import { getHouseholdAsOf } from "@phocap/contract"
import { Household } from "@phocap/core"
import { useRoute } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink, useParam } from "../../platform/router/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import {
  DateField,
  Empty,
  ErrorNote,
  formatDate,
  Loading,
  PageTitle,
  Sheet,
} from "../../platform/ui/index.ts"
import { AsOfTable, differing } from "./as-of-table.tsx"
import styles from "./log.module.css"
import { useAsOf } from "./use-as-of.ts"

const fields = Object.keys(Household.shape).filter((name) => name !== "id")

/** A household and its members as the register had them at the end of a day. */
export function HouseholdAsOf() {
  const t = useText("registry")
  const { unit, year } = useUnitRound()
  const id = useParam("id")
  const { on, change } = useAsOf()
  const { data, error, refetch } = useRoute(
    getHouseholdAsOf,
    { params: { unit: unit.code, year, id }, query: { on } },
    { keep: true },
  )
  if (data === undefined) {
    return error === null ? (
      <Loading rows={10} />
    ) : (
      <ErrorNote failure={error} onRetry={() => void refetch()} />
    )
  }
  const { past, now, members } = data
  const either = past ?? now
  const name = either === null ? "" : `${either.headFamilyName} ${either.headGivenName}`.trim()
  const date = formatDate(on)
  return (
    <>
      <PageTitle
        small
        title={
          past === null
            ? t("asOf.titleNone", { name, date })
            : t("asOf.title", { name, date, n: differing(fields, { ...past }, now && { ...now }) })
        }
        lede={
          <>
            {t("asOf.lede")} <RoomLink to={`/ho/${id}`}>{t("asOf.toHousehold")}</RoomLink>
          </>
        }
      />
      {error !== null && <ErrorNote failure={error} onRetry={() => void refetch()} />}
      <div className={styles.filter}>
        <DateField label={t("asOf.day")} value={on} onChange={change} />
      </div>
      {past === null ? (
        <Empty title={t("asOf.noneTitle", { date })} text={t("asOf.none")} />
      ) : (
        <>
          <AsOfTable on={on} fields={fields} past={{ ...past }} now={now === null ? null : { ...now }} />
          <Sheet heading={t("asOf.members", { date, n: members.length })}>
            <ul className={styles.members}>
              {members.map((member) => (
                <li key={member.id}>
                  <RoomLink to={`/nguoi/${member.id}/ngay?ngay=${on}`}>{member.fullName}</RoomLink>{" "}
                  <span className="muted">
                    {member.birthYear}
                    {member.relation !== null && `, ${member.relation.toLocaleLowerCase("vi")}`}
                  </span>
                </li>
              ))}
            </ul>
          </Sheet>
        </>
      )}
    </>
  )
}
