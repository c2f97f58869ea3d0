import { type AdministrativeDocument, type Block, cellContent, type Inline } from "@phocap/core"
import { RoomLink } from "../../platform/router/index.ts"
import styles from "./document-view.module.css"

/** The predicate of a figure's people by its id; null for figures that count no people. Others are not marked. */
export type FigureLists = ReadonlyMap<string, string | null>

function Run({ run, lists }: { readonly run: Inline; readonly lists: FigureLists }) {
  if (typeof run === "string") return run
  const text = run.bold === true ? <b>{run.text}</b> : run.italic === true ? <i>{run.text}</i> : run.text
  if (run.figure === undefined) return text
  const where = lists.get(run.figure)
  if (where === undefined) return text
  if (where === null) return <span className={styles.figure}>{text}</span>
  return (
    <RoomLink to={`/nguoi?where=${encodeURIComponent(where)}`} className={styles.figure}>
      {text}
    </RoomLink>
  )
}

function Runs({ content, lists }: { readonly content: readonly Inline[]; readonly lists: FigureLists }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: runs of a line have no other name, and never change places
  return content.map((run, index) => <Run key={index} run={run} lists={lists} />)
}

function BlockView({ block, lists }: { readonly block: Block; readonly lists: FigureLists }) {
  if (block.kind === "paragraph") {
    return (
      <p data-align={block.align ?? "justify"}>
        <Runs content={block.content} lists={lists} />
      </p>
    )
  }
  if (block.kind === "heading") {
    return (
      <p className={styles.heading} data-level={block.level}>
        <Runs content={block.content} lists={lists} />
      </p>
    )
  }
  return (
    <div className={styles.scroll}>
      <table>
        {block.caption !== undefined && <caption>{block.caption}</caption>}
        <thead>
          <tr>
            {block.columns.map((column) => (
              <th key={column.title} scope="col">
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.length === 0 && (
            <tr>
              <td colSpan={block.columns.length}>{block.empty ?? "Không có"}</td>
            </tr>
          )}
          {block.rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a printed table have no other name
            <tr key={at}>
              {block.columns.map((column, index) => (
                <td key={column.title} data-align={column.align ?? "left"}>
                  <Runs content={cellContent(row[index] ?? "")} lists={lists} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const two = (value: number): string => String(value).padStart(2, "0")

function dateWords(date: string | null): string {
  if (date === null) return "ngày … tháng … năm …"
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number)
  return `ngày ${two(day)} tháng ${month < 3 ? two(month) : month} năm ${year}`
}

/** A paper as it will be printed, with its figures marked. */
export function DocumentView(given: {
  readonly document: AdministrativeDocument
  readonly lists: FigureLists
  readonly label: string
}) {
  const { document, lists } = given
  return (
    <article className={styles.paper} aria-label={given.label} lang="vi">
      <header>
        <div>
          <p>{document.superior?.toLocaleUpperCase("vi")}</p>
          <p>
            <b>{document.issuer.toLocaleUpperCase("vi")}</b>
          </p>
          <hr />
          <p>
            Số: {document.number === null ? "……" : two(document.number)}/{document.symbol}
          </p>
        </div>
        <div>
          <p>
            <b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b>
          </p>
          <p>
            <b>Độc lập - Tự do - Hạnh phúc</b>
          </p>
          <hr />
          <p>
            <i>
              {document.place}, {dateWords(document.date)}
            </i>
          </p>
        </div>
      </header>
      <p className={styles.kind}>{document.kind.toLocaleUpperCase("vi")}</p>
      <p className={styles.subject}>{document.subject}</p>
      {document.addressees?.map((name) => (
        <p key={name} data-align="center">
          Kính gửi: {name}
        </p>
      ))}
      {document.authority !== undefined && (
        <p className={styles.subject}>{document.authority.toLocaleUpperCase("vi")}</p>
      )}
      {document.basis?.map((line) => (
        <p key={line}>
          <i>{line};</i>
        </p>
      ))}
      {document.blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a document have no other name
        <BlockView key={index} block={block} lists={lists} />
      ))}
      <footer>
        {document.recipients.length > 0 && (
          <div>
            <p>
              <b>
                <i>Nơi nhận:</i>
              </b>
            </p>
            <ul>
              {document.recipients.map((line) => (
                <li key={line}>- {line};</li>
              ))}
              <li>- Lưu: {document.filedAt}.</li>
            </ul>
          </div>
        )}
        {document.signatures.map((signature) => (
          <div key={signature.lines.join(" ")} data-sign="">
            {signature.lines.map((line) => (
              <p key={line}>
                <b>{line.toLocaleUpperCase("vi")}</b>
              </p>
            ))}
            <p className={styles.name}>
              <b>{signature.name}</b>
            </p>
          </div>
        ))}
      </footer>
    </article>
  )
}
