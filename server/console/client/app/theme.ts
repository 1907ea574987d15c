import { say } from '../words/say.ts'

/** The look that a person has chosen on this machine; `machine`: whatever the machine wears. */
export type Theme = 'light' | 'dark' | 'machine'

/** The looks that there are to choose from. */
export const themes: readonly Theme[] = ['light', 'dark', 'machine']

/** What a look is called. */
export function themeWords(theme: Theme): string {
  switch (theme) {
    case 'light':
      return say('Sáng', 'Light')
    case 'dark':
      return say('Tối', 'Dark')
    case 'machine':
      return say('Theo máy', 'As this machine')
  }
}

const key = 'congchao-theme'
const dark = matchMedia('(prefers-color-scheme: dark)')

/** The look that was chosen. */
export function chosenTheme(): Theme {
  const text = localStorage.getItem(key)
  return text === 'light' || text === 'dark' ? text : 'machine'
}

/** Wears the look that was chosen, and changes with the machine where that is it. */
export function wearTheme(): void {
  wear()
  dark.addEventListener('change', wear)
}

/** Chooses a look for this machine. */
export function chooseTheme(next: Theme): void {
  localStorage.setItem(key, next)
  wear()
}

function wear(): void {
  const chosen = chosenTheme()
  document.documentElement.dataset.theme = chosen === 'machine' ? (dark.matches ? 'dark' : 'light') : chosen
}
