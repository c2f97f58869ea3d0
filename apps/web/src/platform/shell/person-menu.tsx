import { type Role, type Session, signOut } from "@phocap/contract"
import { useQueryClient } from "@tanstack/react-query"
import { useRouter } from "@tanstack/react-router"
import { useSend } from "../api/index.ts"
import { useText } from "../i18n/index.ts"
import { RoomLink } from "../router/room-link.tsx"
import { ActionButton } from "../ui/action-button.tsx"
import { DemoRoles } from "./demo-roles.tsx"
import styles from "./dropdown.module.css"
import { Dropdown } from "./dropdown.tsx"
import { signInPath } from "./sign-in-path.ts"

/** Who is here: the own account, and the way out. */
export function PersonMenu(given: {
  readonly actor: NonNullable<Session["actor"]>
  readonly demoRoles: readonly Role[]
}) {
  const { actor, demoRoles } = given
  const t = useText("platform")
  const router = useRouter()
  const queries = useQueryClient()
  const send = useSend(signOut, { reads: true })
  async function leave() {
    sessionStorage.clear()
    // Where the server cannot be reached, nothing that it told stays on the screen either.
    const left = await send.mutateAsync({}).catch(() => null)
    queries.clear()
    if (left?.elsewhere === null) router.history.push("/dang-nhap")
    else window.location.assign(left?.elsewhere ?? "/dang-nhap")
  }
  return (
    <Dropdown
      label={t("whoIsHere")}
      className={styles.person}
      button={
        <>
          <svg className={styles.face} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <circle cx="8" cy="5" r="3.5" fill="currentColor" />
            <path d="M1.5 15a6.5 6 0 0 1 13 0z" fill="currentColor" />
          </svg>
          <span className={styles.role}>{t(`role.${actor.role}`)}</span>
        </>
      }
    >
      {(close) => (
        <>
          <p className={styles.who}>{actor.name}</p>
          {demoRoles.length > 0 && <DemoRoles roles={demoRoles} now={actor.role} />}
          {actor.signedIn ? (
            <ul>
              <li>
                <RoomLink to="/tai-khoan-cua-toi" onClick={close}>
                  {t("ownAccount")}
                </RoomLink>
              </li>
            </ul>
          ) : (
            <p className="muted small">{t("visitor")}</p>
          )}
          {actor.signedIn ? (
            <ActionButton quiet disabled={send.isPending} onClick={() => void leave()}>
              {t("signOut")}
            </ActionButton>
          ) : (
            <ActionButton quiet onClick={() => router.history.push(signInPath(router.state.location.href))}>
              {t("signIn")}
            </ActionButton>
          )}
        </>
      )}
    </Dropdown>
  )
}
