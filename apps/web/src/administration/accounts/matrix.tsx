import { getAccessMatrix } from "@phocap/contract"
import { useRoute } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { ErrorNote, Loading, PageTitle, Scroll, Sheet } from "../../platform/ui/index.ts"
import styles from "./matrix.module.css"

/** Who may do what, straight from the table that decides. */
export function Matrix() {
  const t = useText("administration")
  const say = useText("platform")
  const { data, error, refetch } = useRoute(getAccessMatrix, {})
  if (data === undefined) {
    return error === null ? (
      <Loading rows={14} />
    ) : (
      <ErrorNote failure={error} onRetry={() => void refetch()} />
    )
  }
  return (
    <>
      <PageTitle small title={t("matrix.title")} lede={t("matrix.lede")} />
      <Sheet padded={false}>
        <Scroll label={t("matrix.title")}>
          <table className={`plain ${styles.matrix}`}>
            <thead>
              <tr>
                <th scope="col">{t("matrix.policy")}</th>
                {data.roles.map((role) => (
                  <th key={role} scope="col">
                    <span>{say(`role.${role}`)}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.rows.map((row) => (
                <tr key={row.policy}>
                  <th scope="row">{t(`policy.${row.policy}`)}</th>
                  {data.roles.map((role) => (
                    <td key={role} data-may={row.roles.includes(role)}>
                      {row.roles.includes(role) ? (
                        <>
                          <span aria-hidden="true">●</span>
                          <span className="visuallyHidden">{t("matrix.may")}</span>
                        </>
                      ) : (
                        <span className="visuallyHidden">{t("matrix.mayNot")}</span>
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </Sheet>
      <p className="muted small">{t("matrix.note")}</p>
    </>
  )
}
