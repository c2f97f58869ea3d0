import type { ProgrammeLine, Recognition } from "@phocap/contract"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { Scroll, Sheet } from "../../platform/ui/index.ts"
import { levelWords } from "./level-words.ts"

/** What each commune of a province is recognised for in the round. */
export function Below(given: {
  readonly below: Recognition["below"]
  readonly programmes: readonly ProgrammeLine[]
}) {
  const t = useText("dossier")
  const { year } = useUnitRound()
  return (
    <Sheet padded={false} heading={t("recognition.below", { year })}>
      <Scroll label={t("recognition.below", { year })}>
        <table className="plain stacked">
          <thead>
            <tr>
              <th scope="col">{t("recognition.commune")}</th>
              {given.programmes.map((line) => (
                <th key={line.programme} scope="col">
                  {line.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {given.below.map((commune) => (
              <tr key={commune.code}>
                <th scope="row">
                  <RoomLink to="/cong-nhan" unit={commune.code}>
                    {commune.name}
                  </RoomLink>
                </th>
                {given.programmes.map((line) => {
                  const level = commune.levels[line.programme]
                  return (
                    <td key={line.programme} data-head={line.title}>
                      {level === undefined ? (
                        <span className="muted">{t("recognition.none")}</span>
                      ) : (
                        levelWords(level, line.graded, t)
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Sheet>
  )
}
