import { type Language, language, speak } from '../words/say.ts'

const key = 'congchao-language'

/** The languages that there are to choose from, each by its own name. */
export const languages: readonly (readonly [Language, string])[] = [
  ['vi', 'Tiếng Việt'],
  ['en', 'English'],
]

/** Speaks the language that was chosen on this machine; Vietnamese where none was. */
export function speakAsChosen(): void {
  if (localStorage.getItem(key) === 'en') speak('en')
  document.documentElement.lang = language()
}

/** Chooses a language for this machine; whoever asks draws anew what stands. */
export function speakFromNow(next: Language): void {
  localStorage.setItem(key, next)
  speak(next)
  document.documentElement.lang = next
}

/** Chooses a language for this machine, and draws all anew in it. */
export function chooseLanguage(next: Language): void {
  if (next === language()) return
  speakFromNow(next)
  location.reload()
}
