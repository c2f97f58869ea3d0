import { getLaw, getSettings, putSettings, type UnitSettings } from "@phocap/contract"
import { useState } from "react"
import { useRoute, useSend } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { unitTitle, useUnitRound } from "../../platform/shell/index.ts"
import { ActionButton, ErrorNote, Loading, PageTitle } from "../../platform/ui/index.ts"
import { useDraft } from "../../registry/edit/index.ts"
import { LawOptions } from "./law-options.tsx"
import { openQuestions, withChoice } from "./open-questions.ts"
import styles from "./settings.module.css"
import { Signers } from "./signers.tsx"

/** Who signs a unit's tables, and how it settles what the law leaves open. */
export function Settings() {
  const t = useText("administration")
  const { unit, year } = useUnitRound()
  const settings = useRoute(getSettings, { params: { unit: unit.code } })
  const law = useRoute(getLaw, {})
  const error = settings.error ?? law.error
  if (settings.data === undefined || law.data === undefined) {
    if (error === null) return <Loading rows={12} />
    return (
      <ErrorNote
        failure={error}
        onRetry={() => {
          void settings.refetch()
          void law.refetch()
        }}
      />
    )
  }
  const questions = openQuestions(law.data, year)
  const own = questions.filter((option) => settings.data.choices[option.id] !== undefined).length
  return (
    <>
      <PageTitle
        small
        title={
          own === 0 ? t("title", { unit: unitTitle(unit) }) : t("titleOwn", { unit: unitTitle(unit), n: own })
        }
        lede={
          <>
            {t("lede")} <RoomLink to="/luat">{t("toLaw")}</RoomLink>
          </>
        }
      />
      <SettingsForm
        key={unit.code}
        stands={settings.data}
        questions={questions}
        unit={unit.code}
        year={year}
      />
    </>
  )
}

function SettingsForm(given: {
  readonly stands: UnitSettings
  readonly questions: ReturnType<typeof openQuestions>
  readonly unit: string
  readonly year: number
}) {
  const t = useText("administration")
  const { stands } = given
  const [draft, setDraft] = useDraft<UnitSettings>(`settings.${given.unit}`, 1)
  const [saved, setSaved] = useState(false)
  const send = useSend(putSettings)
  const shown = draft ?? stands
  const changed = draft !== null && JSON.stringify(draft) !== JSON.stringify(stands)
  function change(next: Partial<UnitSettings>) {
    setSaved(false)
    setDraft({ ...shown, ...next })
  }
  async function save() {
    if (draft === null) return
    try {
      await send.mutateAsync({ params: { unit: given.unit }, body: draft })
      setDraft(null)
      setSaved(true)
    } catch {
      // Shown above the bar; what was typed stays.
    }
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Signers settings={shown} problems={send.error?.fields ?? {}} year={given.year} onChange={change} />
      <LawOptions
        questions={given.questions}
        choices={shown.choices}
        onChoose={(option, choice) => change({ choices: withChoice(shown.choices, option, choice) })}
      />
      {send.error !== null && <ErrorNote failure={send.error} />}
      <div className={styles.bar} data-changed={changed}>
        <ActionButton type="submit" disabled={!changed || send.isPending}>
          {send.isPending ? t("saving") : t("save")}
        </ActionButton>
        {changed && (
          <ActionButton quiet onClick={() => setDraft(null)}>
            {t("cancel")}
          </ActionButton>
        )}
        <span role="status" className="small">
          {changed ? t("unsaved") : saved ? t("saved") : ""}
        </span>
      </div>
    </form>
  )
}
