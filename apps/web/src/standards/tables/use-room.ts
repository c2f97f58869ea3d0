import { type RefObject, useEffect, useState } from "react"

/** Width in pixels of an element, and again whenever it changes; a laptop's until it stands. */
export function useRoom(box: RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(1000)
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setRoom(Math.floor(entry.contentRect.width))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [box])
  return room
}
