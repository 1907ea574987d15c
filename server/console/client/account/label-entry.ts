import type { Entry } from '../sign-in/entry.ts'
import { say } from '../words/say.ts'

/** The field for what one calls a second factor; `example` is one such name. */
export const labelEntry = (example: string): Entry<'label'> => ({
  ...{ name: 'label', autocomplete: 'off', maxlength: 60, isOptional: true },
  label: say('Tên gợi nhớ', 'What you call it'),
  hint: say(`Ví dụ: ${example}`, `For example: ${example}`),
})
