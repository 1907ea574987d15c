import { useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { askServer } from '../api/ask-server.ts'
import { has, type Me } from '../api/me.ts'
import { noticeBell } from '../frame/notice-bell.ts'
import { placesOf } from '../frame/places.ts'
import { waitingCount } from '../frame/waiting-count.ts'
import { useHeard } from '../state/heard.ts'
import { signedIn } from '../state/signed-in.ts'
import { standingTrouble } from '../state/standing-trouble.ts'
import { tellTrouble } from '../state/tell.ts'
import { inOurs, language, say } from '../words/say.ts'
import { path } from './address.ts'
import { chooseOtherLanguage } from './chosen-language.ts'
import { PagePlace } from './page-place.tsx'
import { PlainPart } from './plain-part.tsx'
import { ToldPlace } from './told-place.tsx'

/** What stands around every page: where this person can go, who they are, what waits for them, and a place for what the page has to say. */
export function Frame() {
  const me = signedIn()
  const isOpen = useSignal(false)
  const waiting = useMemo(() => waitingCount(), [])
  const bell = useMemo(() => noticeBell(), [])
  const other = language() === 'vi' ? 'en' : 'vi'
  const renewBell = useMemo(() => () => void bell.renew().catch(console.warn), [bell])
  const renewWaiting = useMemo(
    () => () => void (has(me, 'approve') && waiting.renew().catch(console.warn)),
    [me, waiting],
  )
  useHeard(['notices'], renewBell)
  useHeard(['submissions'], renewWaiting)
  useMemo(() => {
    renewBell()
    renewWaiting()
  }, [renewBell, renewWaiting])

  return (
    <>
      <a class="skip" href="#main">
        {say('Tới nội dung chính', 'Skip to content')}
      </a>
      <header class="band">
        <a class="name" href="/">
          {say('Bảng điện tử', 'Electronic boards')}
        </a>
        <div class="who">
          <a href="/account" class="account" title={say('Tài khoản', 'Account')}>
            <strong>{me.name}</strong>
            <span>{officesOf(me)}</span>
          </a>
          <PlainPart element={bell.element} />
          <button type="button" lang={other} onClick={chooseOtherLanguage}>
            {other === 'en' ? 'English' : 'Tiếng Việt'}
          </button>
          <button type="button" onClick={() => void signOut()}>
            {say('Đăng xuất', 'Sign out')}
          </button>
        </div>
        <button
          type="button"
          class="menu"
          aria-expanded={isOpen.value}
          aria-controls="places"
          onClick={() => {
            isOpen.value = !isOpen.value
          }}
        >
          {say('Các trang', 'Pages')}
        </button>
        <nav aria-label={say('Các trang', 'Pages')} id="places" data-open={isOpen.value ? '' : undefined}>
          {placesOf(me).map(({ href, said }) => (
            <a key={href} href={href} aria-current={isHere(href) ? 'page' : undefined}>
              {inOurs(said)}
              {href === '/approvals' && <PlainPart element={waiting.element} />}
            </a>
          ))}
        </nav>
      </header>
      {standingTrouble.value && (
        <p class="trouble" role="alert">
          {inOurs(standingTrouble.value)}
        </p>
      )}
      <main id="main" tabIndex={-1}>
        <PagePlace />
      </main>
      <ToldPlace />
    </>
  )
}

const isHere = (href: string) => path.value === href || (href !== '/' && path.value.startsWith(`${href}/`))

async function signOut(): Promise<void> {
  try {
    await askServer('/api/v1/sign-out', { method: 'POST' })
    // What this tab kept was theirs.
    sessionStorage.clear()
    location.assign('/sign-in')
  } catch (error) {
    tellTrouble(error)
  }
}

/** The offices in which somebody has a role, each once. */
function officesOf({ grants }: Me): string {
  const names = grants.map(({ orgName }) => orgName ?? say('Toàn hệ thống', 'The whole installation'))
  return [...new Set(names)].join(', ')
}
