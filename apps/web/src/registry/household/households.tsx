import { listHouseholds } from "@phocap/contract"
import { useRoute } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink, useGo, useQueryText } from "../../platform/router/index.ts"
import { unitTitle, useUnitRound } from "../../platform/shell/index.ts"
import {
  ActionButton,
  Empty,
  ErrorNote,
  formatNumber,
  Loading,
  PageTitle,
  Sheet,
} from "../../platform/ui/index.ts"
import { Pager } from "../people/pager.tsx"
import styles from "../people/people.module.css"
import { SearchBar, walkLines } from "../people/search-bar.tsx"
import { CommuneOnly, useReadOnly } from "../place/index.ts"

const pageSize = 50

/** Households by hamlet and form number, as the paper forms lie in their folders. */
export function Households() {
  return (
    <CommuneOnly to="/ho">
      <HouseholdList />
    </CommuneOnly>
  )
}

function HouseholdList() {
  const t = useText("registry")
  const go = useGo()
  const { unit, year } = useUnitRound()
  const [query, setQuery] = useQueryText()
  const sealed = useReadOnly("edit-people")
  const q = query.q ?? ""
  const hamlet = query.thon ?? ""
  const offset = Math.max(0, Number(query.tu) || 0)
  const { data, error, refetch, isPlaceholderData } = useRoute(
    listHouseholds,
    {
      params: { unit: unit.code, year },
      query: {
        ...(q === "" ? {} : { q }),
        ...(hamlet === "" ? {} : { hamlet }),
        offset,
        limit: pageSize,
      },
    },
    { keep: true },
  )
  const n = data === undefined ? "…" : formatNumber(data.total)
  const title =
    q !== ""
      ? t(data?.total === 0 ? "household.listTitleNone" : "household.listTitleFound", { n, q })
      : hamlet !== ""
        ? t("household.listTitleHamlet", { n, hamlet })
        : t("household.listTitle", { n, unit: unitTitle(unit) })
  function page(to: number) {
    setQuery({ tu: to === 0 ? undefined : String(to) }, { step: true })
    window.scrollTo({ top: 0 })
  }
  return (
    <>
      <PageTitle
        small
        title={title}
        lede={t("household.listLede")}
        actions={
          sealed ? undefined : (
            <ActionButton onClick={() => go("/ho/them")}>{t("household.add")}</ActionButton>
          )
        }
      />
      <SearchBar
        words={q}
        hamlet={hamlet}
        hamlets={data?.hamlets ?? []}
        label={t("household.searchLabel")}
        placeholder={t("household.searchPlaceholder")}
        onChange={(next) =>
          setQuery({
            ...(next.words === undefined ? {} : { q: next.words }),
            ...(next.hamlet === undefined ? {} : { thon: next.hamlet }),
            tu: undefined,
          })
        }
      />
      {error !== null && <ErrorNote failure={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading rows={14} title={false} />}
      {data !== undefined && data.total === 0 && (
        <Empty
          title={title}
          text={q === "" && hamlet === "" ? t("household.emptyText") : t("household.noneText")}
        />
      )}
      {data !== undefined && data.total > 0 && (
        <div className={styles.result} data-waiting={isPlaceholderData}>
          <Sheet padded={false} aria-label={t("household.caption")}>
            <table className={`plain ${styles.lines}`} onKeyDown={walkLines}>
              <thead>
                <tr>
                  <th scope="col">{t("household.column.hamlet")}</th>
                  <th scope="col">{t("household.column.form")}</th>
                  <th scope="col">{t("household.column.head")}</th>
                  <th scope="col">{t("household.column.address")}</th>
                  <th scope="col" className="num">
                    {t("household.column.members")}
                  </th>
                  <th scope="col" className="num">
                    {t("household.column.confirmed")}
                  </th>
                </tr>
              </thead>
              <tbody>
                {data.households.map((one) => (
                  <tr key={one.id}>
                    <td className={styles.nowrap}>
                      {one.hamlet ?? <i className="muted">{t("household.noHamlet")}</i>}
                    </td>
                    <td className={styles.form} data-label={t("household.column.form")}>
                      {one.formNumber ?? "–"}
                    </td>
                    <td className={styles.name}>
                      <RoomLink to={`/ho/${one.id}`} data-line>
                        {one.headName}
                      </RoomLink>
                    </td>
                    <td className={styles.wide}>{one.address}</td>
                    <td className={styles.number} data-label={t("household.column.members")}>
                      {one.members}
                    </td>
                    <td className={styles.number} data-label={t("household.column.confirmed")}>
                      {one.confirmed}/{one.members}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Sheet>
          <Pager offset={offset} size={pageSize} total={data.total} onGo={page} />
        </div>
      )}
    </>
  )
}
