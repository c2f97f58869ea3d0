import type { Tree } from "../../platform/i18n/index.ts"

export const check: Tree = {
  check: {
    title: "Check a paper",
    lede: "Send the Word or PDF file of a paper fixed for signature: is the file whole, and are its figures those of the sealed round?",
    link: "Check a paper",
    file: "File of the paper",
    choose: "Choose a file",
    drop: "or drop it here",
    note: "Word or PDF of a paper fixed for signature, up to 20 MB.",
    reading: "Checking…",
    code: "Check code",
    codeHelp: "compare with the code in the foot of the pages",
    whole: "File",
    sound: "Whole",
    read: "{{n}} places in the text were compared",
    unread:
      "the text of this file cannot be compared: compare the code above with the printed one, and the figures by eye",
    broken: "Altered",
    round: "Against the sealed round",
    is: {
      open: "The round is not sealed",
      same: "The sealed figures",
      agrees: "Figures agree",
      differs: "Figures differ",
      nothing: "No receipt",
    },
    means: {
      open: "made from version {{n}}; the figures of the round may still change",
      same: "made from the very records that were sealed",
      agrees: "made from version {{n}}, not from what was sealed, but every figure compared is equal",
      differs: "made from version {{n}}, which differs from what was sealed",
      nothing: "this round has no receipt to compare with",
    },
    receipt: "The receipt within the file was altered.",
    altered: "The text differs from the figures within the file",
    contradicting: "The figures within the file differ from its receipt",
    differing: "Different from the sealed figures",
    found: "In the paper",
    expected: "Must be",
    adjustments: "Corrections after sealing ({{n}})",
  },
}
