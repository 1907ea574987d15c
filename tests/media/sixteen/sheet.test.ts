import { describe, expect, it } from 'vitest'
import { sheetOf } from '../../../media/type/sixteen/sheet.ts'

describe('a sheet of drawings', () => {
  it('reads drawings side by side, the first column of each as bit 0', () => {
    const sheet = sheetOf(14, 'L ;', '#. .#\n## ..')
    expect(sheet.get('L')).toEqual({ width: 2, rows: [...new Array(14).fill(0), 0b01, 0b11] })
    expect(sheet.get(';')).toEqual({ width: 2, rows: [...new Array(14).fill(0), 0b10, 0] })
  })

  it('says which letter is drawn wrong', () => {
    expect(() => sheetOf(0, 'a b', '## ##\n## #')).toThrow('b, line 2: expected 2 of # and .')
    expect(() => sheetOf(0, 'a', '#x')).toThrow('a, line 1')
    expect(() => sheetOf(0, 'a b', '##')).toThrow('2 drawings are named (a b), a line has 1')
    expect(() => sheetOf(15, 'g', '##\n##')).toThrow('g stands lower than the last row')
  })
})
