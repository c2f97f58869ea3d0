import type { Overview } from "@phocap/contract"
import { useText } from "../../platform/i18n/index.ts"
import { Empty, PageTitle, Sheet } from "../../platform/ui/index.ts"
import { useLaw } from "../law/use-law.ts"
import { inProgrammeOrder } from "../words/programme-order.ts"
import { ChildrenTable } from "./children-table.tsx"
import { localDate } from "./deadlines.ts"
import { Lede } from "./lede.tsx"
import { openingOfGroup } from "./opening.ts"
import { PyramidSheet } from "./pyramid-sheet.tsx"
import { ShareRow } from "./share-row.tsx"
import { useOpeningWords } from "./use-opening-words.ts"

/** The home of a province, district or town: the share of communes at each level, and the communes. */
export function GroupHome({ overview }: { readonly overview: Overview }) {
  const t = useText("standards")
  const law = useLaw().data
  const say = useOpeningWords(overview.year)
  const opening = openingOfGroup(overview.aggregates)
  const title =
    overview.aggregates.length === 0 && overview.children.length > 0
      ? t("home.group.noStandard")
      : say(opening)
  return (
    <>
      <PageTitle title={title} lede={<Lede overview={overview} law={law} today={localDate(new Date())} />} />
      {overview.aggregates.length > 0 && (
        <Sheet padded={false} aria-label={t("home.group.shares")}>
          {inProgrammeOrder(overview.aggregates).map((verdict) => (
            <ShareRow key={verdict.programme} verdict={verdict} law={law} />
          ))}
        </Sheet>
      )}
      {overview.children.length === 0 ? (
        <Empty title={t("home.group.none")} />
      ) : (
        <ChildrenTable units={overview.children} />
      )}
      <PyramidSheet rows={overview.pyramid} />
    </>
  )
}
