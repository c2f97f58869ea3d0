import {
  type AccountEntry,
  addGrant,
  closeAccount,
  endAccountSessions,
  endGrant,
  type GrantEntry,
  handOver,
  type InvitationLetter,
  inviteAgain,
  type NewGrant,
} from "@phocap/contract"
import { useState } from "react"
import { useSend } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { ActionButton, ErrorNote, formatMoment } from "../../platform/ui/index.ts"
import { GrantWords } from "../own-account/grant-words.tsx"
import styles from "./accounts.module.css"
import { GrantFields } from "./grant-fields.tsx"

type Act = "grant" | "handOver" | null

interface Given {
  readonly account: AccountEntry
  readonly others: readonly AccountEntry[]
  readonly today: string
  readonly onLetter: (letters: readonly InvitationLetter[]) => void
}

/** An account: who, what they may do, and what can be done about it. */
export function AccountCard({ account, others, today, onLetter }: Given) {
  const t = useText("administration")
  const { unit } = useUnitRound()
  const params = { unit: unit.code, id: account.id }
  const [act, setAct] = useState<Act>(null)
  const invite = useSend(inviteAgain)
  const end = useSend(endGrant)
  const signOut = useSend(endAccountSessions)
  const close = useSend(closeAccount)
  const failure = invite.error ?? end.error ?? signOut.error ?? close.error
  const over = (grant: GrantEntry) => grant.to !== null && grant.to <= today
  const mayChange = !account.fixed && account.state !== "closed"
  async function newLetter() {
    const letter = await invite.mutateAsync({ params }).catch(() => undefined)
    if (letter !== undefined) onLetter([letter])
  }
  return (
    <article className={styles.card} data-state={account.state}>
      <div>
        <h2>{account.fullName}</h2>
        <p className="small">
          {account.userName}
          {account.position !== "" && ` · ${account.position}`}
        </p>
        <p className="small muted">
          {account.state === "active"
            ? account.seenAt === null
              ? t("accounts.neverSeen")
              : t("accounts.seen", { at: formatMoment(account.seenAt) })
            : t(`accounts.state.${account.state}`)}
        </p>
      </div>
      <ul className="small">
        {account.grants.map((grant) => (
          <li key={grant.id} data-over={over(grant)}>
            <span>
              <GrantWords grant={grant} />
            </span>
            {mayChange && !over(grant) && (
              <button
                type="button"
                className={styles.plain}
                disabled={end.isPending}
                onClick={() => end.mutate({ params: { ...params, grant: grant.id } })}
              >
                {t("accounts.endGrant")}
              </button>
            )}
          </li>
        ))}
      </ul>
      {account.fixed ? (
        <span className="small muted">{t("accounts.fixed")}</span>
      ) : account.state === "closed" ? (
        <button type="button" className={styles.plain} onClick={() => void newLetter()}>
          {t("accounts.reopen")}
        </button>
      ) : (
        <div className={styles.acts}>
          <button
            type="button"
            className={styles.plain}
            onClick={() => setAct(act === "grant" ? null : "grant")}
          >
            {t("accounts.addGrant")}
          </button>
          <button
            type="button"
            className={styles.plain}
            onClick={() => setAct(act === "handOver" ? null : "handOver")}
          >
            {t("accounts.handOver")}
          </button>
          <button type="button" className={styles.plain} onClick={() => void newLetter()}>
            {t("accounts.inviteAgain")}
          </button>
          {account.state === "active" && (
            <button
              type="button"
              className={styles.plain}
              disabled={signOut.isPending}
              onClick={() => signOut.mutate({ params })}
            >
              {t("accounts.signOut")}
            </button>
          )}
          <button
            type="button"
            className={styles.plain}
            disabled={close.isPending}
            onClick={() => close.mutate({ params })}
          >
            {t("accounts.close")}
          </button>
        </div>
      )}
      {signOut.data !== undefined && failure === null && (
        <p className={`small ${styles.wide}`} role="status">
          {t("accounts.signedOut")}
        </p>
      )}
      {failure !== null && (
        <div className={styles.wide}>
          <ErrorNote failure={failure} />
        </div>
      )}
      {act === "grant" && <AddGrant account={account} today={today} onDone={() => setAct(null)} />}
      {act === "handOver" && <HandOver account={account} others={others} onDone={() => setAct(null)} />}
    </article>
  )
}

function AddGrant(given: {
  readonly account: AccountEntry
  readonly today: string
  readonly onDone: () => void
}) {
  const t = useText("administration")
  const { unit } = useUnitRound()
  const send = useSend(addGrant)
  const [grant, setGrant] = useState<NewGrant>({
    role: "enumerator",
    unit: unit.code,
    school: null,
    from: given.today,
    to: null,
    firstRound: null,
    lastRound: null,
  })
  async function submit() {
    const params = { unit: unit.code, id: given.account.id }
    const done = await send.mutateAsync({ params, body: grant }).catch(() => undefined)
    if (done !== undefined) given.onDone()
  }
  return (
    <form
      className={styles.wide}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      {send.error !== null && <ErrorNote failure={send.error} />}
      <div className={styles.form}>
        <GrantFields grant={grant} onChange={(change) => setGrant({ ...grant, ...change })} />
      </div>
      <div className={styles.foot}>
        <ActionButton type="submit" disabled={send.isPending}>
          {t("accounts.addGrant")}
        </ActionButton>
      </div>
    </form>
  )
}

function HandOver(given: {
  readonly account: AccountEntry
  readonly others: readonly AccountEntry[]
  readonly onDone: () => void
}) {
  const t = useText("administration")
  const { unit } = useUnitRound()
  const send = useSend(handOver)
  const [to, setTo] = useState("")
  const others = given.others.filter((one) => one.id !== given.account.id && !one.fixed)
  async function submit() {
    const params = { unit: unit.code, id: given.account.id }
    const done = await send.mutateAsync({ params, body: { to } }).catch(() => undefined)
    if (done !== undefined) given.onDone()
  }
  if (others.length === 0) return <p className={`${styles.wide} muted`}>{t("accounts.handOverNobody")}</p>
  return (
    <form
      className={`${styles.wide} ${styles.form}`}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      {send.error !== null && <ErrorNote failure={send.error} />}
      <label>
        <span className={styles.label}>{t("accounts.handOverTo", { name: given.account.fullName })}</span>
        <select required value={to} onChange={(event) => setTo(event.target.value)}>
          <option value="">{t("accounts.choose")}</option>
          {others.map((one) => (
            <option key={one.id} value={one.id}>
              {one.fullName} ({one.userName})
            </option>
          ))}
        </select>
      </label>
      <div>
        <ActionButton type="submit" disabled={send.isPending || to === ""}>
          {t("accounts.handOver")}
        </ActionButton>
      </div>
    </form>
  )
}
