import type { PaperDetails } from "@phocap/contract"
import { useText } from "../../platform/i18n/index.ts"
import { ActionButton } from "../../platform/ui/index.ts"
import styles from "./paper.module.css"

type Members = PaperDetails["members"]

const fields = [
  ["name", "paper.memberName"],
  ["title", "paper.memberTitle"],
  ["role", "paper.memberRole"],
] as const

/** Who is on the committee or the team, in the order in which they are printed. */
export function Members(given: { readonly members: Members; readonly onChange: (members: Members) => void }) {
  const t = useText("dossier")
  const { members, onChange } = given
  const set = (at: number, change: Partial<Members[number]>) =>
    onChange(members.map((member, index) => (index === at ? { ...member, ...change } : member)))
  return (
    <fieldset className={styles.members}>
      <legend>{t("paper.members")}</legend>
      {members.map((member, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a member being typed has no other name
        <div key={at}>
          {fields.map(([name, label]) => (
            <input
              key={name}
              aria-label={`${t(label)} ${at + 1}`}
              placeholder={t(label)}
              value={member[name]}
              autoComplete="off"
              maxLength={120}
              onChange={(event) => set(at, { [name]: event.target.value })}
            />
          ))}
          <ActionButton
            quiet
            aria-label={t("paper.memberRemove", { name: member.name || String(at + 1) })}
            onClick={() => onChange(members.filter((_, index) => index !== at))}
          >
            ×
          </ActionButton>
        </div>
      ))}
      <ActionButton quiet onClick={() => onChange([...members, { name: "", title: "", role: "" }])}>
        {t("paper.memberAdd")}
      </ActionButton>
    </fieldset>
  )
}
