import { useEffect, useRef } from 'preact/hooks'
import { Icon } from '../kit/icon.tsx'
import { say } from '../words/say.ts'

/** The press that opens a page’s help. */
export interface HelpButtonProps {
  /** The panel’s id. */
  readonly id: string
  readonly isOpen: boolean
  readonly onTurn: () => void
}

/** *Trợ giúp*, beside the heading of a page. */
export function HelpButton({ id, isOpen, onTurn }: HelpButtonProps) {
  const button = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  return (
    <button
      ref={button}
      type="button"
      class="button slight help-button"
      data-tour="help"
      aria-expanded={isOpen ? 'true' : 'false'}
      aria-controls={isOpen ? id : undefined}
      onClick={onTurn}
    >
      <Icon name="help" />
      {say('Trợ giúp', 'Help')}
    </button>
  )
}
