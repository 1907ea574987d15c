import { type Drawing, drawingOf, sheetOf } from './sheet.ts'

const [grave, acute, circumflex, tilde, breve, hook, caron] = [
  '\u0300',
  '\u0301',
  '\u0302',
  '\u0303',
  '\u0306',
  '\u0309',
  '\u030c',
]

/** The dot below, two pixels by two, under any letter. */
export const dotBelow: Drawing = drawingOf(14, 'dot below', ['##', '##'])

/** Marks over small letters; row 6 stays free between them and the letter. A second mark stands three rows higher. */
export const smallMarks = sheetOf(
  3,
  [circumflex, breve, caron, acute, grave, hook, tilde].join(' '),
  `
  ...... ...... ##..## ..## ##.. ###. .##..#
  ..##.. ##..## .####. .##. .##. ..## #.##.#
  ##..## .####. ..##.. ##.. ..## .##. #..##.
  `,
)

/** Marks over capitals; row 4 stays free. */
export const capitalMarks = sheetOf(
  1,
  [circumflex, breve, caron, acute, grave, hook, tilde].join(' '),
  `
  ...... ...... ##..## ..## ##.. ###. .##..#
  ..##.. ##..## .####. .##. .##. ..## #.##.#
  ##..## .####. ..##.. ##.. ..## .##. #..##.
  `,
)

/** Two marks over a capital stand side by side: four rows do not hold one over the other. */
export const capitalPairs = new Map([
  ...sheetOf(
    0,
    [acute, grave, hook, tilde, breve].map((tone) => circumflex + tone).join(' '),
    `
    .......## ##....... .....###. ......##.# .....##.##
    ......##. .##...... .......## .....#.##. ......###.
    .###..#.. ..#..###. .###..##. .###...... .###......
    ##.##.... ....##.## ##.##.... ##.##..... ##.##.....
    `,
  ),
  ...sheetOf(
    0,
    [acute, grave, hook, tilde].map((tone) => breve + tone).join(' '),
    `
    .......## ##....... .....###.. ......##.#
    ......##. .##...... .......##. .....#.##.
    ##.##.#.. ..#.##.## ##.##.##.. #..#......
    .###..... .....###. .###...... .##.......
    `,
  ),
])
