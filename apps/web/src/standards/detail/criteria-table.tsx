import type { CriterionVerdict, LevelVerdict, Programme } from "@phocap/engine"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { Chip, formatExact, formatNumber, formatPercent, formatThreshold } from "../../platform/ui/index.ts"
import { ListLink } from "../criterion/list-link.tsx"
import { readableNote } from "../law/readable-note.ts"
import { instrumentNumber, useLaw } from "../law/use-law.ts"
import { useWords } from "../words/use-words.ts"
import styles from "./detail.module.css"

function Figures({ criterion }: { readonly criterion: CriterionVerdict }) {
  const { figure, published, atLeast, id } = criterion
  if (figure === null) {
    return (
      <>
        <td className="num muted">–</td>
        <td className="num">{published === null ? "–" : `${formatExact(published.percent, 3)}%`}</td>
      </>
    )
  }
  return (
    <>
      <td className="num">
        <ListLink criterion={id} list="counted">
          {formatNumber(figure.counted)}
        </ListLink>
        /
        <ListLink criterion={id} list="of">
          {formatNumber(figure.of)}
        </ListLink>
      </td>
      <td className="num">{formatPercent(figure.counted, figure.of, atLeast)}</td>
    </>
  )
}

function StateCell({ criterion }: { readonly criterion: CriterionVerdict }) {
  const words = useWords()
  return (
    <td>
      {criterion.state === "nobody" ? (
        <span className="muted">{words.state("nobody")}</span>
      ) : (
        <Chip state={criterion.state} />
      )}
      {criterion.needsCheck && (
        <>
          {" "}
          <Chip state="check" />
        </>
      )}
    </td>
  )
}

/** Every criterion of a level: figure, share, threshold, margin, result, article. Figures open their lists. */
export function CriteriaTable(given: {
  readonly level: LevelVerdict
  readonly programme: Programme
  readonly notes: ReadonlyMap<string, string | undefined>
}) {
  const t = useText("standards")
  const words = useWords()
  const law = useLaw().data
  return (
    <div className="scroll">
      <table className={`plain ${styles.criteria}`}>
        <thead>
          <tr>
            <th scope="col">{t("detail.criterion")}</th>
            <th scope="col" className="num">
              {t("detail.figure")}
            </th>
            <th scope="col" className="num">
              {t("detail.share")}
            </th>
            <th scope="col" className="num">
              {t("detail.threshold")}
            </th>
            <th scope="col">{t("detail.margin")}</th>
            <th scope="col">{t("detail.state")}</th>
            <th scope="col">{t("detail.article")}</th>
          </tr>
        </thead>
        <tbody>
          {given.level.criteria.map((criterion) => (
            <tr key={criterion.id}>
              <th scope="row">
                <ListLink criterion={criterion.id}>{criterion.label}</ListLink>
                <small>{readableNote(law, given.notes.get(criterion.id) ?? "")}</small>
              </th>
              <Figures criterion={criterion} />
              <td className="num">
                {formatThreshold(criterion.atLeast)}
                {criterion.area === "hardship" && <small>{t("detail.areaHardship")}</small>}
              </td>
              <td>
                {criterion.margin !== null &&
                  words.margin(criterion.margin, words.people(given.programme, Math.abs(criterion.margin)))}
              </td>
              <StateCell criterion={criterion} />
              <td>
                {criterion.article}
                {criterion.instrument !== null && (
                  <small>
                    <RoomLink to={`/luat?vb=${criterion.instrument}`}>
                      {instrumentNumber(law, criterion.instrument)}
                    </RoomLink>
                  </small>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
