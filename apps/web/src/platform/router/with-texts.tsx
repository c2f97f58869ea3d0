import { type ComponentType, use } from "react"
import { addTexts } from "../i18n/index.ts"
import type { Room } from "./room-route.ts"

/**
 * Screens of a room that wait for its texts: read once, side by side with the screen's own file, kept for the visit. A
 * failed reading is forgotten, so that trying again asks again.
 */
export function withTexts(room: Room): (Screen: ComponentType) => ComponentType {
  let loading: Promise<void> | null = null
  function load(): Promise<void> {
    loading ??= room.texts().then(
      ({ texts }) => addTexts(room.name, texts),
      (reason: unknown) => {
        loading = null
        throw reason
      },
    )
    return loading
  }
  return (Screen) =>
    function RoomScreen() {
      use(load())
      return <Screen />
    }
}
