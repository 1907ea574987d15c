import type { ComponentChildren } from 'preact'

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
      <p class="empty-title">{title}</p>
      {children !== undefined && <div class="quiet">{children}</div>}
      {action !== undefined && <div class="doings">{action}</div>}
    </div>
  )
}
