import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'

/** A part of a page that takes files. */
export interface DropAreaProps {
  readonly onFiles: (files: readonly File[]) => void
  readonly class?: string | undefined
  /** Among them a press for whoever has no mouse. */
  readonly children: ComponentChildren
}

/** Takes files that are dropped on it, and shows while they are above it. */
export function DropArea({ onFiles, children, ...rest }: DropAreaProps) {
  const [isOver, setOver] = useState(false)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: whoever has no mouse presses the button within
    <div
      class={rest.class ?? 'drop'}
      data-over={isOver ? '' : undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const files = [...(event.dataTransfer?.files ?? [])]
        if (files.length > 0) onFiles(files)
      }}
    >
      {children}
    </div>
  )
}
