import type { ComponentChildren } from 'preact'

/** All but two words, and two of which the last would look lost in a line of its own, short enough to widen nothing. */
const lastWords = /^(.*\S\s\S+\s)(\S{1,9}\s\S{1,7})$/u

/** A title or a sentence of which no last word stands alone in a line; what is no plain text is shown as it is. */
export function Together({ children }: { readonly children: ComponentChildren }) {
  const [, before, last] = (typeof children === 'string' && lastWords.exec(children)) || []
  return (
    <>
      {before ?? children}
      {last && <span class="together">{last}</span>}
    </>
  )
}
