import type { Dossier } from "@phocap/contract"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { Chip, type ChipState, formatDate, formatNumber, Sheet } from "../../platform/ui/index.ts"
import styles from "./dossier.module.css"

type Commune = Dossier["below"][number]

const chips: Readonly<Record<Commune["state"], ChipState>> = {
  open: "unmet",
  submitted: "unknown",
  sealed: "met",
}

/** Which communes have sent their dossier to the unit above, and what the others still lack; those come first. */
export function HandedIn(given: { readonly below: readonly Commune[]; readonly begun: boolean }) {
  const { below, begun } = given
  const t = useText("dossier")
  const left = below.filter((one) => one.request === null)
  // Of a past year of which nothing is written nobody knows who sent what.
  const isTold = begun || left.length < below.length
  const of = formatNumber(below.length)
  const rows = [...left, ...below.filter((one) => one.request !== null)]
  return (
    <Sheet padded={false} heading={t("below.heading")}>
      <p className={styles.said}>
        {!isTold
          ? t("below.unwritten")
          : left.length === 0
            ? t("below.none", { of })
            : t("below.missing", { n: formatNumber(left.length), of })}
      </p>
      <table className={`plain ${styles.below}`}>
        <thead>
          <tr>
            <th scope="col">{t("below.commune")}</th>
            <th scope="col">{t("below.round")}</th>
            <th scope="col">{t("below.papers")}</th>
            <th scope="col">{t("below.request")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <tr key={one.code}>
              <th scope="row">
                <RoomLink to="/ho-so" unit={one.code}>
                  {one.name}
                </RoomLink>
              </th>
              <td data-label={t("below.round")}>
                <Chip state={chips[one.state]}>{t(`below.state.${one.state}`)}</Chip>
              </td>
              <td data-label={t("below.papers")}>{t("below.of", { n: one.signed, of: one.asked })}</td>
              <td data-label={t("below.request")}>
                {one.request === null ? (
                  <Chip state={isTold ? "unmet" : "plain"}>
                    {t(isTold ? "below.notSent" : "below.notWritten")}
                  </Chip>
                ) : (
                  t("below.sent", { date: formatDate(one.request.on), document: one.request.document })
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  )
}
