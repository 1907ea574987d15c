import { expect, it } from 'vitest'
import { csvOf } from '../../../server/console/client/shows/csv-of.ts'

it('a sheet opens the file with its diacritics, and takes no text for a formula', async () => {
  const text = await csvOf([
    ['Nội dung', 'Giây'],
    ['=1+1', 8.5],
    ['a "b", c', 0],
  ]).text()
  // Decoding takes the mark of the order of bytes away.
  expect(text.replace('\ufeff', '').split('\r\n')).toEqual(['Nội dung,Giây', "'=1+1,8.5", '"a ""b"", c",0'])
})
