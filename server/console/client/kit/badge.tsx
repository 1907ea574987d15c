import type { ComponentChildren } from 'preact'

/** What a state comes to. */
export type BadgeTone = 'good' | 'waits' | 'lost' | 'quiet' | 'gold'

/** A state in a word; its tone is a colour and a shape, so that neither is needed to read it. */
export function Badge({ tone, children }: { readonly tone: BadgeTone; readonly children: ComponentChildren }) {
  return (
    <span class="badge" data-tone={tone}>
      {children}
    </span>
  )
}
