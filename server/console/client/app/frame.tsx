import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { StandingEmergency } from '../emergency/standing-emergency.tsx'
import { AccountMenu } from '../frame/account-menu.tsx'
import { NoticeBell } from '../frame/notice-bell.tsx'
import { officesOf } from '../frame/offices-of.ts'
import { Rail } from '../frame/rail.tsx'
import { StandingLine } from '../frame/standing-line.tsx'
import { Tour } from '../help/tour.tsx'
import { Icon } from '../kit/icon.tsx'
import { ToldPlace } from '../kit/told-place.tsx'
import { signedIn } from '../state/signed-in.ts'
import { say } from '../words/say.ts'
import { writtenIn } from '../words/written-in.ts'
import { path } from './address.ts'
import { PagePlace } from './page-place.tsx'

/** What stands around every page: where this person can go, who they are, what waits for them, and a place for what the page has to say. */
export function Frame() {
  const isOpen = useSignal(false)
  const menu = useRef<HTMLButtonElement>(null)
  const at = path.value
  const me = signedIn()
  const isNamed = me.grants.every(({ orgName }) => orgName !== null)
  useEffect(() => {
    isOpen.value = false
  }, [at])
  const close = () => {
    isOpen.value = false
    menu.current?.focus()
  }
  return (
    <>
      <a class="skip" href="#main">
        {say('Tới nội dung chính', 'Skip to content')}
      </a>
      <header class="band">
        <button
          ref={menu}
          type="button"
          class="menu"
          data-tour="menu"
          aria-expanded={isOpen.value ? 'true' : 'false'}
          aria-controls="places"
          onClick={() => {
            isOpen.value = !isOpen.value
          }}
        >
          <Icon name={isOpen.value ? 'cross' : 'menu'} />
          {say('Các trang', 'Pages')}
        </button>
        <a class="name" href="/">
          <span>{say('Bảng điện tử', 'Electronic boards')}</span>
        </a>
        <span class="office" lang={isNamed ? writtenIn : undefined}>
          {officesOf(me)}
        </span>
        <div class="who">
          <NoticeBell />
          <AccountMenu />
        </div>
      </header>
      <div class="with-rail">
        <Rail id="places" isOpen={isOpen.value} onClose={close} />
        <div class="sheet">
          <StandingLine />
          <StandingEmergency />
          <main id="main" tabIndex={-1}>
            <PagePlace />
          </main>
        </div>
      </div>
      <ToldPlace />
      <Tour />
    </>
  )
}
