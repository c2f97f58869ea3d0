import { getReview, getReviewFile, putReview, type ReviewPage, reviewKinds } from "@phocap/contract"
import { vietnamDay } from "@phocap/core"
import { useState } from "react"
import { fileUrl, useRoute, useSend } from "../../platform/api/index.ts"
import { LongField } from "../../platform/fields/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink, useParam, useQueryText } from "../../platform/router/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import {
  ActionButton,
  DateField,
  ErrorNote,
  FileLink,
  Loading,
  PageTitle,
  Scroll,
  Sheet,
} from "../../platform/ui/index.ts"
import roomStyles from "../room.module.css"
import { AutoUrging } from "./auto-urging.tsx"
import { periodsAt } from "./periods.ts"
import styles from "./review.module.css"
import { SpreadingTable } from "./spreading-table.tsx"

const day = /^\d{4}-\d{2}-\d{2}$/

/** A review that writes itself: facts from the record with their sources, and room beside them for what people write. */
export function ReviewScreen() {
  const t = useText("directives")
  const id = useParam("id")
  const { unit, year } = useUnitRound()
  const [query, change] = useQueryText()
  const today = vietnamDay(new Date().toISOString())
  const periods = periodsAt(today)
  const kind = reviewKinds.find((one) => one === query.loai) ?? "interim"
  const from = day.test(query.tu ?? "") ? String(query.tu) : (periods[0]?.from ?? today)
  const to = day.test(query.den ?? "") ? String(query.den) : today
  const params = { unit: unit.code, year, id }
  const period = { kind, from, to }
  const { data, error, refetch } = useRoute(getReview, { params, query: period }, { keep: true })
  return (
    <>
      <PageTitle
        small
        title={
          data === undefined ? t("report.title") : data.title.charAt(0).toUpperCase() + data.title.slice(1)
        }
        lede={t("report.lede")}
        actions={
          <FileLink href={fileUrl(getReviewFile, { params, query: period })}>{t("report.download")}</FileLink>
        }
      />
      <p className="noPrint">
        <RoomLink to={`/van-ban/${id}`}>{t("report.toDirective")}</RoomLink>
      </p>
      <div className={`${roomStyles.tabs} noPrint`} role="toolbar" aria-label={t("report.kind")}>
        {reviewKinds.map((one) => (
          <button
            key={one}
            type="button"
            className={roomStyles.tab}
            aria-pressed={one === kind}
            onClick={() => change({ loai: one })}
          >
            {t(`report.${one}`)}
          </button>
        ))}
      </div>
      <div className={`${styles.period} noPrint`}>
        {kind !== "urging" && (
          <DateField
            label={t("report.from")}
            value={from}
            onChange={(one) => one !== undefined && change({ tu: one })}
          />
        )}
        <DateField
          label={t("report.to")}
          value={to}
          onChange={(one) => one !== undefined && change({ den: one })}
        />
        {periods.map((one) => (
          <ActionButton
            key={one.name}
            quiet
            onClick={() => change({ tu: one.from, den: one.to < today ? one.to : today })}
          >
            {t(`report.period.${one.name}`)}
          </ActionButton>
        ))}
      </div>
      {kind === "urging" && <AutoUrging directive={id} />}
      {error !== null && <ErrorNote failure={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading rows={8} title={false} />}
      {data !== undefined && <Review key={`${data.kind}${data.from}${data.to}`} review={data} id={id} />}
    </>
  )
}

function Review({ review, id }: { readonly review: ReviewPage; readonly id: string }) {
  const t = useText("directives")
  const { unit, year } = useUnitRound()
  const save = useSend(putReview)
  const [words, setWords] = useState<Record<string, string>>(() =>
    Object.fromEntries(review.sections.map((section) => [section.key, section.words])),
  )
  const changed = review.sections.some((section) => words[section.key] !== section.words)
  const { kind, from, to } = review
  return (
    <>
      {save.error !== null && <ErrorNote failure={save.error} />}
      <p className="muted small noPrint">
        {t(review.style === "party" ? "report.formParty" : "report.formState")}
      </p>
      {review.sections.map((section) => (
        <Sheet key={section.key} heading={section.heading}>
          <div className={styles.section}>
            {section.facts.length === 0 ? (
              <p className="muted">{t("report.noFacts")}</p>
            ) : (
              <ul className={styles.facts}>
                {section.facts.map((fact) => (
                  <li key={fact.text}>
                    {fact.text}{" "}
                    <RoomLink to={fact.source} {...(fact.unit === undefined ? {} : { unit: fact.unit })}>
                      {t("report.source")}
                    </RoomLink>
                  </li>
                ))}
              </ul>
            )}
            {review.edits ? (
              <LongField
                label={t("report.words")}
                rows={3}
                value={words[section.key] ?? ""}
                onChange={(text) => setWords({ ...words, [section.key]: text })}
              />
            ) : (
              section.words !== "" && <p className={styles.said}>{section.words}</p>
            )}
          </div>
        </Sheet>
      ))}
      {review.edits && (
        <div className={roomStyles.acts}>
          <ActionButton
            disabled={!changed || save.isPending}
            onClick={() =>
              save.mutate({ params: { unit: unit.code, year, id }, body: { kind, from, to, words } })
            }
          >
            {t("report.save")}
          </ActionButton>
        </div>
      )}
      <SpreadingTable review={review} />
      <Sheet padded={false} heading={t("report.annex")}>
        <Scroll label={t("report.annex")}>
          <table className={`plain stacked ${roomStyles.edged}`}>
            <thead>
              <tr>
                <th scope="col">{t("report.column.clause")}</th>
                <th scope="col">{t("tasks.task")}</th>
                <th scope="col">{t("role.owner")}</th>
                <th scope="col">{t("report.column.due")}</th>
                <th scope="col">{t("tasks.reported")}</th>
                <th scope="col">{t("tasks.proved")}</th>
              </tr>
            </thead>
            <tbody>
              {review.rows.map((row) => (
                <tr key={row.id}>
                  <td data-head={t("report.column.clause")}>{row.clause}</td>
                  <td>
                    <RoomLink to={`/nhiem-vu/${row.id}`}>{row.title}</RoomLink>
                  </td>
                  <td data-head={t("role.owner")}>{row.holder}</td>
                  <td data-head={t("report.column.due")}>{row.due}</td>
                  <td data-head={t("tasks.reported")}>{row.state}</td>
                  <td data-head={t("tasks.proved")}>{row.evidence}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
        {review.rows.length === 0 && <p className={roomStyles.none}>{t("report.noRows")}</p>}
      </Sheet>
    </>
  )
}
