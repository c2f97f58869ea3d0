import { useText } from "../i18n/index.ts"
import { RoomLink } from "../router/room-link.tsx"
import { useMay } from "../shell/use-may.ts"
import { ErrorNote } from "./error-note.tsx"
import { formatBirth, formatNumber } from "./format.ts"
import { Loading } from "./loading.tsx"
import styles from "./person-list.module.css"
import { PurposeLink } from "./purpose-link.tsx"
import type { People } from "./use-people.ts"

/** People one below the other, each a link to the whole record; the rest on demand; the list as a file. */
export function PersonRows({ list }: { readonly list: People }) {
  const t = useText("platform")
  const may = useMay()
  if (list.failure !== null && list.total === null)
    return <ErrorNote failure={list.failure} onRetry={list.retry} />
  if (list.total === null) return <Loading rows={5} title={false} />
  if (list.total === 0) return <p className="muted">{t("list.none")}</p>
  return (
    <>
      <ol className={styles.list}>
        {list.people.map((person) => (
          <li key={person.id}>
            <RoomLink to={`/nguoi/${person.id}`}>{person.fullName}</RoomLink>
            <span>{formatBirth(person)}</span>
            <div>
              <span>
                {[person.hamlet, person.formNumber === null ? null : t("list.form", { n: person.formNumber })]
                  .filter((part) => part !== null)
                  .join(", ")}
              </span>
              <span>{person.status}</span>
            </div>
          </li>
        ))}
      </ol>
      <div className={styles.foot}>
        {list.rest > 0 && (
          <button type="button" onClick={list.more} disabled={list.loadingMore}>
            {t("list.more", { n: formatNumber(list.rest) })}
          </button>
        )}
        {may("export-people") && <PurposeLink plain label={t("list.download")} fileFor={list.fileFor} />}
      </div>
    </>
  )
}
