import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

/** Something that a person should know here. */
export interface NoticeProps {
  readonly tone: 'good' | 'waits' | 'lost' | 'quiet' | 'gold'
  readonly children: ComponentChildren
  /** It is read out as soon as it appears. */
  readonly isAlert?: boolean | undefined
}

const icons: Readonly<Record<NoticeProps['tone'], IconName>> = {
  ...{ good: 'tick', waits: 'clock', lost: 'warning', quiet: 'info', gold: 'info' },
}

/** A strip with what should be known. */
export function Notice({ tone, children, isAlert }: NoticeProps) {
  return (
    <div class="notice" data-tone={tone} role={isAlert ? 'alert' : undefined}>
      <Icon name={icons[tone]} />
      <div>{children}</div>
    </div>
  )
}
