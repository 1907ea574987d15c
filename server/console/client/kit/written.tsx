import type { ComponentChildren } from 'preact'
import { writtenIn } from '../words/written-in.ts'

/** Words that people wrote for boards, such as a slogan or a title. */
export function Written({ children }: { readonly children: ComponentChildren }) {
  return <span lang={writtenIn}>{children}</span>
}
