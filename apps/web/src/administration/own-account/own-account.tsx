import { endSession, getOwnAccount, type OwnAccount } from "@phocap/contract"
import { useRoute, useSend } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import {
  ActionButton,
  ErrorNote,
  formatDate,
  formatMoment,
  Loading,
  PageTitle,
  Scroll,
  Sheet,
} from "../../platform/ui/index.ts"
import { OwnPasskeys } from "../passkeys/own-passkeys.tsx"
import { ChangePassword } from "./change-password.tsx"
import { GrantWords } from "./grant-words.tsx"
import { SecondFactor } from "./second-factor.tsx"

/** One's own account: what it may do and where, how one comes in, where one is signed in. */
export function OwnAccountScreen() {
  const t = useText("administration")
  const { data, error, refetch } = useRoute(getOwnAccount, {})
  if (data === undefined) {
    return error === null ? (
      <Loading rows={8} />
    ) : (
      <ErrorNote failure={error} onRetry={() => void refetch()} />
    )
  }
  return (
    <>
      <PageTitle
        small
        title={t("own.title", { name: data.fullName })}
        lede={t("own.lede", { userName: data.userName, n: data.sessions.length })}
      />
      <Sheet heading={t("own.roles")}>
        <ul>
          {data.grants.map((grant) => (
            <li key={grant.id}>
              <GrantWords grant={grant} />
            </li>
          ))}
        </ul>
      </Sheet>
      {data.hasPassword && (
        <Sheet heading={t("own.password")}>
          <p className="muted small">
            {data.passwordChangedAt !== null &&
              t("own.passwordAge", { date: formatDate(data.passwordChangedAt.slice(0, 10)) })}
          </p>
          <ChangePassword userName={data.userName} />
        </Sheet>
      )}
      {data.hasPassword && <SecondFactor account={data} />}
      <OwnPasskeys account={data} />
      <Sessions sessions={data.sessions} />
    </>
  )
}

function Sessions({ sessions }: { readonly sessions: OwnAccount["sessions"] }) {
  const t = useText("administration")
  const end = useSend(endSession)
  return (
    <Sheet heading={t("own.sessions")}>
      <p className="muted small">{t("own.sessionsLede")}</p>
      {end.error !== null && <ErrorNote failure={end.error} />}
      <Scroll label={t("own.sessions")}>
        <table className="plain stacked">
          <thead>
            <tr>
              <th scope="col">{t("own.device")}</th>
              <th scope="col">{t("own.source")}</th>
              <th scope="col">{t("own.since")}</th>
              <th scope="col">{t("own.seen")}</th>
              <th scope="col">
                <span className="visuallyHidden">{t("own.end")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sessions.map((session) => (
              <tr key={session.id}>
                <th scope="row">{session.device}</th>
                <td>{session.source}</td>
                <td data-head={t("own.since")}>
                  {formatMoment(session.createdAt)}, {t(`own.means.${session.means}`)}
                </td>
                <td data-head={t("own.seen")}>{formatMoment(session.seenAt)}</td>
                <td>
                  {session.here ? (
                    <span className="muted">{t("own.here")}</span>
                  ) : (
                    <ActionButton
                      quiet
                      disabled={end.isPending}
                      onClick={() => end.mutate({ params: { id: session.id } })}
                    >
                      {t("own.end")}
                    </ActionButton>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Sheet>
  )
}
