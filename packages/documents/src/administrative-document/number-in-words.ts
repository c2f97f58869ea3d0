const digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
const scales = ["", "nghìn", "triệu", "tỷ"]

function tens(value: number): string[] {
  const ten = Math.floor(value / 10)
  const one = value % 10
  if (ten === 0) return [digits[one]!]
  const head = ten === 1 ? ["mười"] : [digits[ten]!, "mươi"]
  if (one === 0) return head
  if (one === 1 && ten > 1) return [...head, "mốt"]
  if (one === 5) return [...head, "lăm"]
  return [...head, digits[one]!]
}

/** A group of three; `full` says that larger groups stand before it, so that its zeros are spoken. */
function group(value: number, full: boolean): string[] {
  const hundred = Math.floor(value / 100)
  const rest = value % 100
  const spoken = hundred > 0 || full ? [digits[hundred]!, "trăm"] : []
  if (rest === 0) return spoken
  if (rest < 10 && spoken.length > 0) return [...spoken, "linh", digits[rest]!]
  return [...spoken, ...tens(rest)]
}

/** A whole number from 0 to 999,999,999,999 as it is spoken: 1005 is "một nghìn không trăm linh năm". */
export function numberInWords(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value >= 1e12) throw new RangeError(`no words for ${value}`)
  if (value === 0) return digits[0]!
  const groups: number[] = []
  for (let rest = value; rest > 0; rest = Math.floor(rest / 1000)) groups.push(rest % 1000)
  return groups
    .map((part, place) => ({ part, place }))
    .reverse()
    .filter(({ part }) => part > 0)
    .flatMap(({ part, place }) => [...group(part, place < groups.length - 1), scales[place]!])
    .filter((word) => word !== "")
    .join(" ")
}
