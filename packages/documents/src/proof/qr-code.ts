import { crc32, deflateSync } from "node:zlib"
import { encode, renderSVG } from "uqr"
import { type PaperProof, proofCode } from "./paper-proof.ts"

/** What the square says: enough to find the paper again and to compare the code. */
function qrText(proof: PaperProof): string {
  return `PHOCAP ${proofCode(proof)} ${proof.unit.code} ${proof.year} ${proof.paper}`
}

export function qrSvg(proof: PaperProof): string {
  return renderSVG(qrText(proof), { border: 1 })
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc32(body), body.length + 4)
  return out
}

/** The square as a PNG of one bit a dot, for Word (ISO/IEC 15948). */
export function qrPng(proof: PaperProof): Uint8Array {
  const { size, data } = encode(qrText(proof), { border: 1 })
  const dot = 6
  const width = size * dot
  const stride = Math.ceil(width / 8) + 1
  const raw = Buffer.alloc(stride * width)
  for (let y = 0; y < width; y++) {
    for (let x = 0; x < width; x++) {
      const dark = data[Math.floor(y / dot)]?.[Math.floor(x / dot)] === true
      const at = y * stride + 1 + (x >> 3)
      if (!dark) raw[at] = (raw[at] ?? 0) | (0x80 >> (x & 7))
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(width, 4)
  header[8] = 1
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(raw)),
    chunk("IEND", new Uint8Array()),
  ])
}
