import { checkPaper, type PaperCheck } from "@phocap/contract"
import { useSend } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { Chip, ErrorNote, FileDrop, formatMoment, PageTitle, Scroll, Sheet } from "../../platform/ui/index.ts"
import styles from "./check.module.css"

type Finding = PaperCheck["differing"][number]

const chips = { open: "unknown", same: "met", agrees: "met", differs: "unmet", nothing: "unknown" } as const

/** Takes a paper's file and tells whether it is whole and whether its figures are those of the sealed round. */
export function CheckPaperScreen() {
  const t = useText("dossier")
  const { unit, year } = useUnitRound()
  const send = useSend(checkPaper)
  const check = send.data
  return (
    <>
      <PageTitle
        small
        title={t("check.title")}
        lede={
          <>
            {t("check.lede")} <RoomLink to="/ho-so">{t("paper.back")}</RoomLink>
          </>
        }
      />
      <Sheet heading={t("check.file")}>
        <FileDrop
          accept=".docx,.pdf"
          choose={t("check.choose")}
          drop={t("check.drop")}
          note={t("check.note")}
          busy={send.isPending ? t("check.reading") : null}
          onTake={(files) => {
            const file = files?.[0]
            if (file === undefined) return
            const form = new FormData()
            form.set("file", file)
            send.mutate({ params: { unit: unit.code, year }, form })
          }}
        />
        {send.error !== null && <ErrorNote failure={send.error} />}
      </Sheet>
      <div role="status">{check !== undefined && send.error === null && <Result check={check} />}</div>
    </>
  )
}

/** Whole as far as could be held against its proof: of some files only the proof itself. */
const wholes = { sound: "met", proofOnly: "unknown", broken: "unmet" } as const

function Result({ check }: { readonly check: PaperCheck }) {
  const t = useText("dossier")
  const whole = !check.sound ? "broken" : check.read > 0 ? "sound" : "proofOnly"
  return (
    <Sheet heading={check.title}>
      <dl className={styles.result}>
        <dt>{t("check.code")}</dt>
        <dd>
          <code>{check.code}</code> <span className="muted">{t("check.codeHelp")}</span>
        </dd>
        <dt>{t("check.whole")}</dt>
        <dd>
          <Chip state={wholes[whole]}>{t(`check.${whole}`)}</Chip>{" "}
          <span className="muted">
            {check.read > 0 ? t("check.read", { n: check.read }) : t("check.unread")}
          </span>
        </dd>
        <dt>{t("check.round")}</dt>
        <dd>
          <Chip state={chips[check.round]}>{t(`check.is.${check.round}`)}</Chip>{" "}
          <span className="muted">{t(`check.means.${check.round}`, { n: check.dataVersion })}</span>
        </dd>
      </dl>
      {check.receiptIntact === false && <p>{t("check.receipt")}</p>}
      <Findings heading={t("check.altered")} findings={check.altered} />
      <Findings heading={t("check.contradicting")} findings={check.contradicting} />
      <Findings heading={t("check.differing")} findings={check.differing} />
      {check.adjustments.length > 0 && (
        <>
          <h3>{t("check.adjustments", { n: check.adjustments.length })}</h3>
          <ul>
            {check.adjustments.map((one) => (
              <li key={`${one.at} ${one.label}`}>
                {one.label}: {one.reason}{" "}
                <span className="small muted">
                  {formatMoment(one.at)}, {one.actor}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Sheet>
  )
}

function Findings({
  heading,
  findings,
}: {
  readonly heading: string
  readonly findings: readonly Finding[]
}) {
  const t = useText("dossier")
  if (findings.length === 0) return null
  return (
    <>
      <h3>{heading}</h3>
      <Scroll label={heading}>
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{t("paper.figure")}</th>
              <th scope="col">{t("check.found")}</th>
              <th scope="col">{t("check.expected")}</th>
            </tr>
          </thead>
          <tbody>
            {findings.map((one) => (
              <tr key={`${one.label} ${one.found}`}>
                <th scope="row">{one.label}</th>
                <td>{one.found}</td>
                <td>{one.expected}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  )
}
