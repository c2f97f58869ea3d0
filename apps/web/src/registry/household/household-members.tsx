import { editPerson, type HouseholdPage } from "@phocap/contract"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { type ApiFailure, call } from "../../platform/api/index.ts"
import { noteSaved } from "../../platform/api/saved-state.ts"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { ActionButton, ErrorNote, formatBirth } from "../../platform/ui/index.ts"
import { useReadOnly } from "../place/index.ts"
import styles from "./household.module.css"

type Member = HouseholdPage["members"][number]

/** The people of a household as cards: what is known of each, and one tap where nothing has changed. */
export function HouseholdMembers({ page }: { readonly page: HouseholdPage }) {
  const t = useText("registry")
  const { unit, year } = useUnitRound()
  const queries = useQueryClient()
  const sealed = useReadOnly("edit-people")
  const open = page.members.filter((member) => !member.confirmed)

  // One after the other, each its own record's change; the screens read anew once, when all are written.
  const send = useMutation<void, ApiFailure, readonly Member[]>({
    mutationKey: ["write", "confirm"],
    mutationFn: async (members) => {
      for (const member of members) {
        const changes = [{ field: "confirmed", old: false, new: true }]
        const params = { unit: unit.code, year, id: member.id }
        await call(editPerson, { params, body: { changes, reason: t("reason.unchanged") } })
      }
    },
    onSettled: async (_, failure) => {
      if (failure === null) noteSaved()
      await queries.invalidateQueries()
    },
  })
  return (
    <section aria-labelledby="nguoi-trong-ho" className={styles.members}>
      <div className={styles.head}>
        <h2 id="nguoi-trong-ho">{t("household.members")}</h2>
        {open.length > 1 && !sealed && (
          <ActionButton quiet disabled={send.isPending} onClick={() => send.mutate(open)}>
            {t("household.confirmAll")}
          </ActionButton>
        )}
      </div>
      {send.error !== null && <ErrorNote failure={send.error} />}
      {page.members.length === 0 && <p className="muted">{t("household.membersNone")}</p>}
      <ul className={styles.cards}>
        {page.members.map((member) => {
          const name = `${member.familyName} ${member.givenName}`.trim()
          return (
            <li key={member.id} data-confirmed={member.confirmed}>
              <div>
                <RoomLink to={`/nguoi/${member.id}`}>{name}</RoomLink>
                <span>
                  {formatBirth(member)}
                  {member.relation !== null && `, ${member.relation.toLocaleLowerCase("vi")}`}
                </span>
                <p>
                  {member.confirmed ? member.status : <mark>{member.status}</mark>}
                  {member.confirmed ? (
                    <b>{t("household.confirmed")}</b>
                  ) : (
                    <small>{t("household.notConfirmed")}</small>
                  )}
                </p>
              </div>
              {!member.confirmed && !sealed && (
                <ActionButton
                  quiet
                  disabled={send.isPending}
                  onClick={() => send.mutate([member])}
                  aria-label={t("household.confirmLabel", { name })}
                >
                  {t("household.confirm")}
                </ActionButton>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
