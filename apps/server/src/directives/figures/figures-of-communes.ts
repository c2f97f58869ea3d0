import type { FigureState } from "@phocap/contract"
import { groupBy } from "@phocap/core"
import type { CriterionVerdict, ProgrammeVerdict } from "@phocap/engine"

/** A figure that a task may hang on, without the years before. */
export type BareFigure = Omit<FigureState, "trend">

export type CommuneVerdicts = readonly ProgrammeVerdict[]

const percent = (counted: number, of: number) => (of === 0 ? null : (100 * counted) / of)

/** A figure against a target; not known where data is missing. */
export function against(figure: BareFigure, target: number): BareFigure {
  return { ...figure, target, reached: figure.value === null ? null : figure.value >= target }
}

/** A share as a figure, held against all of it unless the law says otherwise. */
export function share(
  given: Pick<BareFigure, "key" | "label" | "counted" | "of" | "list">,
  target = 100,
): BareFigure {
  return against({ ...given, value: percent(given.counted, given.of), target, reached: null }, target)
}

/**
 * Figures of the law of one commune, or of many together: people of a criterion are added, never averaged, and a level
 * is reached by a share of the communes. `communes`: what each came to.
 */
export function figuresOfCommunes(communes: readonly CommuneVerdicts[]): BareFigure[] {
  return [...criteria(communes), ...levels(communes)]
}

function criteria(communes: readonly CommuneVerdicts[]): BareFigure[] {
  const all = communes.flatMap((verdicts) =>
    verdicts.flatMap(({ programme, levels }) =>
      levels.flatMap((level) => level.criteria.map((criterion) => ({ programme, criterion }))),
    ),
  )
  return [...groupBy(all, ({ criterion }) => criterion.id)].map(([id, found]) => {
    const [first] = found
    const figures = found.flatMap(({ criterion }) => (criterion.figure === null ? [] : [criterion.figure]))
    return share(
      {
        key: `criterion:${id}`,
        label: first?.criterion.label ?? id,
        counted: figures.reduce((sum, one) => sum + one.counted, 0),
        of: figures.reduce((sum, one) => sum + one.of, 0),
        list: communes.length === 1 ? `/dat-chuan?tc=${encodeURIComponent(id)}&ds=missing` : "/",
      },
      highest(found.map(({ criterion }) => criterion)),
    )
  })
}

/** Communes of special hardship may have a lower threshold: together they are held against the highest. */
function highest(criteria: readonly Pick<CriterionVerdict, "atLeast">[]): number {
  return Math.max(...criteria.map((one) => one.atLeast))
}

const programmeNames: Readonly<Record<string, string>> = {
  preschool5: "phổ cập mầm non 5 tuổi",
  preschool35: "phổ cập mầm non 3–5 tuổi",
  primary: "phổ cập tiểu học",
  lowerSecondary: "phổ cập trung học cơ sở",
  literacy: "xóa mù chữ",
}

function levels(communes: readonly CommuneVerdicts[]): BareFigure[] {
  const programmes = [...new Set(communes.flatMap((verdicts) => verdicts.map((one) => one.programme)))]
  return programmes.flatMap((programme) => {
    const verdicts = communes.flatMap((all) => all.filter((one) => one.programme === programme))
    const graded = verdicts.some((one) => one.graded)
    const name = programmeNames[programme] ?? programme
    const top = !graded ? 1 : programme === "literacy" ? 2 : 3
    return Array.from({ length: top }, (_, i) =>
      share({
        key: `level:${programme}:${i + 1}`,
        label: graded ? `Đạt ${name} mức độ ${i + 1}` : `Đạt chuẩn ${name}`,
        counted: verdicts.filter((one) => one.reached > i).length,
        of: communes.length,
        list: "/",
      }),
    )
  })
}
