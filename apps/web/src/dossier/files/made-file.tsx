import { useMutation } from "@tanstack/react-query"
import type { ReactNode } from "react"
import { ApiFailure } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { FileLink } from "../../platform/ui/index.ts"
import { fetchFile } from "./fetch-file.ts"
import styles from "./made-file.module.css"

/**
 * A link to a file that the server makes on the spot: says that it is being made, and, where it cannot be, why. A browser
 * by itself only tells that a download failed.
 */
export function MadeFile(given: {
  readonly href: string
  readonly label?: string
  readonly quiet?: boolean
  readonly children: ReactNode
}) {
  const t = useText("dossier")
  const take = useMutation<void, Error>({
    networkMode: "always",
    mutationFn: async () => {
      const { name, content } = await fetchFile(given.href)
      const url = URL.createObjectURL(content)
      const link = document.createElement("a")
      link.href = url
      link.download = name
      link.click()
      setTimeout(() => URL.revokeObjectURL(url), 60_000)
    },
  })
  const { error } = take
  return (
    <span className={styles.file}>
      <FileLink
        href={given.href}
        quiet={given.quiet ?? true}
        aria-busy={take.isPending}
        aria-label={given.label}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return
          event.preventDefault()
          if (!take.isPending) take.mutate()
        }}
      >
        {take.isPending ? t("file.making") : given.children}
      </FileLink>
      {error !== null && (
        <span role="alert" className={styles.failed}>
          {error.message} {error instanceof ApiFailure ? error.remedy : ""}
        </span>
      )}
    </span>
  )
}
