import { listOrgans, type OrganEntry, putOrgan } from "@phocap/contract"
import { newId, type OrganKind, organKinds } from "@phocap/core"
import { useState } from "react"
import { useRoute, useSend } from "../../platform/api/index.ts"
import { ChoiceField, TextField } from "../../platform/fields/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { useMay, useUnitRound } from "../../platform/shell/index.ts"
import {
  ActionButton,
  DateField,
  Empty,
  ErrorNote,
  formatDate,
  Loading,
  PageTitle,
  Scroll,
  Sheet,
  useFirstField,
} from "../../platform/ui/index.ts"
import roomStyles from "../room.module.css"

type Draft = Omit<OrganEntry, "tasks" | "successor">

/** Bodies in their time: who is there, who ended and when, who answers in their place. */
export function OrgansScreen() {
  const t = useText("directives")
  const may = useMay()
  const { unit, year } = useUnitRound()
  const { data, error, refetch } = useRoute(listOrgans, { params: { unit: unit.code, year } })
  const [draft, setDraft] = useState<Draft | null>(null)
  if (data === undefined) {
    return error === null ? (
      <Loading rows={8} />
    ) : (
      <ErrorNote failure={error} onRetry={() => void refetch()} />
    )
  }
  const ended = data.organs.filter((one) => one.validTo !== null)
  const orphans = ended.filter((one) => one.successor === null && one.tasks > 0)
  const blank = (): Draft => ({
    id: newId(Date.now(), crypto.getRandomValues(new Uint8Array(10))),
    name: "",
    kind: "office",
    unitCode: null,
    parentId: null,
    validFrom: null,
    validTo: null,
    successorId: null,
    note: null,
  })
  const add = may("edit-directives") && draft === null && (
    <ActionButton onClick={() => setDraft(blank())}>{t("organs.add")}</ActionButton>
  )
  return (
    <>
      {data.organs.length === 0 && draft === null ? (
        <Empty page title={t("organs.none")} text={t("organs.noneText")}>
          {add}
        </Empty>
      ) : (
        <PageTitle
          small
          title={
            orphans.length > 0
              ? t("organs.titleOrphans", { n: orphans.length })
              : t("organs.title", { n: data.organs.length, ended: ended.length })
          }
          lede={t("organs.lede")}
          actions={add}
        />
      )}
      {draft !== null && (
        <OrganForm key={draft.id} draft={draft} organs={data.organs} onDone={() => setDraft(null)} />
      )}
      {data.organs.length > 0 && (
        <Sheet padded={false} aria-label={t("organs.sheet")}>
          <Scroll label={t("organs.sheet")}>
            <table className={`plain stacked ${roomStyles.edged}`}>
              <thead>
                <tr>
                  <th scope="col">{t("organs.name")}</th>
                  <th scope="col">{t("organs.kind")}</th>
                  <th scope="col">{t("organs.time")}</th>
                  <th scope="col">{t("organs.successor")}</th>
                  <th scope="col" className="num">
                    {t("organs.tasks")}
                  </th>
                  {may("edit-directives") && <th scope="col">{t("organs.change")}</th>}
                </tr>
              </thead>
              <tbody>
                {data.organs.map((one) => (
                  <tr key={one.id}>
                    <th scope="row">{one.name}</th>
                    <td data-head={t("organs.kind")}>{t(`organKind.${one.kind}`)}</td>
                    <td data-head={t("organs.time")}>
                      {one.validTo === null
                        ? t("organs.standing")
                        : t("organs.ended", { date: formatDate(one.validTo) })}
                    </td>
                    {one.validTo === null ? (
                      <td />
                    ) : (
                      <td data-head={t("organs.successor")}>{one.successor ?? t("organs.nobody")}</td>
                    )}
                    <td className="num" data-head={t("organs.tasks")}>
                      {one.tasks === 0 ? (
                        "0"
                      ) : (
                        <RoomLink to={`/nhiem-vu?dv=${encodeURIComponent(one.name)}`}>{one.tasks}</RoomLink>
                      )}
                    </td>
                    {may("edit-directives") && (
                      <td>
                        <ActionButton
                          quiet
                          aria-label={t("organs.editOf", { name: one.name })}
                          onClick={() => {
                            const { tasks: _, successor: __, ...rest } = one
                            setDraft(rest)
                          }}
                        >
                          {t("organs.edit")}
                        </ActionButton>
                      </td>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        </Sheet>
      )}
    </>
  )
}

function OrganForm(given: {
  readonly draft: Draft
  readonly organs: readonly OrganEntry[]
  readonly onDone: () => void
}) {
  const t = useText("directives")
  const { unit, year } = useUnitRound()
  const send = useSend(putOrgan)
  const box = useFirstField<HTMLDivElement>()
  const [draft, setDraft] = useState(given.draft)
  const set = (changes: Partial<Draft>) => setDraft({ ...draft, ...changes })
  const problem = (field: string) => {
    const said = send.error?.fields[field]
    return said === undefined ? {} : { problem: said }
  }
  async function save() {
    const { id, ...body } = draft
    if ((await send.mutateAsync({ params: { unit: unit.code, year, id }, body }).catch(() => null)) !== null)
      given.onDone()
  }
  return (
    <Sheet heading={t("organs.form")}>
      {send.error !== null && Object.keys(send.error.fields).length === 0 && (
        <ErrorNote failure={send.error} />
      )}
      <div ref={box} className={roomStyles.row}>
        <TextField
          label={t("organs.name")}
          value={draft.name}
          onChange={(name) => set({ name })}
          {...problem("name")}
        />
        <ChoiceField
          label={t("organs.kind")}
          value={draft.kind}
          options={organKinds.map((one): readonly [OrganKind, string] => [one, t(`organKind.${one}`)])}
          onChange={(kind) => set({ kind })}
        />
        <DateField
          above
          label={t("organs.validTo")}
          value={draft.validTo ?? undefined}
          onChange={(day) =>
            set({ validTo: day ?? null, ...(day === undefined ? { successorId: null } : {}) })
          }
          {...problem("validTo")}
        />
        {draft.validTo !== null && (
          <ChoiceField
            label={t("organs.successor")}
            value={draft.successorId ?? ""}
            options={[
              ["", t("organs.nobody")],
              ...given.organs
                .filter((one) => one.id !== draft.id)
                .map((one): readonly [string, string] => [one.id, one.name]),
            ]}
            onChange={(id) => set({ successorId: id === "" ? null : id })}
            {...problem("successorId")}
          />
        )}
      </div>
      <div className={roomStyles.acts}>
        <ActionButton disabled={send.isPending} onClick={() => void save()}>
          {t("follow.save")}
        </ActionButton>
        <ActionButton quiet onClick={given.onDone}>
          {t("act.cancel")}
        </ActionButton>
      </div>
    </Sheet>
  )
}
