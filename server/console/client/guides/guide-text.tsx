import { guideHref } from './guide-list.ts'
import { guideSpansOf } from './guide-spans.ts'

/** A line of a guide. */
export interface GuideTextProps {
  readonly line: string
}

/** A line with what it names: buttons as they are called, links to the guides beside. */
export function GuideText({ line }: GuideTextProps) {
  return (
    <>
      {guideSpansOf(line).map((span, index) => {
        const key = `${index}-${span.text}`
        switch (span.kind) {
          case 'press':
            return (
              <b key={key} class="guide-press">
                {span.text}
              </b>
            )
          case 'strong':
            return <strong key={key}>{span.text}</strong>
          case 'code':
            return <code key={key}>{span.text}</code>
          case 'link':
            return (
              <a key={key} href={addressOf(span.href)}>
                {span.text}
              </a>
            )
          default:
            return span.text
        }
      })}
    </>
  )
}

/** Beside each other the guides are files, here they are pages. */
function addressOf(href: string): string {
  const [, name] = /^([a-z-]+)\.md$/.exec(href) ?? []
  if (name !== undefined) return guideHref(name)
  return href === 'README.md' ? '/guides' : href
}
