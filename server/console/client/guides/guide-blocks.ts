/** A part of a guide, as it stands one below the other; texts are lines of Markdown for `guideSpansOf`. */
export type GuideBlock =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'steps'; readonly from: number; readonly items: readonly string[] }
  | { readonly kind: 'picture'; readonly file: string; readonly shows: string }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }

/** A guide: its title, and its sides, of which all have one but a sheet that is printed on both. */
export interface Guide {
  readonly title: string
  readonly sides: readonly (readonly GuideBlock[])[]
}

/**
 * Reads a guide from the part of Markdown that guides are written in: a title, headings of two levels, paragraphs, flat lists and steps, tables,
 * pictures on a line of their own, and `---` between the sides of a sheet. Whatever else there is stands as it is written.
 */
export function guideOf(markdown: string): Guide {
  const pieces = markdown.split(/\n\s*\n/).map((piece) => piece.split('\n').filter((line) => line.trim() !== ''))
  let title = ''
  const sides: GuideBlock[][] = [[]]
  for (const lines of pieces) {
    const [first = ''] = lines
    if (first.startsWith('# ')) title = first.slice(2).trim()
    else if (first === '---') sides.push([])
    else if (lines.length > 0) sides.at(-1)?.push(blockOf(lines))
  }
  return { title, sides }
}

function blockOf(lines: readonly string[]): GuideBlock {
  const [first = ''] = lines
  const heading = /^(##|###) (.+)$/.exec(first)
  if (heading) return { kind: 'heading', level: heading[1] === '##' ? 2 : 3, text: heading[2] ?? '' }
  const picture = /^!\[([^\]]*)\]\(([^)]+)\)$/.exec(first)
  if (picture) return { kind: 'picture', shows: picture[1] ?? '', file: picture[2] ?? '' }
  if (first.startsWith('- ')) return { kind: 'list', items: itemsOf(lines, /^- /) }
  const step = /^(\d+)\. /.exec(first)
  if (step) return { kind: 'steps', from: Number(step[1]), items: itemsOf(lines, /^\d+\. /) }
  if (first.startsWith('|')) {
    const [head = [], , ...rows] = lines.map(cellsOf)
    return { kind: 'table', head, rows }
  }
  return { kind: 'words', text: lines.join(' ') }
}

/** The items of a list; a line that begins none goes on with the one before. */
function itemsOf(lines: readonly string[], mark: RegExp): string[] {
  const items: string[] = []
  for (const line of lines) {
    if (mark.test(line)) items.push(line.replace(mark, ''))
    else items.push(`${items.pop() ?? ''} ${line.trim()}`.trim())
  }
  return items
}

const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())
