import { describe, expect, it } from 'vitest'
import { sixteenFace } from '../../../media/type/sixteen/sixteen-face.ts'

describe('the face of sixteen rows', () => {
  it('draws a line cropped to its ink, in ink and ground alone', async () => {
    const { width, height, levels } = await sixteenFace.draw(' Il ', 16, true)
    const rows = Array.from({ length: height }, (_, y) => Array.from(levels.subarray(y * width, (y + 1) * width)))
    expect(rows.map((row) => row.map((level) => (level === 255 ? '#' : level === 0 ? '.' : '?')).join(''))).toEqual([
      '....##.',
      ...new Array(7).fill('##..##.'),
      '##...##',
    ])
  })

  it('fills all sixteen rows with a stacked capital beside a letter with a dot', async () => {
    expect(await sixteenFace.draw('ỄỘ', 16, false)).toMatchObject({ height: 16 })
  })

  it('measures what it draws: the rows exactly, the width with the ground at its ends', async () => {
    for (const line of ['Nhiệt liệt chào mừng', 'ĐẠI HỘI', 'Quý, gỗ', 'một', '…', 'ê̆ban ƀuôn']) {
      const { width, above, below } = sixteenFace.extentOf(line)
      const ink = await sixteenFace.draw(line, 16, true)
      expect((above + below) * 16, line).toBe(ink.height)
      expect(above * 16, line).toBe(ink.above)
      expect(width * 16, line).toBeGreaterThan(ink.width)
      expect(width * 16, line).toBeLessThanOrEqual(ink.width + 4)
    }
  })

  it('measures a line as the sum of its words and spaces', () => {
    const width = (text: string) => sixteenFace.extentOf(text).width
    expect(width('Việt Nam')).toBe(width('Việt') + width(' ') + width('Nam'))
  })

  it('draws composed and decomposed text alike', async () => {
    const line = 'Nguyễn Ái Quốc, Kơ̆ ƀuôn'
    expect(await sixteenFace.draw(line.normalize('NFD'), 16, true)).toEqual(
      await sixteenFace.draw(line.normalize('NFC'), 16, true),
    )
  })

  it('names what it has no letters for, as whole graphemes', async () => {
    expect(sixteenFace.missingFrom('Chào mừng 越南 ở Kŏn 𠮷 ẅ e̋')).toEqual(['越', '南', '𠮷', 'ẅ', 'e̋'])
    expect(sixteenFace.missingFrom('Đắk\u00a0Nông – “M’nông”\u200b!')).toEqual([])
    await expect(sixteenFace.draw('越', 16, true)).rejects.toThrow(RangeError)
  })

  it('is drawn at sixteen pixels an em and at no other size', async () => {
    expect(sixteenFace.sizes).toEqual([16])
    await expect(sixteenFace.draw('a', 15.5, true)).rejects.toThrow(RangeError)
  })

  it('has no ink in a line of spaces', async () => {
    expect(sixteenFace.extentOf('  ')).toEqual({ width: 0.5, above: 0, below: 0 })
    expect(await sixteenFace.draw('  ', 16, true)).toMatchObject({ width: 0, height: 0 })
  })
})
