/** XML parts are UTF-8, rarely UTF-16 with a byte order mark: passes the first on as they are, converts the second. */
export async function* utf8Chunks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | null | undefined
  for await (const chunk of chunks) {
    if (decoder === undefined) {
      const little = chunk[0] === 0xff && chunk[1] === 0xfe
      const big = chunk[0] === 0xfe && chunk[1] === 0xff
      decoder = little ? new TextDecoder("utf-16le") : big ? new TextDecoder("utf-16be") : null
      const mark = chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf
      if (mark) {
        yield chunk.subarray(3)
        continue
      }
    }
    yield decoder ? Buffer.from(decoder.decode(chunk, { stream: true })) : chunk
  }
}
