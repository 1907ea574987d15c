import { Fragment } from 'preact'
import type { Said } from '../../../../shared/plan/fault.ts'
import { inOurs } from '../words/say.ts'
import { languageOf } from '../words/written-in.ts'

/** What the parts of a board show. */
export interface ShownWordsProps {
  readonly texts: readonly Said[]
  /** What stands between two. */
  readonly between: string
}

/** What a board shows, each text once, and in the language that it is written in. */
export function ShownWords({ texts, between }: ShownWordsProps) {
  const once = [...new Map(texts.map((text) => [inOurs(text), text])).values()]
  return (
    <>
      {once.map((text, index) => (
        <Fragment key={inOurs(text)}>
          {index > 0 && between}
          <span lang={languageOf(text)}>{inOurs(text)}</span>
        </Fragment>
      ))}
    </>
  )
}
