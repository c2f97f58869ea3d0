/** What reading a typed text gives: a value, or what is wrong with it as a key of the room's texts. */
export type Parsed<Value, Problem extends string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem }
