import { signedOut } from '../api/ask-server.ts'
import { Icon } from '../kit/icon.tsx'
import { standingTrouble } from '../state/standing-trouble.ts'
import { inOurs, say } from '../words/say.ts'

/** The trouble that a person can only wait out, across the page. */
export function StandingLine() {
  const said = standingTrouble.value
  return (
    <div role="alert">
      {said && (
        <p class="trouble">
          <Icon name="offline" />
          <span>
            {inOurs(said)}{' '}
            {said.vi === signedOut.vi && (
              <a href="/sign-in" target="_blank" rel="noopener">
                {say('Đăng nhập ở thẻ mới', 'Sign in in a new tab')}
              </a>
            )}{' '}
            {say('Đang thử lại; điều đang làm dở vẫn còn đây.', 'Trying again; what you were doing is kept here.')}
          </span>
        </p>
      )}
    </div>
  )
}
