import {
  type DirectivePage,
  getDirective,
  listDirectives,
  listTasks,
  setAnswers,
  type TaskList,
} from "@phocap/contract"
import { useState } from "react"
import { useRoute, useSend } from "../../platform/api/index.ts"
import { ChoiceField } from "../../platform/fields/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink, useParam } from "../../platform/router/index.ts"
import { useMay, useUnitRound } from "../../platform/shell/index.ts"
import { ActionButton, ErrorNote, Loading, PageTitle, Sheet } from "../../platform/ui/index.ts"
import { LinkButton } from "../link-button.tsx"
import { documentName } from "../list/directives.tsx"
import roomStyles from "../room.module.css"
import { TaskTable } from "../tasks/task-table.tsx"
import styles from "./directive.module.css"

/** A directive: its tasks, the plans below it, which clauses they cover, and its text. */
export function DirectiveScreen() {
  const id = useParam("id")
  const { unit, year } = useUnitRound()
  const params = { unit: unit.code, year }
  const page = useRoute(getDirective, { params: { ...params, id } })
  const tasks = useRoute(listTasks, { params, query: { directive: id, limit: 1000 } })
  const failure = page.error ?? tasks.error
  if (page.data === undefined || tasks.data === undefined) {
    return failure === null ? (
      <Loading rows={10} />
    ) : (
      <ErrorNote failure={failure} onRetry={() => void page.refetch()} />
    )
  }
  return <Page page={page.data} tasks={tasks.data} />
}

function Page(given: { readonly page: DirectivePage; readonly tasks: TaskList }) {
  const { page, tasks } = given
  const t = useText("directives")
  const { directive } = page
  // A clause that was shared out counts once.
  const clauses = tasks.tasks.filter((line) => line.whole === null)
  const late = clauses.filter((line) => line.schedule === "late").length
  const done = clauses.filter((line) => line.state === "done").length
  return (
    <>
      <PageTitle
        small
        title={`${documentName(directive, t("list.noNumber"))}`}
        lede={directive.subject.charAt(0).toUpperCase() + directive.subject.slice(1)}
        actions={
          <>
            <LinkButton quiet to={`/nhiem-vu?vb=${directive.id}`}>
              {t("directive.toTasks")}
            </LinkButton>
            <LinkButton quiet to={`/van-ban/${directive.id}/giam-sat`}>
              {t("directive.toSupervision")}
            </LinkButton>
            <LinkButton quiet to={`/van-ban/${directive.id}/bao-cao`}>
              {t("directive.toReport")}
            </LinkButton>
          </>
        }
      />
      <p>
        {t("directive.standing", { n: clauses.length + tasks.total - tasks.tasks.length, done, late })}{" "}
        {directive.issuer}, {page.unitName}.
      </p>
      <TaskTable tasks={tasks.tasks} total={tasks.total} />
      <div className={styles.columns}>
        <Cascade page={page} />
        <Sheet heading={t("directive.about")}>
          <dl className={styles.about}>
            {directive.basis !== "" && (
              <>
                <dt>{t("directive.basis")}</dt>
                <dd>{directive.basis}</dd>
              </>
            )}
            {directive.recipients !== null && (
              <>
                <dt>{t("directive.recipients")}</dt>
                <dd>{directive.recipients}</dd>
              </>
            )}
            {directive.signer !== null && (
              <>
                <dt>{t("head.signer")}</dt>
                <dd>
                  {directive.signerTitle !== null && `${capitalOnly(directive.signerTitle)} `}
                  {directive.signer}
                </dd>
              </>
            )}
            {directive.fileName !== null && (
              <>
                <dt>{t("directive.file")}</dt>
                <dd>{directive.fileName}</dd>
              </>
            )}
          </dl>
          {directive.text !== "" && (
            <details className={styles.text}>
              <summary>{t("directive.text")}</summary>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus (WCAG 2.1.1) */}
              <section className={styles.paper} aria-label={t("directive.text")} tabIndex={0}>
                {directive.text.split("\n").map((paragraph, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a text that never changes
                  <p key={i}>{paragraph}</p>
                ))}
              </section>
            </details>
          )}
        </Sheet>
      </div>
    </>
  )
}

/** "PHÓ BÍ THƯ" as it stands above a signature, in running text: "Phó bí thư". */
function capitalOnly(title: string): string {
  return title === title.toUpperCase() ? title.charAt(0) + title.slice(1).toLowerCase() : title
}

/** Plans below, clause by clause; and how this plan answers the one above. */
function Cascade({ page }: { readonly page: DirectivePage }) {
  const t = useText("directives")
  const may = useMay()
  const uncovered = page.cover.filter((clause) => clause.answers.length === 0)
  return (
    <Sheet heading={t("cascade.title")}>
      {page.parent !== null && (
        <p>
          {t("cascade.answersParent")}{" "}
          <RoomLink to={`/van-ban/${page.parent.id}`}>
            {documentName(page.parent, t("list.noNumber"))}
          </RoomLink>
        </p>
      )}
      {page.children.length > 0 && (
        <>
          <p>
            {uncovered.length === 0 ? t("cascade.covered") : t("cascade.uncovered", { n: uncovered.length })}
          </p>
          <table className={`plain ${styles.cover}`}>
            <thead>
              <tr>
                <th scope="col">{t("cascade.clause")}</th>
                <th scope="col">{t("cascade.by")}</th>
              </tr>
            </thead>
            <tbody>
              {page.cover.map((clause) => (
                <tr key={clause.taskId}>
                  <td>
                    <RoomLink to={`/nhiem-vu/${clause.taskId}`}>
                      {clause.clause} {clause.title.slice(0, 90)}
                    </RoomLink>
                  </td>
                  <td data-none={clause.answers.length === 0} className={styles.by}>
                    {clause.answers.length === 0
                      ? t("cascade.nobody")
                      : clause.answers.map((one) => (
                          <RoomLink key={one.taskId} to={`/nhiem-vu/${one.taskId}`}>
                            {one.issuer} ({t(`state.${one.state}`)})
                          </RoomLink>
                        ))}
                    {clause.missing.length > 0 && (
                      <small className={styles.missing}>
                        {t("cascade.missing", {
                          n: clause.missing.length,
                          of: clause.members,
                          names: clause.missing.join(", "),
                        })}
                      </small>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <h3>{t("cascade.plans", { n: page.children.length })}</h3>
          <ul className={styles.plans}>
            {page.children.map((line) => (
              <li key={line.id}>
                <RoomLink to={`/van-ban/${line.id}`}>{documentName(line, t("list.noNumber"))}</RoomLink>
                <small>
                  {line.unitName} ·{" "}
                  {t("directive.standing", { n: line.tasks, done: line.done, late: line.late })}
                </small>
              </li>
            ))}
          </ul>
        </>
      )}
      {page.withoutPlan.length > 0 && (
        <p className={styles.without}>
          {t("cascade.without", { n: page.withoutPlan.length })}{" "}
          {page.withoutPlan.map((one) => one.name).join(", ")}.
        </p>
      )}
      {page.parent === null && page.children.length === 0 && page.withoutPlan.length === 0 && (
        <p className="muted">{t("cascade.none")}</p>
      )}
      {page.decides && may("edit-directives") && <Tie page={page} />}
    </Sheet>
  )
}

/** Says which plan above this one carries out, and which clause each task answers. */
function Tie({ page }: { readonly page: DirectivePage }) {
  const t = useText("directives")
  const { unit, year } = useUnitRound()
  const params = { unit: unit.code, year }
  const [open, setOpen] = useState(false)
  const directives = useRoute(listDirectives, { params }, { enabled: open })
  const save = useSend(setAnswers)
  const own = useRoute(
    listTasks,
    { params, query: { directive: page.directive.id, limit: 1000 } },
    { enabled: open },
  )
  const [parent, setParent] = useState(page.directive.parentId)
  const above = useRoute(
    listTasks,
    { params, query: { directive: parent ?? page.directive.id, limit: 1000 } },
    { enabled: open && parent !== null },
  )
  const [answers, setAnswered] = useState<Record<string, string | null>>({})
  if (!open) {
    return (
      <ActionButton quiet onClick={() => setOpen(true)}>
        {t("cascade.tie")}
      </ActionButton>
    )
  }
  async function send() {
    const body = { parentId: parent, answers }
    const done = await save
      .mutateAsync({ params: { ...params, id: page.directive.id }, body })
      .catch(() => null)
    if (done !== null) setOpen(false)
  }
  const others = (directives.data?.directives ?? []).filter((one) => one.id !== page.directive.id)
  return (
    <div className={styles.tie}>
      {save.error !== null && <ErrorNote failure={save.error} />}
      <ChoiceField
        label={t("cascade.parent")}
        value={parent ?? ""}
        options={[
          ["", t("cascade.noParent")],
          ...others.map((one): readonly [string, string] => [
            one.id,
            `${documentName(one, t("list.noNumber"))} (${one.issuer})`,
          ]),
        ]}
        onChange={(id) => {
          setParent(id === "" ? null : id)
          setAnswered({})
        }}
      />
      {parent !== null &&
        own.data?.tasks.map((task) => (
          <ChoiceField
            key={task.id}
            label={`${task.clause} ${task.title.slice(0, 100)}`}
            value={answers[task.id] ?? currentAnswer(page, task.id, parent)}
            options={[
              ["", t("cascade.noAnswer")],
              ...(above.data?.tasks ?? []).map((one): readonly [string, string] => [
                one.id,
                `${one.clause} ${one.title.slice(0, 80)}`,
              ]),
            ]}
            onChange={(id) => setAnswered({ ...answers, [task.id]: id === "" ? null : id })}
          />
        ))}
      <div className={roomStyles.acts}>
        <ActionButton disabled={save.isPending} onClick={() => void send()}>
          {t("follow.save")}
        </ActionButton>
        <ActionButton quiet onClick={() => setOpen(false)}>
          {t("act.cancel")}
        </ActionButton>
      </div>
    </div>
  )
}

function currentAnswer(page: DirectivePage, taskId: string, parent: string): string {
  return page.directive.parentId === parent ? (page.answered[taskId] ?? "") : ""
}
