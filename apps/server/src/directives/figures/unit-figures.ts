import type { FigureState, Overview } from "@phocap/contract"
import type { Context } from "../../platform/http/context.ts"
import { overviewOf } from "../../standards/index.ts"

type Place = { readonly unit: string; readonly year: number }

/** Live figures of a unit that a task may hang on: each with its key, and the target that the law gives. */
export async function unitFigures(context: Context, place: Place): Promise<FigureState[]> {
  const overview = await overviewOf(context, place.unit, place.year)
  return [...criteria(overview), ...levels(overview), ...(await progress(context, place, overview))]
}

/** One figure against a target of one's own; null where the unit has no such figure. */
export async function findFigure(
  context: Context,
  place: Place,
  key: string,
  target: number | null,
): Promise<FigureState | null> {
  const figures = await unitFigures(context, place)
  const found = figures.find((figure) => figure.key === key)
  return found === undefined ? null : against(found, target ?? found.target)
}

/** Whether a figure reaches a target; not known where data is missing. */
function against(figure: FigureState, target: number): FigureState {
  return { ...figure, target, reached: figure.value === null ? null : figure.value >= target }
}

const percent = (counted: number, of: number) => (of === 0 ? null : (100 * counted) / of)

/** Criteria of the law, of a commune. Several levels ask the same figure: the highest target stands. */
function criteria({ verdicts, trends }: Overview): FigureState[] {
  const found = new Map<string, FigureState>()
  for (const verdict of verdicts) {
    for (const level of verdict.levels) {
      for (const criterion of level.criteria) {
        const { figure } = criterion
        const value = figure === null ? null : percent(figure.counted, figure.of)
        const key = `criterion:${criterion.id}`
        const trend = trends.find((one) => one.criterion === criterion.id)?.points ?? []
        found.set(key, {
          key,
          label: criterion.label,
          value,
          counted: figure?.counted ?? 0,
          of: figure?.of ?? 0,
          target: criterion.atLeast,
          reached: value === null ? null : value >= criterion.atLeast,
          trend: trend.flatMap(({ year, counted, of }) =>
            of === 0 ? [] : [{ year, value: (100 * counted) / of }],
          ),
          list: `/chi-tiet/${verdict.programme}`,
        })
      }
    }
  }
  return [...found.values()]
}

const programmeNames: Readonly<Record<string, string>> = {
  preschool5: "phổ cập mầm non 5 tuổi",
  preschool35: "phổ cập mầm non 3–5 tuổi",
  primary: "phổ cập tiểu học",
  lowerSecondary: "phổ cập trung học cơ sở",
  literacy: "xóa mù chữ",
}

/** Levels of the programmes: of a commune all or nothing, above it the share of communes. */
function levels({ verdicts, children, unit }: Overview): FigureState[] {
  const units = unit.level === 3 ? [{ verdicts }] : children
  const programmes = [...new Set(units.flatMap((one) => one.verdicts.map((verdict) => verdict.programme)))]
  return programmes.flatMap((programme) =>
    [1, 2, 3].flatMap((level): FigureState[] => {
      const graded = units.some((one) =>
        one.verdicts.some((v) => v.programme === programme && (v.graded || level === 1)),
      )
      if (!graded || (programme === "literacy" && level === 3)) return []
      const counted = units.filter((one) =>
        one.verdicts.some((v) => v.programme === programme && v.reached >= level),
      ).length
      const value = percent(counted, units.length)
      return [
        {
          key: `level:${programme}:${level}`,
          label: `Đạt ${programmeNames[programme] ?? programme} mức độ ${level}`,
          value,
          counted,
          of: units.length,
          target: 100,
          reached: value === null ? null : value >= 100,
          trend: [],
          list: "/",
        },
      ]
    }),
  )
}

/** How much of this year's survey is confirmed. */
async function progress({ database }: Context, place: Place, overview: Overview): Promise<FigureState[]> {
  const codes =
    overview.unit.level === 3 ? [overview.unit.code] : overview.children.map((child) => child.code)
  const { rows } = await database.pool.query<{ confirmed: string; people: string }>(
    `SELECT count(*) FILTER (WHERE confirmed) AS confirmed, count(*) AS people FROM person_record
      WHERE unit_code = ANY($1) AND round_year = $2
        AND province_code = (SELECT province_code FROM unit WHERE code = $3 ORDER BY level DESC LIMIT 1)`,
    [codes, place.year, place.unit],
  )
  const counted = Number(rows[0]?.confirmed ?? 0)
  const of = Number(rows[0]?.people ?? 0)
  const value = percent(counted, of)
  return [
    {
      key: "survey:confirmed",
      label: "Người đã xác nhận trong năm điều tra",
      value,
      counted,
      of,
      target: 100,
      reached: value === null ? null : value >= 100,
      trend: [],
      list: "/nguoi",
    },
  ]
}
