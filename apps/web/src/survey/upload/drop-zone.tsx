import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useRef, useState } from "react"
import { ApiFailure } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { useGo } from "../../platform/router/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { ActionButton, ErrorNote, FileDrop, formatExact } from "../../platform/ui/index.ts"
import { checkFile, type FileProblem } from "./check-file.ts"
import { sendWorkbook } from "./upload-workbook.ts"

interface Sending {
  readonly name: string
  readonly part: number
  readonly stop: AbortController
}

/** Drop a workbook here or choose one: it is sent, read and staged, and its preview opens. */
export function DropZone() {
  const t = useText("survey")
  const go = useGo()
  const queries = useQueryClient()
  const { unit, year } = useUnitRound()
  const [sending, setSending] = useState<Sending | null>(null)
  const [problem, setProblem] = useState<{ name: string; problem: FileProblem } | null>(null)
  const [failure, setFailure] = useState<ApiFailure | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const stop = useRef<AbortController>(null)
  useEffect(() => () => stop.current?.abort(), [])

  async function take(files: FileList | null) {
    const file = files?.[0]
    if (file === undefined || sending !== null) return
    setFailure(null)
    setProblem(null)
    const found = await checkFile(file)
    if (found !== null) {
      setProblem({ name: file.name, problem: found })
      return
    }
    const controller = new AbortController()
    stop.current = controller
    setSending({ name: file.name, part: 0, stop: controller })
    try {
      const summary = await sendWorkbook(
        { unit: unit.code, year },
        file,
        (part) => setSending({ name: file.name, part, stop: controller }),
        controller.signal,
      )
      await queries.invalidateQueries()
      go(`/nhap/${summary.id}`)
    } catch (reason) {
      if (reason instanceof ApiFailure) setFailure(reason)
      else throw reason
    } finally {
      setSending(null)
      if (input.current !== null) input.current.value = ""
    }
  }
  return (
    <>
      {problem !== null && (
        <ErrorNote
          failure={{
            message: t(`refused.${problem.problem}.message`, { name: problem.name }),
            remedy: t(`refused.${problem.problem}.remedy`),
          }}
        />
      )}
      {failure !== null && <ErrorNote failure={failure} />}
      <FileDrop
        accept=".xls,.xlsx"
        choose={t("upload.choose")}
        drop={t("upload.drop")}
        note={t("upload.safe", { year })}
        busy={
          sending === null ? null : (
            <>
              <b>{sending.name}</b>
              <progress
                max={1}
                value={sending.part < 1 ? sending.part : undefined}
                aria-label={t("upload.progress")}
              />
              <span role="status">
                {sending.part < 1
                  ? t("upload.sent", { part: formatExact(sending.part * 100, 0) })
                  : t("upload.reading")}
              </span>
              <ActionButton
                quiet
                onClick={() => {
                  sending.stop.abort()
                  setSending(null)
                }}
              >
                {t("upload.stop")}
              </ActionButton>
            </>
          )
        }
        input={input}
        onTake={(files) => void take(files)}
      />
    </>
  )
}
