import { PhocapError } from "@phocap/core"
import { dictionaryFacts, type FactWord, vocabulary } from "../facts/vocabulary.ts"
import type { Predicate } from "./predicate.ts"

const tokenPattern = /\s*(?:(\.\.)|([&|!()=])|"([^"]*)"|(\d+)|([A-Za-z][A-Za-z0-9_]*))/y

type Token = { kind: "sign" | "text" | "number" | "word"; value: string }

function tokenize(source: string): Token[] {
  const tokens: Token[] = []
  tokenPattern.lastIndex = 0
  const end = source.trimEnd().length
  while (tokenPattern.lastIndex < end) {
    const at = tokenPattern.lastIndex
    const match = tokenPattern.exec(source)
    if (match === null) throw syntaxError(source, `không hiểu "${source.slice(at, at + 12)}"`)
    const [, range, sign, text, number, word] = match
    if (range !== undefined || sign !== undefined) tokens.push({ kind: "sign", value: range ?? sign ?? "" })
    else if (text !== undefined) tokens.push({ kind: "text", value: text })
    else if (number !== undefined) tokens.push({ kind: "number", value: number })
    else tokens.push({ kind: "word", value: word ?? "" })
  }
  return tokens
}

function syntaxError(source: string, what: string): PhocapError {
  return new PhocapError(
    "law.predicate",
    `Điều kiện "${source}" viết sai: ${what}.`,
    "Sửa tệp trong thư mục law/.",
  )
}

function wordOf(fact: string): FactWord | undefined {
  return Object.hasOwn(vocabulary, fact) ? vocabulary[fact as keyof typeof vocabulary] : undefined
}

/** The law asks the same few hundred predicates of every commune. */
const parsed = new Map<string, Predicate>()

/**
 * Reads a predicate. `!` binds tighter than `&`, `&` tighter than `|`. Throws `law.predicate` on a syntax error, a
 * fact or a value word that the vocabulary does not have; named definitions are resolved later, by the population.
 */
export function parsePredicate(source: string): Predicate {
  const known = parsed.get(source)
  if (known !== undefined) return known
  const predicate = parse(source)
  if (parsed.size > 20_000) parsed.clear()
  parsed.set(source, predicate)
  return predicate
}

function parse(source: string): Predicate {
  const tokens = tokenize(source)
  let at = 0
  const peek = (value: string) => tokens[at]?.kind === "sign" && tokens[at]?.value === value
  const take = (value: string) => {
    if (!peek(value)) throw syntaxError(source, `thiếu "${value}"`)
    at++
  }

  function either(): Predicate {
    return chain("|", "or", both)
  }
  function both(): Predicate {
    return chain("&", "and", single)
  }
  function chain(sign: string, kind: "and" | "or", part: () => Predicate): Predicate {
    const of = [part()]
    while (peek(sign)) {
      at++
      of.push(part())
    }
    return of.length === 1 ? of[0]! : { kind, of }
  }
  function single(): Predicate {
    if (peek("!")) {
      at++
      return { kind: "not", of: single() }
    }
    if (peek("(")) {
      at++
      const inner = either()
      take(")")
      return inner
    }
    return atom()
  }
  function atom(): Predicate {
    const token = tokens[at++]
    if (token?.kind !== "word") throw syntaxError(source, "thiếu tên điều kiện")
    const fact = token.value
    if ((dictionaryFacts as readonly string[]).includes(fact)) return textAtom(fact)
    if (tokens[at]?.kind === "word" && tokens[at]?.value === "has") {
      at++
      return { kind: "bit", fact: knownFact(fact), bit: value(fact) }
    }
    if (!peek("=")) {
      return wordOf(fact) === undefined
        ? { kind: "name", name: fact }
        : { kind: "fact", fact, low: 1, high: 1 }
    }
    at++
    const low = value(knownFact(fact))
    if (!peek("..")) return { kind: "fact", fact, low, high: low }
    at++
    return { kind: "fact", fact, low, high: value(fact) }
  }
  function textAtom(fact: string): Predicate {
    take("=")
    const token = tokens[at++]
    if (token?.kind !== "text") throw syntaxError(source, `${fact} cần một giá trị trong ngoặc kép`)
    return { kind: "text", fact, text: token.value }
  }
  function knownFact(fact: string): string {
    if (wordOf(fact) === undefined) throw syntaxError(source, `không có dữ kiện "${fact}"`)
    return fact
  }
  function value(fact: string): number {
    const token = tokens[at++]
    if (token?.kind === "number") return Number(token.value)
    const number = token?.kind === "word" ? wordOf(fact)?.words?.[token.value] : undefined
    if (number === undefined) throw syntaxError(source, `"${fact}" không có giá trị "${token?.value ?? ""}"`)
    return number
  }

  const whole = either()
  if (at < tokens.length) throw syntaxError(source, `thừa "${tokens[at]!.value}"`)
  return whole
}
