import { benchYear } from "./bench-context.ts"

/** The words around a form's figures, left empty: what is measured is the figures. */
export const blankTexts = {
  year: benchYear,
  province: "",
  commune: "",
  unitKind: "",
  place: "",
  preparer: "",
  signerBody: "",
  signerTitle: "",
  signer: "",
}
