import { type Predicate, parsePredicate } from "@phocap/engine"

const text = (value: string) => `'${value.replaceAll("'", "''")}'`

/** A predicate as a condition over the facts in SQL; definitions are written out in place. */
export function predicateInSql(where: string, definitions: Readonly<Record<string, string>>): string {
  function write(predicate: Predicate): string {
    switch (predicate.kind) {
      case "fact":
        return `(f."${predicate.fact}" BETWEEN ${predicate.low} AND ${predicate.high})`
      case "bit":
        return `((f."${predicate.fact}"::int & ${predicate.bit}) <> 0)`
      case "text":
        return `coalesce(f."${predicate.fact}" = ${text(predicate.text)}, false)`
      case "name": {
        const meaning = definitions[predicate.name]
        if (meaning === undefined) throw new Error(`no definition ${predicate.name}`)
        return write(parsePredicate(meaning))
      }
      case "not":
        return `(NOT ${write(predicate.of)})`
      case "and":
        return `(${predicate.of.map(write).join(" AND ")})`
      case "or":
        return `(${predicate.of.map(write).join(" OR ")})`
    }
  }
  return write(parsePredicate(where))
}
