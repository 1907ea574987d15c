import { describe, expect, test } from 'vitest'
import { MediaFault } from '../../../media/media-fault.ts'
import { facesFor } from '../../../media/type/faces-for.ts'
import { typefaces } from '../../../media/type/fonts.ts'
import { outlineFace } from '../../../media/type/outline-face.ts'
import { highlands, plain, samples, vietnamese } from './alphabets.ts'

const namesFor = async (text: string) => (await facesFor(text)).map(({ name }) => name)

describe('the bundled typefaces', () => {
  test.each(typefaces.filter(({ script }) => script === 'Latin'))(
    '$family has the whole Vietnamese alphabet',
    async (typeface) => {
      const face = await outlineFace(typeface)
      expect(vietnamese).toHaveLength(2 * 73)
      expect(face.missingFrom([...vietnamese, ...plain].join(''))).toEqual([])
      expect(face.missingFrom(vietnamese.join('').normalize('NFD'))).toEqual([])
    },
  )

  test('Noto Sans has the letters of M’nông and Ê Đê, each counted as one', async () => {
    const [beVietnam, noto] = await Promise.all(typefaces.slice(0, 2).map(outlineFace))
    expect(noto!.missingFrom(highlands.join(''))).toEqual([])
    expect(beVietnam!.missingFrom('čư̆ ê̆ ƀ')).toEqual(['ê̆', 'ƀ'])
  })

  test.each(['Han', 'Lao', 'Khmer'] as const)('%s is set in a typeface made for it', async (script) => {
    const [name, ...others] = await namesFor(samples[script])
    const made = typefaces.find((typeface) => typeface.script === script)
    expect(name).toBe(`${made?.family} ${made?.style}`)
    expect(others).toEqual([])
  })
})

describe('the faces for a text', () => {
  test('are the normal width, then the condensed', async () => {
    expect(await namesFor('NHIỆT LIỆT CHÀO MỪNG')).toEqual(['Be Vietnam Pro Bold', 'IBM Plex Sans Condensed Bold'])
    expect(await namesFor('30/4 – 1/5')).toEqual(['Be Vietnam Pro Bold', 'IBM Plex Sans Condensed Bold'])
  })

  test('set a second mark over the first or not at all', async () => {
    expect(await namesFor('Mnuih ƀuôn sang ê̆')).toEqual(['Noto Sans Bold'])
    expect(await namesFor('Ê̆')).toEqual(['Noto Sans Bold'])
  })

  test('complete each other where none has every letter', async () => {
    expect(await namesFor('Lạng Sơn – ລາວ')).toEqual(['Be Vietnam Pro Bold + Noto Sans Lao Bold'])
    expect(await namesFor('Čư̆ ƀuôn ລາວ កម្ពុជា 中国')).toEqual([
      'Noto Sans Bold + Noto Sans Lao Bold + Noto Sans Khmer Bold + Noto Sans SC Bold',
    ])
    expect(await namesFor('Hạng ★★★')).toEqual(['Be Vietnam Pro Bold + Noto Sans SC Bold'])
  })

  test('of Khmer and Lao take joiners and breaks of no width', async () => {
    expect(await namesFor('កម្ពុជា\u200bវៀតណាម')).toEqual(['Noto Sans Khmer Bold'])
  })

  test('are refused with the letters named where no typeface has them', async () => {
    const refused = facesFor('Chào mừng 🎉 đến ⛩ ລາວ')
    await expect(refused).rejects.toBeInstanceOf(MediaFault)
    await expect(refused).rejects.toMatchObject({
      kind: 'no-glyph',
      messageVi: 'Phông chữ đi kèm không có các chữ: 🎉 (U+1F389), ⛩ (U+26E9)',
    })
  })
})
