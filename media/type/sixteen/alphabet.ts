/** Tones over and under a vowel: level, huyền, sắc, hỏi, ngã, nặng. */
const tones = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323']

const vietnamese = [
  ...'bcdđghklmnpqrstvx',
  ...Array.from('aăâeêioôơuưy').flatMap((vowel) => tones.map((tone) => vowel + tone)),
]
/** Of foreign names. */
const foreign = [...'fjwz']
/** M'nông and Ê Đê: short vowels, which have no code point of their own over ê ô ơ ư â, and three consonants. */
const highland = [...'ƀčñ', ...Array.from('eiouâêôơư', (vowel) => `${vowel}\u0306`)]

/** Every letter of the face, NFC, small letters before capitals. */
export const letters: readonly string[] = [...vietnamese, ...foreign, ...highland]
  .flatMap((letter) => [letter, letter.toUpperCase()])
  .map((letter) => letter.normalize('NFC'))
  .sort((a, b) => Number(a === a.toUpperCase()) - Number(b === b.toUpperCase()))
