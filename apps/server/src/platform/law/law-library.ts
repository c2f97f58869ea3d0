import { referenceDate } from "@phocap/core"
import { type Form, isInForce, type LawChoices, type LawPack, type Rules, rulesOn } from "@phocap/engine"

/** The corpus of the running server, with the rules of each round worked out once. */
export class LawLibrary {
  readonly pack: LawPack
  private readonly rules = new Map<string, Rules>()

  constructor(pack: LawPack) {
    this.pack = pack
  }

  /** The rules that judge a round: those in force on its reference date, with the unit's choices. */
  forRound(year: number, choices: LawChoices): Rules {
    const key = `${year} ${JSON.stringify(Object.entries(choices).sort())}`
    let rules = this.rules.get(key)
    if (rules === undefined) {
      rules = rulesOn(this.pack, referenceDate(year), choices)
      this.rules.set(key, rules)
    }
    return rules
  }

  /** The official tables of a round, one version of each code. */
  forms(year: number): Form[] {
    return this.pack.forms.filter((form) => isInForce(form.inForce, referenceDate(year)))
  }
}
