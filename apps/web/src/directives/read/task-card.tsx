import { type PartyRole, partyRoles, rhythms } from "@phocap/core"
import { ChoiceField, LongField, TextField } from "../../platform/fields/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { ActionButton, Chip, DateField, formatDate, useFirstField } from "../../platform/ui/index.ts"
import roomStyles from "../room.module.css"
import { type DraftParty, type DraftTask, openDoubts } from "./draft.ts"
import styles from "./read.module.css"

/** One task as it was understood; opened, everything of it can be put right. */
export function TaskCard(given: {
  readonly task: DraftTask
  readonly open: boolean
  /** It was just added: its writer goes on in it. */
  readonly begins: boolean
  readonly onOpen: () => void
  readonly onChange: (changes: Partial<DraftTask>) => void
}) {
  const { task, open, onChange } = given
  const body = useFirstField<HTMLDivElement>(given.begins)
  const t = useText("directives")
  const doubts = openDoubts(task)
  const owners = task.parties.filter((party) => party.role === "owner").map((party) => party.name)
  if (task.dropped) {
    return (
      <li className={styles.card} data-dropped="true">
        <span>
          {task.clause} {task.title}
        </span>
        <ActionButton quiet onClick={() => onChange({ dropped: false })}>
          {t("review.keep")}
        </ActionButton>
      </li>
    )
  }
  return (
    <li className={styles.card} data-open={open}>
      <button type="button" className={styles.cardHead} aria-expanded={open} onClick={given.onOpen}>
        <b>{task.clause === "" ? t("review.added") : task.clause}</b>
        <span>{task.title === "" ? t("review.untitled") : task.title}</span>
        <small>
          {owners.length === 0 ? t("review.noOwner") : owners.join(", ")}
          {" · "}
          {[task.dueOn === null ? null : formatDate(task.dueOn), task.standing ? t("due.standing") : null]
            .filter((one) => one !== null)
            .join(", ") || t("due.none")}
        </small>
        {doubts.length > 0 && (
          <span className={styles.doubts}>
            {doubts.map((doubt) => (
              <Chip key={doubt} state="unknown">
                {t(`doubt.${doubt}`)}
              </Chip>
            ))}
          </span>
        )}
      </button>
      {open && (
        <div ref={body} className={styles.cardBody}>
          <LongField
            label={t("task.title")}
            value={task.title}
            onChange={(title) => onChange({ title })}
            {...(task.title.trim() === "" ? { problem: t("review.fill") } : {})}
          />
          <Parties task={task} onChange={(parties) => onChange({ parties })} />
          <div className={roomStyles.row}>
            <DateField
              above
              label={t("task.dueOn")}
              value={task.dueOn ?? undefined}
              onChange={(day) => onChange({ dueOn: day ?? null })}
            />
            <label className={styles.check}>
              <input
                type="checkbox"
                checked={task.standing}
                onChange={(event) => onChange({ standing: event.target.checked })}
              />
              {t("due.standing")}
            </label>
            {task.standing && (
              <ChoiceField
                label={t("task.rhythm")}
                value={task.rhythm ?? "quarter"}
                options={rhythms.map((rhythm) => [rhythm, t(`rhythm.${rhythm}`)])}
                onChange={(rhythm) => onChange({ rhythm })}
              />
            )}
          </div>
          {task.deadlineWords !== "" && (
            <p className="muted small">{t("task.deadlineWords", { words: task.deadlineWords })}</p>
          )}
          <TextField
            label={t("task.product")}
            value={task.product}
            onChange={(product) => onChange({ product })}
          />
          <div className={roomStyles.acts}>
            <ActionButton quiet onClick={() => onChange({ dropped: true })}>
              {t("review.drop")}
            </ActionButton>
          </div>
        </div>
      )}
    </li>
  )
}

function Parties(given: {
  readonly task: DraftTask
  readonly onChange: (parties: readonly DraftParty[]) => void
}) {
  const { parties } = given.task
  const t = useText("directives")
  const roles = partyRoles.map((role): readonly [PartyRole, string] => [role, t(`role.${role}`)])
  const set = (at: number, changes: Partial<DraftParty>) =>
    given.onChange(parties.map((party, i) => (i === at ? { ...party, ...changes, certain: true } : party)))
  return (
    <fieldset className={styles.parties}>
      <legend>{t("task.parties")}</legend>
      {parties.map((party, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parties have no other identity and are not sorted here
        <div key={i} className={styles.party} data-certain={party.certain}>
          <ChoiceField
            label={t("task.role")}
            value={party.role}
            options={roles}
            onChange={(role) => set(i, { role })}
          />
          <TextField
            label={t("task.name")}
            value={party.name}
            onChange={(name) => set(i, { name })}
            {...(party.certain ? {} : { help: t("review.likely") })}
          />
          <ActionButton
            quiet
            aria-label={t("task.removeParty", { name: party.name })}
            onClick={() => given.onChange(parties.filter((_, at) => at !== i))}
          >
            {t("task.remove")}
          </ActionButton>
        </div>
      ))}
      <ActionButton
        quiet
        onClick={() =>
          given.onChange([
            ...parties,
            {
              role: parties.some((one) => one.role === "owner") ? "doer" : "owner",
              name: "",
              start: null,
              end: null,
              certain: true,
            },
          ])
        }
      >
        {t("task.addParty")}
      </ActionButton>
    </fieldset>
  )
}
