import { getPaper, getPaperFile, type Paper } from "@phocap/contract"
import { fileUrl, useRoute } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink, useParam } from "../../platform/router/index.ts"
import { useMay, useUnitRound } from "../../platform/shell/index.ts"
import { ErrorNote, formatDate, formatMoment, Loading, PageTitle, Sheet } from "../../platform/ui/index.ts"
import { MadeFile } from "../files/made-file.tsx"
import { DetailsForm } from "./details-form.tsx"
import { DocumentView } from "./document-view.tsx"
import { OwnTemplate } from "./own-template.tsx"
import styles from "./paper.module.css"
import { Passages } from "./passages.tsx"
import { Signing } from "./signing.tsx"
import { Targets } from "./targets.tsx"

/** One paper of the dossier: as it will be printed, its passages, its number and signer, its history. */
export function PaperScreen() {
  const paper = useParam("paper")
  return <PaperPage key={paper} paper={paper} />
}

function ledeOf(paper: Paper, t: ReturnType<typeof useText>): string {
  const { signed, document } = paper
  if (signed === null) return t("paper.lede", { n: paper.dataVersion })
  return t("paper.ledeSigned", { date: formatDate(document.date ?? ""), by: signed.by, code: signed.code })
}

function PaperPage({ paper }: { readonly paper: string }) {
  const t = useText("dossier")
  const { unit, year } = useUnitRound()
  const may = useMay()
  const params = { unit: unit.code, year, paper }
  const { data, error, refetch } = useRoute(getPaper, { params })
  if (data === undefined) {
    return error === null ? (
      <Loading rows={14} />
    ) : (
      <ErrorNote failure={error} onRetry={() => void refetch()} />
    )
  }
  const readsPeople = may("read-people")
  const lists = new Map(
    data.figures
      .filter((figure) => figure.source === "record")
      .map(({ id, where }) => [id, readsPeople ? where : null] as const),
  )
  const mayEdit = may("edit-dossier")
  return (
    <>
      <PageTitle
        small
        title={data.title}
        lede={
          <>
            {ledeOf(data, t)} <RoomLink to="/ho-so">{t("paper.back")}</RoomLink>
          </>
        }
        actions={
          <>
            <MadeFile quiet={false} href={fileUrl(getPaperFile, { params: { ...params, format: "docx" } })}>
              {t("paper.word")}
            </MadeFile>
            <MadeFile href={fileUrl(getPaperFile, { params: { ...params, format: "pdf" } })}>
              {t("paper.pdf")}
            </MadeFile>
          </>
        }
      />
      <div className={styles.page}>
        <DocumentView document={data.document} lists={lists} label={t("paper.preview")} />
        <div className={styles.side}>
          <Signing paper={data} mayEdit={mayEdit} />
          {mayEdit && data.signed === null && (
            <>
              <DetailsForm key={`${paper} details`} paper={data} />
              {data.targetChoices !== null && <Targets paper={data} choices={data.targetChoices} />}
              {data.passages.length > 0 && <Passages paper={data} />}
              <OwnTemplate paper={paper} />
            </>
          )}
          <Sheet heading={t("paper.history")}>
            {data.history.length === 0 ? (
              <p className="muted small">{t("paper.noHistory")}</p>
            ) : (
              <ul className={styles.history}>
                {data.history.map((event) => (
                  <li key={event.at}>
                    {event.text}
                    <small>
                      {formatMoment(event.at)}, {event.actor}
                    </small>
                  </li>
                ))}
              </ul>
            )}
          </Sheet>
        </div>
      </div>
    </>
  )
}
