/** Keys that follow each other: rows, columns, the alphabet, digits. */
const rows = [
  ...['0123456789', '1234567890', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop[]', "asdfghjkl;'", 'zxcvbnm,./'],
  ...['1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/', '!@#$%^&*()', 'azertyuiop', 'qwertzuiop'],
]

const mostRuns = 4

/** The shortest text that, over and over, makes this one; the text itself where nothing shorter does. */
export function unitOf(text: string): string {
  for (let length = 1; length <= text.length / 2; length++) {
    const unit = text.slice(0, length)
    if (unit.repeat(Math.ceil(text.length / length)).startsWith(text)) return unit
  }
  return text
}

/** Whether a text is a few runs along the keyboard, the alphabet or one key: `qwertyuiop12`, `1234abcd5678`. */
export function isWalk(text: string): boolean {
  let runs = 1
  for (let index = 1; index < text.length; index++) {
    const step = text.slice(index - 1, index + 1)
    if (!isStep(step)) runs++
  }
  return runs <= mostRuns
}

function isStep(pair: string): boolean {
  const [from = '', to = ''] = pair
  return from === to || rows.some((row) => row.includes(pair) || row.includes(`${to}${from}`))
}
