import pg from "pg"

const { builtins } = pg.types

/**
 * How values of PostgreSQL become values of ours: DATE stays the string `YYYY-MM-DD`, a timestamp is the ISO string in
 * UTC, int8 (counts, versions) is a number. Kept to our own connections, pg's global table is untouched.
 * @throws RangeError for an int8 beyond 2^53
 */
export function makeTypeParsers(): pg.CustomTypesConfig {
  const types = new pg.TypeOverrides()
  types.setTypeParser(builtins.DATE, (text: string) => text)
  types.setTypeParser(builtins.INT8, (text: string) => {
    const number = Number(text)
    if (!Number.isSafeInteger(number)) throw new RangeError(`int8 beyond 2^53: ${text}`)
    return number
  })
  types.setTypeParser(builtins.TIMESTAMPTZ, (text: string) => new Date(text).toISOString())
  return types
}
