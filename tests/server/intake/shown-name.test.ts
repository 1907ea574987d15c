import { expect, it } from 'vitest'
import { shownName } from '../../../server/intake/shown-name.ts'

const names: [string, string | null, string][] = [
  ['as it is', 'Băng rôn (1).png', 'Băng rôn (1).png'],
  ['in NFC', 'Ba\u0306ng'.normalize('NFD'), 'Băng'],
  ['without its path', '../../etc/passwd', 'passwd'],
  ['without its path on Windows', 'C:\\Ảnh\\cổng.jpg', 'cổng.jpg'],
  ['without what is not seen', 'a\u0000b\u202ec\u200bd\ufeff', 'abcd'],
  ['on one line', ' a \n\t b ', 'a b'],
  ['of two hundred letters', '😀'.repeat(300), '😀'.repeat(200)],
  ['though it has none', null, 'không tên'],
  ['though it is but dots', '..', 'không tên'],
  ['though it ends in a slash', 'a/', 'không tên'],
]

it.each(names)('a name is shown %s', (_how, name, shown) => {
  expect(shownName(name)).toBe(shown)
})
