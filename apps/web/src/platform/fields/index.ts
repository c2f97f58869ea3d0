/** Apart from the kit that every screen loads: only forms need them. */
export { ChoiceField, LongField, TextField } from "./field.tsx"
