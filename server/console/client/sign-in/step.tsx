import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { say } from '../words/say.ts'

/** One step of signing in. */
export interface StepProps {
  readonly heading: string
  /** What it is about. */
  readonly lead?: string | undefined
  readonly size?: 'wide' | 'wide paired' | undefined
  readonly children: ComponentChildren
}

/** A step with its heading; the keyboard begins at its first field. */
export function Step({ heading, lead, size = undefined, children }: StepProps) {
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    document.title = `${heading} · ${say('Bảng điện tử', 'Electronic boards')}`
  }, [heading])
  // With what is seen: a frame later it would be taken away from whoever already types in another field.
  useLayoutEffect(() => {
    const first = place.current?.querySelector<HTMLElement>('input:not([readonly], [hidden])')
    ;(first ?? place.current?.querySelector<HTMLElement>('h1'))?.focus()
  }, [])
  return (
    <section ref={place} class={`card step ${size ?? ''}`.trim()} aria-labelledby="heading">
      <h1 id="heading" tabIndex={-1}>
        {heading}
      </h1>
      {lead !== undefined && <p class="lead">{lead}</p>}
      {children}
    </section>
  )
}
