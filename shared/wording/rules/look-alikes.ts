import { blocker, type WordingRule } from '../wording-finding.ts'

const alike =
  'аa еe оo рp сc уy хx іi ѕs јj һh ԁd АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЅS ЈJ ' +
  'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo νv ðđ ÐĐ ƉĐ ɖđ'
const latin = new Map(alike.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]))
const word = /[\p{L}\p{M}]+/gu
const strange = /[\p{Script=Cyrillic}\p{Script=Greek}]/gu

/** Words that hold letters of another script, or an Icelandic eth for a `đ`, that look like Latin ones. */
export const lookAlikes: WordingRule = (text) => {
  const isLatin = /\p{Script=Latin}/u.test(text)
  const isForeign = (text.match(strange) ?? []).some((letter) => !latin.has(letter))
  return Array.from(text.matchAll(word)).flatMap(({ 0: found, index = 0 }) => {
    const letters = Array.from(found)
    const suspects = letters.filter((letter) => latin.has(letter))
    if (suspects.length === 0) return []
    const hasLatin = letters.some((letter) => !latin.has(letter) && /\p{Script=Latin}/u.test(letter))
    const isWhole = letters.every((letter) => latin.has(letter) || /\p{M}/u.test(letter))
    const isEth = suspects.every((letter) => /\p{Script=Latin}/u.test(letter))
    if (!isEth && !hasLatin && !(isWhole && isLatin && !isForeign)) return []
    const names = [...new Set(suspects)].map((letter) => `“${letter}”`).join(', ')
    return [
      blocker(
        'look-alike',
        { start: index, end: index + found.length },
        [
          `Có chữ của bảng chữ cái khác trông giống chữ Việt: ${names}.`,
          `Letters of another alphabet look like Vietnamese ones: ${names}.`,
        ],
        letters
          .map((letter) => latin.get(letter) ?? letter)
          .join('')
          .normalize('NFC'),
      ),
    ]
  })
}
