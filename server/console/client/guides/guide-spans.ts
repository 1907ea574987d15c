/** A stretch of text in a guide: `press` is what a button or a page is called. */
export type GuideSpan =
  | { readonly kind: 'text' | 'press' | 'strong' | 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }

const marks = /\*\*(?<strong>[^*]+)\*\*|\*(?<press>[^*]+)\*|`(?<code>[^`]+)`|\[(?<name>[^\]]+)\]\((?<href>[^)]+)\)/g

/** The stretches of one line of Markdown: `*…*`, `**…**`, `` `…` `` and `[…](…)`, none within another. */
export function guideSpansOf(line: string): readonly GuideSpan[] {
  const spans: GuideSpan[] = []
  let at = 0
  for (const match of line.matchAll(marks)) {
    if (match.index > at) spans.push({ kind: 'text', text: line.slice(at, match.index) })
    spans.push(spanOf(match.groups ?? {}))
    at = match.index + match[0].length
  }
  if (at < line.length) spans.push({ kind: 'text', text: line.slice(at) })
  return spans
}

function spanOf({ strong, press, code, name, href }: Readonly<Record<string, string | undefined>>): GuideSpan {
  if (name !== undefined && href !== undefined) return { kind: 'link', text: name, href }
  if (strong !== undefined) return { kind: 'strong', text: strong }
  return press === undefined ? { kind: 'code', text: code ?? '' } : { kind: 'press', text: press }
}
