import type { ReactNode } from "react"
import type { ApiFailure } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { DateField, Empty, ErrorNote, formatDate, Loading, PageTitle } from "../../platform/ui/index.ts"
import { AsOfTable, differing } from "./as-of-table.tsx"
import styles from "./log.module.css"

type Fields = Readonly<Record<string, unknown>>

interface ThenAndNow {
  readonly past: Fields | null
  readonly now: Fields | null
}

/** A record as the register had it at the end of a day, beside the one of now. */
export function AsOfScreen<Answer extends ThenAndNow>(given: {
  readonly answer: {
    readonly data: Answer | undefined
    readonly error: ApiFailure | null
    readonly refetch: () => Promise<unknown>
  }
  readonly on: string
  readonly onChange: (day: string | undefined) => void
  readonly fields: readonly string[]
  readonly nameOf: (record: NonNullable<Answer["past" | "now"]>) => string
  /** To the record as it is now. */
  readonly back: { readonly to: string; readonly words: string }
  /** What stands below the record of a day on which it was there. */
  readonly below?: (answer: Answer) => ReactNode
}) {
  const t = useText("registry")
  const { on, fields } = given
  const { data, error, refetch } = given.answer
  if (data === undefined) {
    return error === null ? (
      <Loading rows={10} />
    ) : (
      <ErrorNote failure={error} onRetry={() => void refetch()} />
    )
  }
  const { past, now }: Pick<Answer, "past" | "now"> = data
  const either = past ?? now
  const name = either === null ? "" : given.nameOf(either)
  const date = formatDate(on)
  return (
    <>
      <PageTitle
        small
        title={
          past === null
            ? t("asOf.titleNone", { name, date })
            : t("asOf.title", { name, date, n: differing(fields, past, now) })
        }
        lede={
          <>
            {t("asOf.lede")} <RoomLink to={given.back.to}>{given.back.words}</RoomLink>
          </>
        }
      />
      {error !== null && <ErrorNote failure={error} onRetry={() => void refetch()} />}
      <div className={styles.filter}>
        <DateField label={t("asOf.day")} value={on} onChange={given.onChange} />
      </div>
      {past === null ? (
        <Empty title={t("asOf.noneTitle", { date })} text={t("asOf.none")} />
      ) : (
        <>
          <AsOfTable on={on} fields={fields} past={past} now={now} />
          {given.below?.(data)}
        </>
      )}
    </>
  )
}
