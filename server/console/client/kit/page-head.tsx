import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { HelpButton } from '../help/help-button.tsx'
import { HelpPanel } from '../help/help-panel.tsx'
import { takeArrival } from '../state/arrival.ts'
import { useTitle } from '../state/use-title.ts'
import { Together } from './together.tsx'

/** The head of a page. */
export interface PageHeadProps {
  /** What the page is called, and the document with it. */
  readonly title: string
  /** The language of the title, where people wrote it; else the page’s. */
  readonly titleLang?: string | undefined
  /** A sentence under the title. */
  readonly lead?: ComponentChildren
  /** Where this page stands below others: links to them. */
  readonly trail?: ComponentChildren
  readonly actions?: ComponentChildren
  /** Three to six short sentences, each an element of its own (`<p>`). */
  readonly help?: ComponentChildren
}

/** The page’s heading, which is read out when one arrives from another page, and its help. */
export function PageHead({ title, titleLang, lead, trail, actions, help }: PageHeadProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const panel = useId()
  const [isHelped, setHelped] = useState(false)
  useTitle(title)
  // With what is seen: a frame later it would take the keyboard away from whoever already types.
  useLayoutEffect(() => {
    if (takeArrival()) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <header class="page-head">
      {trail !== undefined && <div class="trail">{trail}</div>}
      <h1 ref={heading} tabIndex={-1} lang={titleLang}>
        <Together>{title}</Together>
      </h1>
      {help !== undefined && <HelpButton id={panel} isOpen={isHelped} onTurn={() => setHelped(!isHelped)} />}
      {actions && <div class="page-actions">{actions}</div>}
      {lead !== undefined && (
        <p class="lead">
          <Together>{lead}</Together>
        </p>
      )}
      {isHelped && (
        <HelpPanel id={panel} title={title} onClose={() => setHelped(false)}>
          {help}
        </HelpPanel>
      )}
    </header>
  )
}
