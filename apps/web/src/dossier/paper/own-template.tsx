import { getTemplate, putTemplate, removeTemplate } from "@phocap/contract"
import { useRoute, useSend } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { ActionButton, ErrorNote, FileButton, formatMoment, Scroll, Sheet } from "../../platform/ui/index.ts"
import styles from "./paper.module.css"

/** The office's own Word file for the paper, and the fields that it may name. */
export function OwnTemplate({ paper }: { readonly paper: string }) {
  const t = useText("dossier")
  const { unit, year } = useUnitRound()
  const params = { unit: unit.code, year, paper }
  const { data, error, refetch } = useRoute(getTemplate, { params })
  const send = useSend(putTemplate)
  const remove = useSend(removeTemplate)
  if (error !== null) return <ErrorNote failure={error} onRetry={() => void refetch()} />
  return (
    <Sheet heading={t("template.title")}>
      <div className={styles.fields}>
        <p>
          {data?.template == null
            ? t("template.none")
            : t("template.used", {
                name: data.template.fileName,
                at: formatMoment(data.template.at),
                actor: data.template.actor,
              })}
        </p>
        <FileButton
          accept=".docx"
          disabled={send.isPending}
          onTake={(file) => {
            const form = new FormData()
            form.set("file", file)
            send.mutate({ params, form })
          }}
        >
          {t("template.add")}
        </FileButton>
        {send.error !== null && <ErrorNote failure={send.error} />}
        {data?.template != null && (
          <div className={styles.acts}>
            <ActionButton quiet disabled={remove.isPending} onClick={() => remove.mutate({ params })}>
              {t("template.remove")}
            </ActionButton>
          </div>
        )}
      </div>
      <details className={styles.passage}>
        <summary>{t("template.fields", { n: data?.fields.length ?? 0 })}</summary>
        <Scroll label={t("template.fields", { n: data?.fields.length ?? 0 })}>
          <table className="plain">
            <thead>
              <tr>
                <th scope="col">{t("template.name")}</th>
                <th scope="col">{t("template.label")}</th>
                <th scope="col">{t("template.now")}</th>
              </tr>
            </thead>
            <tbody>
              {data?.fields.map((field) => (
                <tr key={field.name}>
                  <th scope="row">{`{${field.name}}`}</th>
                  <td>{field.label}</td>
                  <td>{field.text.slice(0, 80)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </details>
    </Sheet>
  )
}
