import { useQueryText } from "../../platform/router/index.ts"
import type { ListName } from "./lists.ts"

/** Which criterion and list stands in the drawer; both are in the address (`tc`, `ds`). */
export function useOpenList() {
  const [query, change] = useQueryText()
  return {
    criterion: query.tc,
    list: query.ds,
    open: (criterion: string, list?: ListName) => change({ tc: criterion, ds: list }, { step: true }),
    close: () => change({ tc: undefined, ds: undefined }),
  }
}
