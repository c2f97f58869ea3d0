import { getDataRegister, listDataRequests } from "@phocap/contract"
import { unitLevel } from "@phocap/core"
import { useRoute } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { useMay, useUnitRound } from "../../platform/shell/index.ts"
import { Chip, ErrorNote, formatMoment, Loading, PageTitle, Scroll, Sheet } from "../../platform/ui/index.ts"
import styles from "./personal-data.module.css"

/** Which personal data is kept, what for, on what ground, how long, who sees it; and what people asked about theirs. */
export function PersonalData() {
  const t = useText("registry")
  const say = useText("platform")
  const may = useMay()
  const { unit } = useUnitRound()
  const { data, error, refetch } = useRoute(getDataRegister, {})
  if (data === undefined) {
    return error === null ? (
      <Loading rows={12} />
    ) : (
      <ErrorNote failure={error} onRetry={() => void refetch()} />
    )
  }
  const sensitive = data.groups.filter((group) => group.sensitive).length
  return (
    <>
      <PageTitle small title={t("data.title", { n: data.groups.length, sensitive })} lede={t("data.lede")} />
      {may("personal-data") && unit.level === unitLevel.commune && <Requests />}
      {data.groups.map((group) => (
        <Sheet key={group.id} heading={group.name}>
          <p className={styles.marks}>
            {group.sensitive && <span className={styles.sensitive}>{t("data.sensitive")}</span>}
            {group.needsCheck && <Chip state="check" />}
          </p>
          <dl className={styles.group}>
            <dt>{t("data.fields")}</dt>
            <dd>{group.fields.join(", ")}</dd>
            <dt>{t("data.purpose")}</dt>
            <dd>{group.purpose}</dd>
            <dt>{t("data.ground")}</dt>
            <dd>{group.ground}</dd>
            <dt>{t("data.retention")}</dt>
            <dd>{group.retention}</dd>
            <dt>{t("data.roles")}</dt>
            <dd>{group.roles.map((role) => say(`role.${role}`)).join(", ")}</dd>
          </dl>
        </Sheet>
      ))}
      <Sheet heading={t("data.rightsTitle")}>
        <ul>
          {(["see", "correct", "restrict", "log"] as const).map((right) => (
            <li key={right}>{t(`data.rights.${right}`)}</li>
          ))}
        </ul>
      </Sheet>
    </>
  )
}

function Requests() {
  const t = useText("registry")
  const { unit, year } = useUnitRound()
  const { data, error, refetch } = useRoute(listDataRequests, { params: { unit: unit.code, year } })
  if (error !== null) return <ErrorNote failure={error} onRetry={() => void refetch()} />
  return (
    <Sheet heading={t("data.requests")}>
      {data === undefined ? (
        <Loading rows={3} title={false} />
      ) : data.requests.length === 0 ? (
        <p className="muted">{t("data.requestsNone")}</p>
      ) : (
        <Scroll label={t("data.requests")}>
          <table className="plain">
            <thead>
              <tr>
                <th scope="col">{t("data.at")}</th>
                <th scope="col">{t("data.person")}</th>
                <th scope="col">{t("data.kind")}</th>
                <th scope="col">{t("data.askedBy")}</th>
                <th scope="col">{t("data.why")}</th>
              </tr>
            </thead>
            <tbody>
              {data.requests.map((request) => (
                <tr key={request.id}>
                  <td>{formatMoment(request.at)}</td>
                  <th scope="row">
                    <RoomLink to={`/nguoi/${request.personId}`}>{request.personName}</RoomLink>
                  </th>
                  <td>{t(`data.kinds.${request.kind}`)}</td>
                  <td>{request.askedBy}</td>
                  <td>{request.ground}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </Sheet>
  )
}
