import { getPeopleFile, listPeople, type PeopleList } from "@phocap/contract"
import { useInfiniteQuery } from "@tanstack/react-query"
import { type ApiFailure, call, fileUrl } from "../api/index.ts"
import { useUnitRound } from "../shell/use-unit-round.ts"

/** Whom a list holds: a predicate over facts, words to find, a hamlet. */
export interface Whom {
  readonly where?: string
  readonly q?: string
  readonly hamlet?: string
}

const pageSize = 50

/** The people behind a figure, page by page. */
export function usePeople(whom: Whom, enabled = true) {
  const { unit, year } = useUnitRound()
  const params = { unit: unit.code, year }
  const query = useInfiniteQuery<PeopleList, ApiFailure, { pages: PeopleList[] }, unknown[], number>({
    queryKey: [listPeople.path, params, whom],
    queryFn: ({ pageParam, signal }) =>
      call(listPeople, { params, query: { ...whom, offset: pageParam, limit: pageSize } }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const have = pages.reduce((sum, page) => sum + page.people.length, 0)
      return last.people.length === 0 || have >= last.total ? undefined : have
    },
    enabled,
  })
  const pages = query.data?.pages ?? []
  const last = pages.at(-1)
  const people = pages.flatMap((page) => page.people)
  return {
    people,
    /** Null until the first page is here. */
    total: last?.total ?? null,
    explanation: last?.explanation ?? "",
    rest: last === undefined ? 0 : Math.max(0, last.total - people.length),
    more: () => void query.fetchNextPage(),
    loadingMore: query.isFetchingNextPage,
    failure: query.error,
    retry: () => void query.refetch(),
    fileFor: (purpose: string) => fileUrl(getPeopleFile, { params, query: { ...whom, purpose } }),
  }
}

export type People = ReturnType<typeof usePeople>
