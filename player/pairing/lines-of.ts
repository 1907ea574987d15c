/** The lines of a file as JSON values, one after the other; undefined for one that is not JSON. */
export async function* linesOf(file: Blob): AsyncGenerator<unknown> {
  const reader = (file.stream() as ReadableStream<Uint8Array>).getReader()
  const decoder = new TextDecoder()
  // A line of a clip comes in many pieces: joined once, not piece by piece.
  let pieces: string[] = []
  for (;;) {
    const { done, value } = await reader.read()
    const [first = '', ...lines] = (done ? decoder.decode() : decoder.decode(value, { stream: true })).split('\n')
    pieces.push(first)
    for (const next of lines) {
      yield parsed(pieces.join(''))
      pieces = [next]
    }
    if (!done) continue
    const last = pieces.join('')
    if (last !== '') yield parsed(last)
    return
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
