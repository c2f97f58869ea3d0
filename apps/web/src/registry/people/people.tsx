import { getPeopleFile, listHouseholds, listPeople } from "@phocap/contract"
import { useRouter } from "@tanstack/react-router"
import { fileUrl, useRoute } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink, useQueryText } from "../../platform/router/index.ts"
import { unitTitle, useMay, useUnitRound } from "../../platform/shell/index.ts"
import {
  ActionButton,
  Empty,
  ErrorNote,
  formatNumber,
  Loading,
  PageTitle,
  PurposeLink,
} from "../../platform/ui/index.ts"
import { CommuneOnly } from "../place/index.ts"
import { Pager } from "./pager.tsx"
import styles from "./people.module.css"
import { PeopleTable } from "./people-table.tsx"
import { SearchBar } from "./search-bar.tsx"

const pageSize = 50

/** The people of a unit: found by name, or the list behind a figure. */
export function People() {
  return (
    <CommuneOnly to="/nguoi">
      <PeopleList />
    </CommuneOnly>
  )
}

function PeopleList() {
  const t = useText("registry")
  const may = useMay()
  const router = useRouter()
  const { unit, year } = useUnitRound()
  const [query, setQuery] = useQueryText()
  const params = { unit: unit.code, year }
  const where = query.where ?? ""
  const confirmed = ({ roi: "yes", chua: "no" } as const)[query.xn ?? ""]
  const narrowed = where !== "" || confirmed !== undefined
  const q = query.q ?? ""
  const hamlet = query.thon ?? ""
  const offset = Math.max(0, Number(query.tu) || 0)
  const asked = {
    ...(where === "" ? {} : { where }),
    ...(confirmed === undefined ? {} : { confirmed }),
    ...(q === "" ? {} : { q }),
    ...(hamlet === "" ? {} : { hamlet }),
  }
  const list = useRoute(listPeople, { params, query: { ...asked, offset, limit: pageSize } }, { keep: true })
  const places = useRoute(listHouseholds, { params, query: { limit: 1 } })
  const search = (next: { words?: string; hamlet?: string }) =>
    setQuery({
      ...(next.words === undefined ? {} : { q: next.words }),
      ...(next.hamlet === undefined ? {} : { thon: next.hamlet }),
      tu: undefined,
    })
  function go(to: number) {
    setQuery({ tu: to === 0 ? undefined : String(to) }, { step: true })
    window.scrollTo({ top: 0 })
  }

  const total = list.data?.total
  const n = total === undefined ? "…" : formatNumber(total)
  const title =
    q !== ""
      ? total === 0
        ? t("people.titleNone", { q })
        : t("people.titleFound", { n, q })
      : narrowed
        ? t("people.titleList", { n })
        : hamlet !== ""
          ? t("people.titleHamlet", { n, hamlet })
          : t("people.title", { n, unit: unitTitle(unit) })
  const actions = (
    <>
      {narrowed && (
        <ActionButton quiet onClick={() => router.history.back()}>
          {t("people.back")}
        </ActionButton>
      )}
      {total !== undefined && total > 0 && may("export-people") && (
        <PurposeLink
          label={t("people.download")}
          fileFor={(purpose) => fileUrl(getPeopleFile, { params, query: { ...asked, purpose } })}
        />
      )}
    </>
  )
  return (
    <>
      <PageTitle
        small
        title={title}
        lede={
          !narrowed ? (
            <>
              {t("people.lede")} <span className={styles.keys}>{t("people.keys")}</span>
            </>
          ) : undefined
        }
        actions={actions}
      />
      {narrowed && (
        <div className={styles.how}>
          <p>
            <b>{t("people.how")}</b> {list.data?.explanation ?? "…"}
          </p>
          <RoomLink to="/nguoi">{t("people.dropWhere")}</RoomLink>
        </div>
      )}
      <SearchBar
        words={q}
        hamlet={hamlet}
        hamlets={places.data?.hamlets ?? []}
        label={t("people.searchLabel")}
        placeholder={t("people.searchPlaceholder")}
        onChange={search}
      />
      {list.error !== null && <ErrorNote failure={list.error} onRetry={() => void list.refetch()} />}
      {list.data === undefined && list.error === null && <Loading rows={14} title={false} />}
      {list.data !== undefined && total === 0 && (
        <Empty
          title={narrowed ? t("people.titleList", { n: 0 }) : title}
          text={narrowed ? t("people.noneWhereText") : t("people.noneText")}
        >
          {q !== "" && (
            <ActionButton quiet onClick={() => setQuery({ q: undefined, thon: undefined, tu: undefined })}>
              {t("people.clear")}
            </ActionButton>
          )}
        </Empty>
      )}
      {list.data !== undefined && total !== undefined && total > 0 && (
        <div className={styles.result} data-waiting={list.isPlaceholderData}>
          <PeopleTable people={list.data.people} />
          <Pager offset={offset} size={pageSize} total={total} onGo={go} />
        </div>
      )}
    </>
  )
}
