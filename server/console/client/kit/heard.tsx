import type { ComponentChildren } from 'preact'

/** What is read out as it changes, and not seen: what stands elsewhere says it to those who see. It stands before there is anything to say. */
export function Heard({ children }: { readonly children: ComponentChildren }) {
  return (
    <span class="heard" role="status">
      {children}
    </span>
  )
}
