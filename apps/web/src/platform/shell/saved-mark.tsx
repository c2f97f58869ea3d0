import { onlineManager, useIsMutating } from "@tanstack/react-query"
import { useSyncExternalStore } from "react"
import { useSavedAt } from "../api/index.ts"
import { useText } from "../i18n/index.ts"
import styles from "./shell.module.css"

function useOnline(): boolean {
  return useSyncExternalStore(
    (listener) => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
  )
}

/** A calm line: saved and when, saving, or offline. */
export function SavedMark() {
  const t = useText("platform")
  const savedAt = useSavedAt()
  const writing = useIsMutating({ mutationKey: ["write"] }) > 0
  const online = useOnline()
  const time = savedAt?.toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit" })
  const words = !online
    ? t("offline")
    : writing
      ? t("saving")
      : time === undefined
        ? t("saved")
        : t("savedAt", { time })
  return (
    <span
      className={styles.saved}
      role="status"
      data-state={!online ? "offline" : writing ? "saving" : "saved"}
    >
      {words}
    </span>
  )
}
