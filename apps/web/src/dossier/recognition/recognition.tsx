import { getRecognition, type Recognition } from "@phocap/contract"
import { useRoute } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { ErrorNote, formatDate, Loading, PageTitle } from "../../platform/ui/index.ts"
import { Below } from "./below.tsx"
import { LevelChart } from "./level-chart.tsx"
import { Programmes } from "./programmes.tsx"
import { Scans } from "./scans.tsx"
import { Steps } from "./steps.tsx"

const isUnwritten = ({ steps }: Pick<Recognition, "steps">): boolean =>
  steps.every((step) => step.state === "unwritten")

function titleOf({ steps }: Recognition, year: number, t: ReturnType<typeof useText>): string {
  const late = steps.find((step) => step.state === "late")
  if (late?.due != null) return t("recognition.late", { step: late.title, date: formatDate(late.due) })
  if (isUnwritten({ steps })) return t("recognition.unwritten", { year })
  const next = steps.find((step) => step.state !== "done" && step.state !== "unwritten")
  if (next === undefined) return t("recognition.all", { year })
  return next.due === null
    ? t("recognition.next", { step: next.title })
    : t("recognition.nextDue", { step: next.title, date: formatDate(next.due) })
}

/** How far the unit is on the way to recognition, who decides, and what it was recognised for over the years. */
export function RecognitionScreen() {
  const t = useText("dossier")
  const { unit, year } = useUnitRound()
  const { data, error, refetch } = useRoute(getRecognition, { params: { unit: unit.code, year } })
  if (data === undefined) {
    return error === null ? (
      <Loading rows={12} />
    ) : (
      <ErrorNote failure={error} onRetry={() => void refetch()} />
    )
  }
  return (
    <>
      <PageTitle
        small
        title={titleOf(data, year, t)}
        lede={t(isUnwritten(data) ? "recognition.ledeUnwritten" : "recognition.lede")}
      />
      <Steps steps={data.steps} />
      <Programmes programmes={data.programmes} />
      <LevelChart programmes={data.programmes} />
      {data.below.length > 0 && <Below below={data.below} programmes={data.programmes} />}
      <Scans scans={data.scans} />
    </>
  )
}
