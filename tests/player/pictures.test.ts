import { expect, test } from 'vitest'
import { picturesOf } from '../../player/pictures.ts'
import type { Rendition } from '../../shared/playlist/playlist.ts'

const named = (name: string, width = 10): Rendition => ({ sha256: name.repeat(64), bytes: 1, width, height: 10 })

/** Pictures of 400 bytes each, of which two are held; a rendition named `x` decodes to another size, `y` not at all, `z` is missing. */
function setting() {
  const closed: string[] = []
  const failed: string[] = []
  const pictures = picturesOf(
    {
      bytes: async (r) =>
        r.sha256[0] === 'z' ? undefined : (new TextEncoder().encode(r.sha256[0]).buffer as ArrayBuffer),
      fail: (r) => failed.push(r.sha256[0]!),
    },
    async (bytes) => {
      const name = new TextDecoder().decode(bytes)
      if (name === 'y') throw new Error('not a picture')
      return { width: name === 'x' ? 11 : 10, height: 10, name, close: () => closed.push(name) }
    },
    800,
  )
  return { closed, failed, pictures, load: (name: string) => pictures.load(named(name)) }
}

test('memory holds as many pictures as it is given; the one used longest ago is closed first', async () => {
  const { pictures, load, closed } = setting()
  await load('a')
  await load('b')
  expect(pictures.get(named('a').sha256)).toBeDefined()
  await load('c')
  expect(closed).toEqual(['b'])
  expect(pictures.get(named('b').sha256)).toBeUndefined()
})

test('one picture is decoded once, however often it is asked for', async () => {
  const { load, pictures } = setting()
  expect(await Promise.all([load('a'), load('a')])).toEqual([true, true])
  const first = pictures.get(named('a').sha256)
  await load('a')
  expect(pictures.get(named('a').sha256)).toBe(first)
})

test('what cannot be drawn, or has other pixels than it should, counts as missing; it is not held', async () => {
  const { load, failed, closed } = setting()
  expect([await load('x'), await load('y'), await load('z')]).toEqual([false, false, false])
  expect(failed).toEqual(['x', 'y'])
  expect(closed).toEqual(['x'])
})
