import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { smallFile } from '../../../../server/routes/system/built-files.ts'

const script = new TextEncoder().encode('say("xin chào")\n'.repeat(100))
const files = new Map([
  ['a.js', script],
  ['a.png', script],
])
const asked = (file: string, encoding?: string) =>
  smallFile(
    files,
    {
      request: new Request('http://localhost/', encoding ? { headers: { 'accept-encoding': encoding } } : {}),
      param: () => file,
    },
    'private',
  )

it('a page’s script goes out zipped to whoever takes that, and is the same file', async () => {
  for (const encoding of ['gzip', 'gzip, deflate, br', 'br;q=1.0, gzip;q=0.5']) {
    const answer = await asked('a.js', encoding)
    expect([encoding, answer.headers.get('content-encoding'), answer.headers.get('vary')]).toEqual([
      ...[encoding, 'gzip', 'accept-encoding'],
    ])
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect(bytes.length).toBeLessThan(script.length / 4)
    expect(new Uint8Array(gunzipSync(bytes))).toEqual(script)
  }
})

it('who does not take it, and what is small already, gets the bytes as they are', async () => {
  for (const [file, encoding] of [
    ['a.js', undefined],
    ['a.js', 'br'],
    ['a.js', 'gzip;q=0'],
    ['a.js', 'gzip;q=0, br'],
    ['a.png', 'gzip'],
  ] as const) {
    const answer = await asked(file, encoding)
    expect([file, encoding, answer.headers.get('content-encoding')]).toEqual([file, encoding, null])
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(script)
  }
})
