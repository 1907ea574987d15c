import { Refused, wordsOf } from '../api/ask-server.ts'
import { keepScannedCode } from '../pair/scanned-code.ts'
import { make, setText } from '../plain/make.ts'
import { inOurs, language, say, speak } from '../words/say.ts'
import { askApi } from './ask-api.ts'
import type { Desk } from './desk.ts'
import { enrolStep } from './enrol-step.ts'
import { newPasswordStep } from './new-password-step.ts'
import { passwordStep } from './password-step.ts'
import { secondStep } from './second-step.ts'
import { setUpStep } from './set-up-step.ts'
import type { Standing, Step } from './step.ts'
import { troubles } from './troubles.ts'

interface Link {
  readonly purpose: 'set-up' | 'invite' | 'reset' | 'demo'
  readonly login: string | null
  readonly stage?: Standing['stage']
}

interface Me {
  readonly stage: string
  readonly factors: readonly { readonly kind: string }[]
}

const languageKey = 'congchao-language'

function begin(): void {
  const query = new URLSearchParams(location.search)
  const wanted = query.get('to') ?? '/'
  // A page of our own: anything else in the address leads to the first page.
  const to = /^(\/[\w-]+)+$/.test(wanted) ? wanted : '/'
  const trouble = troubles.get(query.get('trouble') ?? '')
  const hash = location.hash.slice(1)
  // Whoever scanned a board's code signs in first; a code is no one-time link.
  const secret = to === '/pair' && keepScannedCode(hash) ? '' : hash
  // The secret is not to stay in the bar, nor among the pages that were visited.
  history.replaceState(null, '', to === '/' ? location.pathname : `${location.pathname}?to=${to}`)

  const main = make('main', { id: 'main' }, make('p', { role: 'status', class: 'waiting' }, '…'))
  const switching = make('button', { type: 'button', onclick: otherLanguage })
  const name = make('span', { class: 'name' })
  document.body.replaceChildren(make('header', { class: 'band' }, name, make('div', { class: 'who' }, switching)), main)

  let shown: (() => Step) | undefined
  let provider: string | undefined

  function label(): void {
    document.documentElement.lang = language()
    const other = language() === 'vi' ? 'en' : 'vi'
    switching.lang = other
    setText(switching, other === 'en' ? 'English' : 'Tiếng Việt')
    setText(name, say('Bảng điện tử', 'Electronic boards'))
  }

  function draw(): Step | undefined {
    const step = shown?.()
    if (!step) return undefined
    document.title = `${step.heading} · ${say('Bảng điện tử', 'Electronic boards')}`
    main.replaceChildren(step.element)
    return step
  }

  function show(next: () => Step): void {
    shown = next
    const step = draw()
    const first = step?.element.querySelector<HTMLElement>('input:not([readonly])')
    ;(first ?? step?.element.querySelector<HTMLElement>('h1'))?.focus()
  }

  function otherLanguage(): void {
    speak(language() === 'vi' ? 'en' : 'vi')
    localStorage.setItem(languageKey, language())
    // What has been typed stays: a link's secret is in this page's memory alone, so it is not loaded anew.
    const typed = new Map([...main.querySelectorAll('input')].map(({ name: field, value }) => [field, value]))
    label()
    draw()
    for (const input of main.querySelectorAll('input')) input.value = typed.get(input.name) ?? input.value
  }

  const desk: Desk = {
    to,
    show,
    get provider() {
      return provider
    },
    goOn({ stage, factors = [] }) {
      if (stage === 'complete') location.replace(to)
      else if (stage === 'enrol') show(() => enrolStep(desk))
      else show(() => secondStep(desk, factors))
    },
    beginAnew() {
      askApi('POST', '/sign-out').then(() => location.reload(), failed)
    },
  }

  function failed(error: unknown): void {
    show(() => passwordStep(desk, inOurs(wordsOf(error))))
  }

  async function open(): Promise<void> {
    const link = await askApi<Link>('POST', '/sign-in/link', { secret })
    const { purpose, login, stage } = link
    if (purpose === 'set-up') show(() => setUpStep(desk, secret))
    else if (purpose === 'demo') desk.goOn({ stage: stage ?? 'complete' })
    else show(() => newPasswordStep(desk, { purpose, login, secret }))
  }

  async function lookWhoIsThere(): Promise<void> {
    const ways = await askApi<{ readonly oidc: { readonly name: string } | null }>('GET', '/sign-in/ways')
    provider = ways.oidc?.name
    try {
      const { stage, factors } = await askApi<Me>('GET', '/me')
      const kinds = factors.map(({ kind }) => kind)
      if (stage === 'complete') desk.goOn({ stage: 'complete' })
      else desk.goOn({ stage: kinds.length > 0 ? 'second-factor' : 'enrol', factors: kinds })
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== 'not-signed-in') throw error
      show(() => passwordStep(desk, trouble && inOurs(trouble)))
    }
  }

  label()
  ;(secret === '' ? lookWhoIsThere() : open()).catch(failed)
}

if (localStorage.getItem(languageKey) === 'en') speak('en')
begin()
