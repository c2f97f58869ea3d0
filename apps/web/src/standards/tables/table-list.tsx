import { getTablesFile, listTables, type TableEntry } from "@phocap/contract"
import { fileUrl, useRoute } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { unitTitle, useUnitRound } from "../../platform/shell/index.ts"
import { Chip, Empty, ErrorNote, FileLink, Loading, PageTitle, Sheet } from "../../platform/ui/index.ts"
import { useWords } from "../words/use-words.ts"
import { groupTables } from "./group-tables.ts"
import styles from "./table-list.module.css"

function Line({ entry }: { readonly entry: TableEntry }) {
  const t = useText("standards")
  return (
    <li>
      <RoomLink to={`/bieu/${encodeURIComponent(entry.code)}`}>
        <b>{entry.code}</b>
        {entry.name}
      </RoomLink>
      {entry.confidence !== "A" && (
        <span title={t(`tables.confidence.why${entry.confidence}`)}>
          <Chip state="check">{t(`tables.confidence.${entry.confidence}`)}</Chip>
        </span>
      )}
    </li>
  )
}

/** Every official table of a unit and round, by programme. */
export function TableList() {
  const t = useText("standards")
  const words = useWords()
  const { unit, year } = useUnitRound()
  const params = { unit: unit.code, year }
  const list = useRoute(listTables, { params })
  if (list.data === undefined) {
    return list.error !== null ? (
      <ErrorNote failure={list.error} onRetry={() => void list.refetch()} />
    ) : (
      <Loading rows={10} />
    )
  }
  const { tables } = list.data
  return (
    <>
      <PageTitle
        title={t("tables.title")}
        lede={t(unit.level === 3 ? "tables.lede" : "tables.ledeGroup", {
          n: tables.length,
          unit: unitTitle(unit),
          year,
        })}
        actions={
          tables.length > 0 && (
            <FileLink href={fileUrl(getTablesFile, { params })}>{t("tables.all")}</FileLink>
          )
        }
      />
      {tables.length === 0 && <Empty title={t("tables.none")} />}
      <div className={styles.programmes}>
        {groupTables(tables).map(({ programme, groups }) => (
          <Sheet key={programme} heading={words.programme(programme)} className={styles.programme}>
            {groups.map(({ group, entries }) => (
              <section key={group}>
                <h3>{t(`tables.group.${group}`)}</h3>
                <ul>
                  {entries.map((entry) => (
                    <Line key={entry.code} entry={entry} />
                  ))}
                </ul>
              </section>
            ))}
          </Sheet>
        ))}
      </div>
    </>
  )
}
