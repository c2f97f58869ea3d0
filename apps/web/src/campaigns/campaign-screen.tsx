import { type CampaignEntry, getCampaign } from "@phocap/contract"
import { type CampaignItem, isWebAddress, newId, vietnamDay } from "@phocap/core"
import { useState } from "react"
import { useRoute } from "../platform/api/index.ts"
import { useText } from "../platform/i18n/index.ts"
import { useQueryText } from "../platform/router/index.ts"
import { unitTitle, useMay, useUnitRound } from "../platform/shell/index.ts"
import {
  ActionButton,
  ErrorNote,
  formatDate,
  formatNumber,
  Loading,
  PageTitle,
  Sheet,
} from "../platform/ui/index.ts"
import styles from "./campaigns.module.css"
import { CoverTable } from "./cover/cover-table.tsx"
import { ItemForm } from "./item/item-form.tsx"
import { ItemPhotos } from "./item/item-photos.tsx"
import { isWhole, narrowed, narrowingOf } from "./narrowed.ts"

/** Entries drawn at once: a province may have thousands. */
const step = 100
const kinds = ["session", "media", "homeVisit", "material", "model"] as const

/** What was done to spread the word, whom it reached, and the models worth copying. */
export function CampaignScreen() {
  const t = useText("campaigns")
  const may = useMay()
  const { unit, year } = useUnitRound()
  const [query, change] = useQueryText()
  const [draft, setDraft] = useState<CampaignItem | null>(null)
  const [shown, setShown] = useState(step)
  const by = narrowingOf(query)
  const days = {
    ...(by === null || by.from === null ? {} : { from: by.from }),
    ...(by === null || by.to === null ? {} : { to: by.to }),
  }
  const { data, error, refetch } = useRoute(getCampaign, { params: { unit: unit.code, year }, query: days })
  if (data === undefined) {
    return error === null ? (
      <Loading rows={8} />
    ) : (
      <ErrorNote failure={error} onRetry={() => void refetch()} />
    )
  }
  const kind = kinds.find((one) => one === query.loai)
  const listed = by === null ? data.items : narrowed(data.items, by, unit.code)
  const items = kind === undefined ? listed : listed.filter((item) => item.kind === kind)
  const sessions = data.items.filter((item) => item.kind === "session")
  const people = peopleAt(sessions)
  const above = data.below.length > 0
  const hamlets = data.cover.filter((one) => one.hamlet !== null)
  const untold = hamlets.filter((one) =>
    Object.values(one.audiences).every(({ sessions }) => sessions.done === 0),
  )
  const short = above
    ? data.below.filter((one) => one.shortPlaces > 0)
    : hamlets.filter((one) => one.short > 0)
  const unplanned = data.below.filter((one) => one.places === 0)
  return (
    <>
      <PageTitle
        title={
          data.items.length === 0
            ? t("title.none", { unit: unitTitle(unit) })
            : short.length > 0
              ? t(
                  !above
                    ? "title.short"
                    : unplanned.length > 0
                      ? "title.shortOrUnplanned"
                      : "title.shortBelow",
                  {
                    n: short.length,
                    unplanned: unplanned.length,
                  },
                )
              : unplanned.length > 0
                ? t("title.unplanned", { n: unplanned.length })
                : untold.length > 0
                  ? t("title.untold", { n: untold.length })
                  : t("title.all", { n: sessions.length, people: formatNumber(people) })
        }
        lede={
          by !== null
            ? t("ledeNarrowed")
            : data.items.length === 0
              ? t("ledeNone")
              : t("lede", { n: sessions.length, people: formatNumber(people), year: year - 1 })
        }
        actions={
          may("report-tasks") &&
          draft === null && (
            <ActionButton onClick={() => setDraft(blankItem(kind ?? "session"))}>{t("add")}</ActionButton>
          )
        }
      />
      {draft !== null && <ItemForm key={draft.id} item={draft} page={data} onDone={() => setDraft(null)} />}
      {by === null ? (
        <CoverTable page={data} year={year} />
      ) : (
        <div className={styles.narrowed} role="status">
          <p>
            {t("narrowed.shows", { n: items.length, people: formatNumber(peopleAt(items)) })}{" "}
            {[
              by.from === null ? null : t("narrowed.from", { date: formatDate(by.from) }),
              by.to === null ? null : t("narrowed.to", { date: formatDate(by.to) }),
              by.hamlet === null ? null : isWhole(by) ? t("cover.whole") : by.hamlet,
              by.audience,
            ]
              .filter((part) => part !== null)
              .join(" · ")}
          </p>
          <ActionButton
            quiet
            onClick={() => change({ tu: undefined, den: undefined, noi: undefined, doi: undefined })}
          >
            {t("narrowed.all")}
          </ActionButton>
        </div>
      )}
      <div className={styles.tabs} role="toolbar" aria-label={t("kinds")}>
        <button type="button" aria-pressed={kind === undefined} onClick={() => change({ loai: undefined })}>
          {t("allKinds")} <b>{listed.length}</b>
        </button>
        {kinds.map((one) => (
          <button key={one} type="button" aria-pressed={kind === one} onClick={() => change({ loai: one })}>
            {t(`kind.${one}`)} <b>{listed.filter((item) => item.kind === one).length}</b>
          </button>
        ))}
      </div>
      <Sheet padded={false} aria-label={t("sheet")}>
        {items.length === 0 ? (
          <p className={styles.none}>{t("noneHere")}</p>
        ) : (
          <ol className={styles.items}>
            {items.slice(0, shown).map((item) => (
              <Item
                key={item.id}
                item={item}
                unitName={data.below.find((one) => one.unit === item.unit)?.name ?? null}
                onEdit={
                  may("report-tasks") && item.unit === unit.code ? () => setDraft(plainItem(item)) : null
                }
              />
            ))}
          </ol>
        )}
        {items.length > shown && (
          <div className={styles.more}>
            <span className="muted">
              {t("more.shown", { n: formatNumber(shown), of: formatNumber(items.length) })}
            </span>
            <ActionButton quiet onClick={() => setShown(shown + step)}>
              {t("more.show")}
            </ActionButton>
          </div>
        )}
      </Sheet>
    </>
  )
}

/** People present, families visited, copies given: whatever is counted of things done. */
function peopleAt(items: readonly CampaignEntry[]): number {
  return items.reduce((sum, item) => sum + (item.reached ?? 0), 0)
}

function blankItem(kind: CampaignItem["kind"]): CampaignItem {
  return {
    id: newId(Date.now(), crypto.getRandomValues(new Uint8Array(10))),
    directiveId: null,
    kind,
    on: vietnamDay(new Date().toISOString()),
    title: "",
    hamlet: null,
    audience: null,
    channel: null,
    reached: null,
    speaker: null,
    link: null,
    state: kind === "model" ? "proposed" : null,
    note: null,
  }
}

/** What is kept of an item itself. */
function plainItem({ unit: _, photos: __, ...item }: CampaignEntry): CampaignItem {
  return item
}

function Item({
  item,
  unitName,
  onEdit,
}: {
  readonly item: CampaignEntry
  /** Of a unit below: which. */
  readonly unitName: string | null
  readonly onEdit: (() => void) | null
}) {
  const t = useText("campaigns")
  const parts = [
    unitName,
    item.hamlet ?? (item.kind === "session" ? t("wholeUnit") : null),
    item.audience,
    item.channel,
    item.reached === null
      ? null
      : t(item.kind === "homeVisit" ? "visited" : "reached", { n: formatNumber(item.reached) }),
    item.speaker === null ? null : t("speaker", { name: item.speaker }),
  ].filter((part) => part !== null)
  return (
    <li>
      <div>
        <small>
          {formatDate(item.on)} · {t(`kind.${item.kind}`)}
          {item.state !== null && ` · ${t(`model.${item.state}`)}`}
        </small>
        <b>{item.title}</b>
        {parts.length > 0 && <span>{parts.join(" · ")}</span>}
        {item.note !== null && <p>{item.note}</p>}
        {item.link !== null &&
          (isWebAddress(item.link) ? (
            <a href={item.link} target="_blank" rel="noreferrer">
              {item.link}
            </a>
          ) : (
            <span>{item.link}</span>
          ))}
        <ItemPhotos item={item} edits={onEdit !== null} />
      </div>
      {onEdit !== null && (
        <ActionButton quiet aria-label={t("editOf", { title: item.title })} onClick={onEdit}>
          {t("edit")}
        </ActionButton>
      )}
    </li>
  )
}
