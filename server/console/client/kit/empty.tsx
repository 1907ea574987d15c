import type { ComponentChildren } from 'preact'
import { Together } from './together.tsx'

/** A place in which there is nothing yet. */
export interface EmptyProps {
  /** What will be here. */
  readonly title: string
  /** How it comes about. */
  readonly children?: ComponentChildren
  /** The press that begins it. */
  readonly action?: ComponentChildren
}

/** Says what will stand here, and how one begins. */
export function Empty({ title, children, action }: EmptyProps) {
  return (
    <div class="kit-empty">
      <p class="empty-title">
        <Together>{title}</Together>
      </p>
      {children !== undefined && (
        <div class="quiet">
          <Together>{children}</Together>
        </div>
      )}
      {action && <div class="doings">{action}</div>}
    </div>
  )
}
