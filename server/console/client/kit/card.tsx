import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

/** A sheet of paper on the page. */
export interface CardProps {
  readonly title?: ComponentChildren
  /** Which heading its title is: 2 where nothing is said. */
  readonly level?: 2 | 3 | undefined
  /** What stands at the right of the title. */
  readonly actions?: ComponentChildren
  readonly children: ComponentChildren
  readonly tone?: 'gold' | 'lost' | 'quiet' | undefined
  readonly class?: string | undefined
  readonly id?: string | undefined
}

/** A card; one with a title is a region under that name. */
export function Card({ title, level = 2, actions, children, tone, ...rest }: CardProps) {
  const heading = useId()
  const Heading = level === 2 ? 'h2' : 'h3'
  const attributes = { 'data-tone': tone, id: rest.id, class: `card ${rest.class ?? ''}`.trim() }
  if (title === undefined && actions === undefined) return <div {...attributes}>{children}</div>
  return (
    <section {...attributes} aria-labelledby={title === undefined ? undefined : heading}>
      <header class="card-head">
        {title !== undefined && <Heading id={heading}>{title}</Heading>}
        {actions !== undefined && actions !== false && <div class="card-actions">{actions}</div>}
      </header>
      {children}
    </section>
  )
}
