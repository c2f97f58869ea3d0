/** A file of which any part can be read; the server makes one from a file handle. */
export interface RandomAccess {
  /** In bytes. */
  readonly size: number
  /** Up to `length` bytes from `position`; fewer only at the end of the file. */
  read(position: number, length: number): Promise<Uint8Array>
}

export type ByteSource = Uint8Array | RandomAccess

/** One way to read both kinds of source. */
export function randomAccess(source: ByteSource): RandomAccess {
  if (!(source instanceof Uint8Array)) return source
  return {
    size: source.length,
    read: async (position, length) => source.subarray(position, position + length),
  }
}

/** All bytes of a range, in pieces of at most 256 KB. */
export async function* readRange(
  source: RandomAccess,
  start: number,
  end: number,
): AsyncGenerator<Uint8Array> {
  for (let at = start; at < end; ) {
    const piece = await source.read(at, Math.min(end - at, 1 << 18))
    if (piece.length === 0) return
    at += piece.length
    yield piece
  }
}

/** The whole file in memory; the caller has checked its size. */
export async function readWhole(source: RandomAccess): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of readRange(source, 0, source.size)) pieces.push(piece)
  return pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces)
}
