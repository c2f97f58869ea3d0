import { type CampaignPage, type HamletCover, putCampaignTargets } from "@phocap/contract"
import { useState } from "react"
import { useSend } from "../../platform/api/index.ts"
import { ChoiceField, TextField } from "../../platform/fields/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { ActionButton, ErrorNote, useFirstField } from "../../platform/ui/index.ts"
import styles from "./cover.module.css"

/** Numbers as they are typed, by audience and what is counted. */
type Typed = Readonly<Record<string, string>>
const every = "*"
const whole = ""
const key = (audience: string | null, what: string) => `${what}/${audience ?? ""}`

/** What the plan asks for, entered for all hamlets at once, for one of them, or for the unit as a whole. */
export function PlanForm({ page, onDone }: { readonly page: CampaignPage; readonly onDone: () => void }) {
  const t = useText("campaigns")
  const { unit, year } = useUnitRound()
  const send = useSend(putCampaignTargets)
  const box = useFirstField<HTMLDivElement>()
  const hamlets = page.cover.flatMap((one) => (one.hamlet === null ? [] : [one.hamlet]))
  const first = hamlets.length > 0 ? every : whole
  const [place, setPlace] = useState(first)
  const [typed, setTyped] = useState<Typed>(() => plannedAt(page.cover, first))
  const number = (audience: string | null, what: string) => {
    const digits = (typed[key(audience, what)] ?? "").replace(/\D/g, "")
    return digits === "" ? null : Number(digits)
  }
  async function save() {
    const body = {
      hamlets: place === every ? hamlets : [place === whole ? null : place],
      wanted: [
        ...page.audiences.map((audience) => ({
          audience,
          sessions: number(audience, "sessions"),
          people: number(audience, "people"),
          visits: null,
        })),
        { audience: null, sessions: null, people: null, visits: number(null, "visits") },
      ],
    }
    const sent = await send.mutateAsync({ params: { unit: unit.code, year }, body }).catch(() => null)
    if (sent !== null) onDone()
  }
  const input = (audience: string, what: "sessions" | "people") => (
    <input
      inputMode="numeric"
      aria-label={`${audience}: ${t(`plan.${what}`)}`}
      value={typed[key(audience, what)] ?? ""}
      onChange={(event) => setTyped({ ...typed, [key(audience, what)]: event.target.value })}
    />
  )
  return (
    <div ref={box} className={styles.form}>
      {send.error !== null && <ErrorNote failure={send.error} />}
      <ChoiceField
        label={t("plan.where")}
        value={place}
        options={[
          ...(hamlets.length > 0 ? [[every, t("plan.every", { n: hamlets.length })] as const] : []),
          [whole, t("cover.whole")],
          ...hamlets.map((one) => [one, one] as const),
        ]}
        onChange={(one) => {
          setPlace(one)
          setTyped(plannedAt(page.cover, one))
        }}
      />
      <p className={styles.help}>{t("plan.help", { year })}</p>
      <table className={styles.numbers}>
        <thead>
          <tr>
            <th scope="col">{t("form.audience")}</th>
            <th scope="col">{t("plan.sessions")}</th>
            <th scope="col">{t("plan.people")}</th>
          </tr>
        </thead>
        <tbody>
          {page.audiences.map((audience) => (
            <tr key={audience}>
              <th scope="row">{audience}</th>
              <td>{input(audience, "sessions")}</td>
              <td>{input(audience, "people")}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.visits}>
        <TextField
          numeric
          label={t("plan.visits")}
          value={typed[key(null, "visits")] ?? ""}
          onChange={(visits) => setTyped({ ...typed, [key(null, "visits")]: visits })}
        />
      </div>
      <div className={styles.acts}>
        <ActionButton disabled={send.isPending} onClick={() => void save()}>
          {t("plan.save")}
        </ActionButton>
        <ActionButton quiet onClick={onDone}>
          {t("form.cancel")}
        </ActionButton>
      </div>
    </div>
  )
}

/** The numbers that stand for a place; of all hamlets those that all of them share. */
function plannedAt(cover: readonly HamletCover[], place: string): Typed {
  const rows = cover.filter((one) =>
    place === every ? one.hamlet !== null : (one.hamlet ?? whole) === place,
  )
  const [one, ...others] = rows.map(numbersOf)
  return Object.fromEntries(
    Object.entries(one ?? {}).filter(([field, value]) => others.every((other) => other[field] === value)),
  )
}

function numbersOf(row: HamletCover): Typed {
  const entries = Object.entries(row.audiences).flatMap(([audience, { sessions, people }]) => [
    [key(audience, "sessions"), sessions.planned] as const,
    [key(audience, "people"), people.planned] as const,
  ])
  return Object.fromEntries(
    [...entries, [key(null, "visits"), row.visits.planned] as const].flatMap(([field, value]) =>
      value === null ? [] : [[field, String(value)]],
    ),
  )
}
