import { getPersonAsOf } from "@phocap/contract"
import { personFields } from "@phocap/core"
import { useRoute } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink, useParam } from "../../platform/router/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { DateField, Empty, ErrorNote, formatDate, Loading, PageTitle } from "../../platform/ui/index.ts"
import { AsOfTable, differing } from "./as-of-table.tsx"
import styles from "./log.module.css"
import { useAsOf } from "./use-as-of.ts"

const fields = personFields.map((field) => field.name as string).filter((name) => !/(^id|Id)$/.test(name))

/** A person's record as the register had it at the end of a day, beside the one of now. */
export function PersonAsOf() {
  const t = useText("registry")
  const { unit, year } = useUnitRound()
  const id = useParam("id")
  const { on, change } = useAsOf()
  const { data, error, refetch } = useRoute(
    getPersonAsOf,
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
  const { past, now } = data
  const either = past ?? now
  const name = either === null ? "" : `${either.familyName} ${either.givenName}`.trim()
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
            {t("asOf.lede")} <RoomLink to={`/nguoi/${id}`}>{t("asOf.toPerson")}</RoomLink>
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
        <AsOfTable on={on} fields={fields} past={{ ...past }} now={now === null ? null : { ...now }} />
      )}
    </>
  )
}
