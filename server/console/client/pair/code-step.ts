import { askJson, Refused, reasonsOf, sendingForSecret } from '../api/ask-server.ts'
import { make, setText } from '../plain/make.ts'
import { inOurs, say } from '../words/say.ts'
import type { PairingQuestion } from './pairing-question.ts'

/** The first step: the six digits on the board. */
export interface CodeStep {
  readonly element: HTMLElement
  focus(): void
}

/** The step; `code` stands there already where it came with the address, and is looked up at once. `found` is told who asks. */
export function codeStep(code: string, found: (code: string, question: PairingQuestion) => void): CodeStep {
  const alert = make('p', { class: 'fault', role: 'alert', id: 'code-wrong' })
  const input = make('input', {
    ...{ type: 'text', class: 'digits', inputmode: 'numeric', autocomplete: 'off', spellcheck: 'false', size: 8 },
    ...{ placeholder: '482 915', id: 'pairing-code', 'aria-describedby': 'code-help code-wrong' },
    oninput: take,
  })
  const go = make('button', { class: 'chief' }, say('Tìm bảng', 'Find the board'))
  const form = make(
    'form',
    { class: 'card pair-card', novalidate: true, onsubmit: (event) => void submitted(event) },
    make('label', { for: 'pairing-code' }, say('Mã ghép trên bảng', 'The code on the board')),
    input,
    make(
      'p',
      { class: 'quiet', id: 'code-help' },
      say(
        'Sáu chữ số đang hiện trên bảng. Quét mã QR trên bảng thì không phải gõ.',
        'The six digits on the board. Scanning its QR code spares typing them.',
      ),
    ),
    alert,
    make('p', { class: 'doings' }, go),
  )
  let asking = 0
  put(code)
  if (digits().length === 6) void look()

  function digits(): string {
    return input.value.replace(/\D/g, '').slice(0, 6)
  }

  /** Whatever a Vietnamese keyboard made of them: digits, in two groups. */
  function put(text: string): void {
    const all = text.replace(/\D/g, '').slice(0, 6)
    input.value = all.length > 3 ? `${all.slice(0, 3)} ${all.slice(3)}` : all
  }

  function take(): void {
    const fromEnd = input.value.length - (input.selectionStart ?? input.value.length)
    put(input.value)
    input.setSelectionRange(input.value.length - fromEnd, input.value.length - fromEnd)
    wrong('')
    if (digits().length === 6 && fromEnd === 0) void look()
  }

  async function submitted(event: Event): Promise<void> {
    event.preventDefault()
    if (digits().length === 6) await look()
    else wrong(say('Mã ghép gồm đúng 6 chữ số.', 'The code has exactly 6 digits.'))
  }

  async function look(): Promise<void> {
    const mine = ++asking
    const asked = digits()
    go.disabled = true
    try {
      const question = await askJson<PairingQuestion>('/api/v1/pairings/look', sendingForSecret({ code: asked }))
      if (mine === asking) found(asked, question)
    } catch (error) {
      if (mine === asking) wrong(whyNot(error))
    } finally {
      if (mine === asking) go.disabled = false
    }
  }

  const whyNot = (error: unknown) =>
    error instanceof Refused && error.code === 'too-many'
      ? say(
          'Đã thử quá năm lần: chờ một phút rồi nhập lại.',
          'More than five tries: wait a minute, then type it again.',
        )
      : reasonsOf(error).map(inOurs).join(' ')

  function wrong(text: string): void {
    input.setAttribute('aria-invalid', String(text !== ''))
    setText(alert, text)
    if (text !== '') input.focus()
  }

  return { element: form, focus: () => input.focus() }
}
