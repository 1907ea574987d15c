import type { ComponentChildren } from 'preact'
import { has } from '../api/me.ts'
import { guideHref, guideList } from '../guides/guide-list.ts'
import { Button } from '../kit/button.tsx'
import { signedIn } from '../state/signed-in.ts'
import { inOurs, say } from '../words/say.ts'
import { beginTour } from './tour-state.ts'

/** What helps on one page. */
export interface HelpPanelProps {
  readonly id: string
  /** The page’s title. */
  readonly title: string
  readonly onClose: () => void
  readonly children: ComponentChildren
}

/** The page’s help below its heading, over nothing; Esc within it closes it. */
export function HelpPanel({ id, title, onClose, children }: HelpPanelProps) {
  return (
    <aside
      id={id}
      class="help-panel"
      aria-label={say(`Trợ giúp: ${title}`, `Help: ${title}`)}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <div class="help-words">{children}</div>
      <p class="help-guides">
        {say('Hướng dẫn từng bước:', 'Step by step:')}{' '}
        {guideList
          .filter(({ needs }) => has(signedIn(), needs))
          .map(({ name, said }) => (
            <a key={name} href={guideHref(name)}>
              {inOurs(said)}
            </a>
          ))}
        <a href="/guides">{say('Các hướng dẫn', 'All guides')}</a>
      </p>
      <div class="doings">
        <Button onPress={onClose}>{say('Đóng trợ giúp', 'Close help')}</Button>
        <Button kind="slight" onPress={beginTour}>
          {say('Xem phần giới thiệu', 'Show the tour')}
        </Button>
      </div>
    </aside>
  )
}
