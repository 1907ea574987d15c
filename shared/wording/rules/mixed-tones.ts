import { otherToneStyle, toneStyleOf } from '../spelling-of.ts'
import { type WordingRule, warning } from '../wording-finding.ts'
import { wordsIn } from '../words-in.ts'

/** Words whose tone stands as in *hoà* in a text that begins with the style of *hòa*, or the other way round. Both styles are right. */
export const mixedTones: WordingRule = (text) => {
  const words = wordsIn(text).map((word) => ({ ...word, style: toneStyleOf(word.text) }))
  const first = words.find(({ style }) => style !== undefined)
  return words
    .filter(({ style }) => style !== undefined && style !== first?.style)
    .map((word) =>
      warning(
        'mixed-tones',
        word,
        [
          `Hai kiểu bỏ dấu trong một câu: “${first?.text}”, “${word.text}”.`,
          `Two styles of tone marks: “${first?.text}”, “${word.text}”.`,
        ],
        otherToneStyle(word.text),
      ),
    )
}
