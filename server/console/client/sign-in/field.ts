import { make, setText } from '../plain/make.ts'
import { say } from '../words/say.ts'

/** What a field is called, how the browser fills it in, and what is said of it beforehand. */
export interface FieldOptions {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly type?: 'text' | 'password' | 'email'
  readonly autocomplete: AutoFill
  readonly value?: string
  readonly readonly?: boolean
  readonly optional?: boolean
  readonly maxlength?: number
  readonly inputmode?: 'numeric'
  /** What is wrong with a value, in the page's language; undefined where nothing is. */
  check?(value: string): string | undefined
}

/** One labelled field of a form. */
export interface Field {
  readonly name: string
  readonly element: HTMLElement
  readonly input: HTMLInputElement
  value(): string
  /** Says what is wrong beside the field, or takes it back. */
  fault(text: string | undefined): void
  /** Checks what was typed, says what is wrong with it, and answers whether nothing is. */
  isGood(): boolean
}

/** A field with its label, its hint, and a place for what is wrong with it, which is read out. */
export function field(options: FieldOptions): Field {
  const { name, label, hint, type = 'text', autocomplete, maxlength = 200, inputmode } = options
  const id = `field-${name}`
  const fault = make('p', { class: 'fault', id: `${id}-fault`, role: 'alert' })
  const input = make('input', {
    ...{ id, name, type, autocomplete, maxlength, inputmode, value: options.value ?? '' },
    ...{ required: !options.optional, readonly: options.readonly, spellcheck: 'false', autocapitalize: 'none' },
    'aria-describedby': hint === undefined ? fault.id : `${id}-hint ${fault.id}`,
    // What was wrong is not wrong while it is being mended.
    oninput: () => tell(undefined),
  })
  const tell = (text: string | undefined) => {
    setText(fault, text ?? '')
    if (text === undefined) input.removeAttribute('aria-invalid')
    else input.setAttribute('aria-invalid', 'true')
  }
  const value = () => (type === 'password' ? input.value : input.value.trim())
  return {
    ...{ name, input, value, fault: tell },
    element: make(
      'div',
      { class: 'entry' },
      make('label', { for: id }, label),
      ...(type === 'password' ? [make('div', { class: 'secret' }, input, showing(input, label))] : [input]),
      ...(hint === undefined ? [] : [make('p', { class: 'quiet', id: `${id}-hint` }, hint)]),
      fault,
    ),
    isGood() {
      const text = value()
      const lacking = text === '' && !options.optional
      const wrong = lacking ? say('Chưa điền mục này.', 'This is still empty.') : options.check?.(text)
      tell(wrong)
      return wrong === undefined
    },
  }
}

function showing(input: HTMLInputElement, label: string): HTMLButtonElement {
  const show = say('Hiện', 'Show')
  const button = make(
    'button',
    {
      ...{ type: 'button', class: 'show', 'aria-pressed': 'false', 'aria-label': `${show}: ${label}` },
      onclick() {
        const isHidden = input.type === 'password'
        input.type = isHidden ? 'text' : 'password'
        button.setAttribute('aria-pressed', String(isHidden))
        setText(button, isHidden ? say('Ẩn', 'Hide') : show)
        button.setAttribute('aria-label', `${button.textContent}: ${label}`)
      },
    },
    show,
  )
  return button
}
