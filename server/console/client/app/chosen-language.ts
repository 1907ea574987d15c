import { language, speak } from '../words/say.ts'

const key = 'congchao-language'

/** Speaks the language that was chosen on this machine; Vietnamese where none was. */
export function speakAsChosen(): void {
  if (localStorage.getItem(key) === 'en') speak('en')
  document.documentElement.lang = language()
}

/** Chooses the other language for this machine, and draws all anew in it. */
export function chooseOtherLanguage(): void {
  localStorage.setItem(key, language() === 'vi' ? 'en' : 'vi')
  location.reload()
}
