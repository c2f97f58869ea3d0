import { enterDemo, Role, signOut } from "@phocap/contract"
import { useQueryClient } from "@tanstack/react-query"
import { useSend } from "../api/index.ts"
import { useText } from "../i18n/index.ts"
import styles from "./shell.module.css"

/** Tries the demo as somebody else; what that role may not use goes from sight at once. */
export function DemoRoles({ roles, now }: { readonly roles: readonly Role[]; readonly now: string }) {
  const t = useText("platform")
  const queries = useQueryClient()
  const send = useSend(enterDemo, { reads: true })
  const leave = useSend(signOut, { reads: true })
  async function enter(chosen: string) {
    const role = Role.safeParse(chosen)
    if (role.success) await send.mutateAsync({ body: { role: role.data } })
    else await leave.mutateAsync({})
    // Nothing read under the other role may stay on the screen.
    await queries.resetQueries()
  }
  return (
    <label className={styles.roles}>
      {t("demoRole")}
      <select value={now} onChange={(event) => void enter(event.target.value)}>
        <option value="visitor">{t("role.visitor")}</option>
        {roles.map((role) => (
          <option key={role} value={role}>
            {t(`role.${role}`)}
          </option>
        ))}
      </select>
    </label>
  )
}
