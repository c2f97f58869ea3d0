import { PhocapError } from "@phocap/core"
import {
  andAll,
  andNot,
  type Bitmap,
  bitmapsByValue,
  emptyBitmap,
  fullBitmap,
  orAll,
} from "../bitmap/bitmap.ts"
import type { Facts } from "../facts/facts.ts"
import { parsePredicate } from "./parse-predicate.ts"
import type { Predicate } from "./predicate.ts"

/** Named definitions of the law in force: name → predicate text, options already chosen. */
export type Definitions = Readonly<Record<string, string>>

/**
 * The people of one unit and round under one set of definitions, asked by predicate. Every answer is a bitmap and is
 * remembered, so that the count, the list and the table cell of one predicate are the same bits.
 */
export class Population {
  readonly facts: Facts
  readonly everyone: Bitmap
  private readonly definitions: Definitions
  private readonly answers = new Map<string, Bitmap>()
  private readonly buckets = new Map<string, Map<number, Bitmap>>()
  private readonly resolving: string[] = []

  constructor(facts: Facts, definitions: Definitions) {
    this.facts = facts
    this.definitions = definitions
    this.everyone = fullBitmap(facts.size)
  }

  /** The people for whom `where` holds. Callers must not change the bitmap. */
  bitmap(where: string): Bitmap {
    const known = this.answers.get(where)
    if (known !== undefined) return known
    const bits = this.evaluate(parsePredicate(where))
    this.answers.set(where, bits)
    return bits
  }

  /** The predicate behind a named definition, for explanations; undefined where the law names none. */
  definition(name: string): string | undefined {
    return Object.hasOwn(this.definitions, name) ? this.definitions[name] : undefined
  }

  private evaluate(predicate: Predicate): Bitmap {
    switch (predicate.kind) {
      case "fact":
        return this.range(predicate.fact, predicate.low, predicate.high)
      case "bit":
        return this.bit(predicate.fact, predicate.bit)
      case "text":
        return this.text(predicate.fact, predicate.text)
      case "name":
        return this.named(predicate.name)
      case "not":
        return andNot(this.everyone, this.evaluate(predicate.of))
      case "and":
        return andAll(
          predicate.of.map((part) => this.evaluate(part)),
          this.everyone,
        )
      case "or":
        return orAll(
          predicate.of.map((part) => this.evaluate(part)),
          this.facts.size,
        )
    }
  }

  private named(name: string): Bitmap {
    const where = this.definition(name)
    if (where === undefined) {
      throw new PhocapError(
        "law.definition",
        `Luật không có khái niệm "${name}".`,
        "Xem tệp law/definitions.",
      )
    }
    if (this.resolving.includes(name)) {
      throw new PhocapError(
        "law.definition",
        `Khái niệm "${name}" tự gọi chính nó.`,
        "Xem tệp law/definitions.",
      )
    }
    this.resolving.push(name)
    try {
      return this.bitmap(where)
    } finally {
      this.resolving.pop()
    }
  }

  private column(fact: string): Int16Array | Int32Array {
    const column = this.facts.columns[fact]
    if (column === undefined) throw new PhocapError("law.fact", `Không có dữ kiện "${fact}".`)
    return column
  }

  /** One pass over a column makes the bitmaps of all its values. */
  private bucket(fact: string): Map<number, Bitmap> {
    let bucket = this.buckets.get(fact)
    if (bucket === undefined) {
      bucket = bitmapsByValue(this.column(fact))
      this.buckets.set(fact, bucket)
    }
    return bucket
  }

  private range(fact: string, low: number, high: number): Bitmap {
    const bucket = this.bucket(fact)
    if (low === high) return bucket.get(low) ?? emptyBitmap(this.facts.size)
    const key = `${fact}=${low}..${high}`
    let bits = this.answers.get(key)
    if (bits === undefined) {
      const within = [...bucket].filter(([value]) => value >= low && value <= high)
      bits = orAll(
        within.map(([, part]) => part),
        this.facts.size,
      )
      this.answers.set(key, bits)
    }
    return bits
  }

  private bit(fact: string, bit: number): Bitmap {
    const key = `${fact}:${bit}`
    let bits = this.answers.get(key)
    if (bits === undefined) {
      const having = [...this.bucket(fact)].filter(([value]) => (value & bit) !== 0)
      bits = orAll(
        having.map(([, part]) => part),
        this.facts.size,
      )
      this.answers.set(key, bits)
    }
    return bits
  }

  private text(fact: string, text: string): Bitmap {
    const dictionary = fact === "hamlet" ? this.facts.hamlet.dictionary : this.facts.school.dictionary
    const at = dictionary.indexOf(text)
    return at < 0 ? emptyBitmap(this.facts.size) : this.range(fact, at, at)
  }
}
