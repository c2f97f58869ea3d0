import type { Overview } from "@phocap/contract"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { PageTitle, Sheet } from "../../platform/ui/index.ts"
import { CriterionDrawer } from "../criterion/criterion-drawer.tsx"
import { useLaw } from "../law/use-law.ts"
import { ChecksSheet } from "./checks-sheet.tsx"
import { localDate } from "./deadlines.ts"
import { DeadlinesSheet } from "./deadlines-sheet.tsx"
import styles from "./home.module.css"
import { Lede } from "./lede.tsx"
import { openingOfCommune } from "./opening.ts"
import { ProgrammeRow } from "./programme-row.tsx"
import { PyramidSheet } from "./pyramid-sheet.tsx"
import { TrendSheet } from "./trend-sheet.tsx"
import { useOpeningWords } from "./use-opening-words.ts"

/** The home of a commune. */
export function CommuneHome({ overview }: { readonly overview: Overview }) {
  const t = useText("standards")
  const law = useLaw().data
  const say = useOpeningWords(overview.year)
  const today = localDate(new Date())
  const opening = openingOfCommune(overview.verdicts, overview.people)
  if (opening.kind === "empty") {
    return <PageTitle title={say(opening)} lede={<RoomLink to="/nhap">{t("home.begin")}</RoomLink>} />
  }
  return (
    <>
      <PageTitle title={say(opening)} lede={<Lede overview={overview} law={law} today={today} />} />
      <div className={styles.columns}>
        <div>
          <Sheet padded={false} aria-label={t("home.programmes")}>
            {overview.verdicts.map((verdict) => (
              <ProgrammeRow key={verdict.programme} verdict={verdict} overview={overview} law={law} />
            ))}
          </Sheet>
          <PyramidSheet rows={overview.pyramid} />
        </div>
        <div className={styles.side}>
          <DeadlinesSheet overview={overview} law={law} today={today} />
          <ChecksSheet checks={overview.checks} />
          <TrendSheet
            trends={overview.trends}
            first={"programme" in opening ? opening.programme : undefined}
          />
        </div>
      </div>
      <CriterionDrawer overview={overview} />
    </>
  )
}
