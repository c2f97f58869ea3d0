import {
  type Dossier,
  type DossierItem,
  getDossier,
  getDossierPdf,
  getDossierZip,
  getListFile,
  getPaperFile,
} from "@phocap/contract"
import { unitLevel } from "@phocap/core"
import { fileUrl, useRoute } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { useMay, useUnitRound } from "../../platform/shell/index.ts"
import {
  Chip,
  type ChipState,
  ErrorNote,
  formatDate,
  formatNumber,
  Loading,
  PageTitle,
  Sheet,
} from "../../platform/ui/index.ts"
import { MadeFile } from "../files/made-file.tsx"
import styles from "./dossier.module.css"
import { HandedIn } from "./handed-in.tsx"

const groups = ["request", "inspection", "decision", "list", "table", "record"] as const

const chips: Readonly<Record<DossierItem["state"], ChipState>> = {
  missing: "unmet",
  draft: "unknown",
  ready: "met",
  signed: "met",
}

function ledeOf({ begun, unit }: Dossier): string {
  if (!begun) return "list.ledeUnbegun"
  return unit.level === unitLevel.commune ? "list.lede" : "list.ledeAbove"
}

/** What the dossier of a unit holds, what is missing and why, and the files. */
export function DossierScreen() {
  const t = useText("dossier")
  const { unit, year } = useUnitRound()
  const may = useMay()
  const params = { unit: unit.code, year }
  const { data, error, refetch } = useRoute(getDossier, { params })
  if (data === undefined) {
    return error === null ? (
      <Loading rows={14} />
    ) : (
      <ErrorNote failure={error} onRetry={() => void refetch()} />
    )
  }
  const missing = data.items.filter((item) => item.state === "missing").length
  const shown = groups.filter((group) => data.items.some((item) => item.group === group))
  const look = data.items.filter((item) => item.state === "draft" || item.moved > 0).length
  return (
    <>
      <PageTitle
        small
        title={
          !data.begun
            ? t("list.unbegun", { year })
            : missing > 0
              ? t("list.missing", { n: missing })
              : look > 0
                ? t("list.look", { n: look })
                : t("list.ready")
        }
        lede={
          <>
            {t(ledeOf(data))} <RoomLink to="/kiem-van-ban">{t("check.link")}</RoomLink>
          </>
        }
        actions={
          may("export-people") && (
            <>
              <MadeFile quiet={false} href={fileUrl(getDossierZip, { params })}>
                {t("list.zip")}
              </MadeFile>
              <MadeFile href={fileUrl(getDossierPdf, { params })}>{t("list.bound")}</MadeFile>
            </>
          )
        }
      />
      {data.below.length > 0 && <HandedIn below={data.below} begun={data.begun} />}
      {shown.map((group) => (
        <Sheet key={group} padded={false} heading={t(`group.${group}`)}>
          <table className={`plain ${styles.items}`}>
            <thead>
              <tr>
                <th scope="col">{t("list.part")}</th>
                <th scope="col">{t("list.state")}</th>
                <th scope="col">{t("list.reasons")}</th>
                <th scope="col">{t("list.files")}</th>
              </tr>
            </thead>
            <tbody>
              {data.items
                .filter((item) => item.group === group)
                .map((item) => (
                  <Item key={item.title} item={item} dataVersion={data.dataVersion} />
                ))}
            </tbody>
          </table>
        </Sheet>
      ))}
    </>
  )
}

function Item({ item, dataVersion }: { readonly item: DossierItem; readonly dataVersion: number }) {
  const t = useText("dossier")
  const isPaper = item.formats.includes("docx") && item.paper !== null
  return (
    <tr>
      <th scope="row">
        {isPaper ? <RoomLink to={`/ho-so/${item.paper}`}>{item.title}</RoomLink> : item.title}
        <small>
          {item.ground ?? t("list.noGround")} {item.needsCheck && <Chip state="check" />}
        </small>
        <small>{factsOf(item, dataVersion, t)}</small>
      </th>
      <td data-label={t("list.state")}>
        <Chip state={item.moved > 0 ? "unknown" : chips[item.state]}>{t(`state.${item.state}`)}</Chip>
      </td>
      <td data-label={t("list.reasons")}>
        {item.reasons.length === 0 ? (
          <span className="muted">{t("list.nothing")}</span>
        ) : (
          <ul>
            {item.reasons.map((reason) => (
              <li key={reason.text} data-weight={reason.weight}>
                {reason.to === null ? reason.text : <RoomLink to={reason.to}>{reason.text}</RoomLink>}
              </li>
            ))}
          </ul>
        )}
      </td>
      <td>
        <Files item={item} />
      </td>
    </tr>
  )
}

function factsOf(item: DossierItem, dataVersion: number, t: ReturnType<typeof useText>): string {
  const facts = [
    item.number,
    item.date === null ? null : formatDate(item.date),
    item.count === null
      ? null
      : t(item.group === "list" ? "list.people" : "list.count", { n: formatNumber(item.count) }),
    item.scans > 0 ? t("list.scans", { n: item.scans }) : null,
    item.edited > 0 ? t("list.edited", { n: item.edited }) : null,
    item.dataVersion !== null
      ? `${t("list.made", { n: item.dataVersion })}, ${item.moved > 0 ? t("list.moved", { n: item.moved }) : t("list.current")}`
      : item.formats.length > 0
        ? t("list.live", { n: dataVersion })
        : null,
  ]
  return facts.filter((fact) => fact !== null).join(" · ")
}

function Files({ item }: { readonly item: DossierItem }) {
  const t = useText("dossier")
  const { unit, year } = useUnitRound()
  const may = useMay()
  const { paper } = item
  if (paper === null) return null
  const params = { unit: unit.code, year, paper }
  const links = item.formats.flatMap((format) => {
    const isList = item.group === "list"
    if (isList && !may("export-people")) return []
    const href = isList
      ? fileUrl(getListFile, { params })
      : fileUrl(getPaperFile, { params: { ...params, format } })
    return [{ format, href }]
  })
  return (
    <div className={styles.files}>
      {links.map(({ format, href }) => (
        <MadeFile key={format} href={href} label={`${t(`list.${format}`)}, ${item.title}`}>
          {t(`list.${format}`)}
        </MadeFile>
      ))}
    </div>
  )
}
