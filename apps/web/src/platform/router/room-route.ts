import type { Policy } from "@phocap/contract"
import { type ComponentType, lazy, type ReactNode } from "react"
import type { Texts } from "../i18n/index.ts"

/** Groups of the rail, by what people do; "top" stands before them without a heading. */
export type RailGroup = "top" | "data" | "results" | "resources" | "watch" | "admin"

/** One screen of a room. */
export interface RoomRoute {
  /** Below `/:unit/:year`, with `:name` for parameters: `/nguoi/:id`. */
  readonly path: string
  /** Made by `screen`, so that each screen loads when it is first opened. */
  readonly component: ComponentType
  readonly title: { readonly vi: string; readonly en: string }
  /** Shown in the rail only to those who may do this in the unit and round; without it to all. */
  readonly needs?: Policy
  /** Where the rail lists it; screens without it are reached from others. */
  readonly rail?: {
    readonly group: RailGroup
    readonly order: number
    /** A hook: a short count ("3", "94%") where something waits, or null. */
    readonly useWaiting?: () => string | null
  }
}

/** A room as `rooms.ts` lists it. */
export interface Room {
  readonly name: string
  readonly routes: readonly RoomRoute[]
  /** Screens that stand alone, without unit, round or shell: the way in. Their paths are whole. */
  readonly doors?: readonly Pick<RoomRoute, "path" | "component">[]
  /** The file that says the room's words in both languages; namespace is the room's name. */
  readonly texts: () => Promise<{ readonly texts: Texts }>
}

/** A component that loads with its file: `screen(() => import("./people.tsx"), "People")`. */
export function screen<Name extends string>(
  load: () => Promise<Readonly<Record<Name, () => ReactNode>>>,
  name: Name,
): ComponentType {
  return lazy<() => ReactNode>(async () => ({ default: (await load())[name] }))
}
