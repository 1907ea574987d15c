import type { CDPSession, Locator, Page } from 'playwright-core'

/** What a screen reader is given of an element. */
interface Heard {
  readonly ignored?: boolean
  readonly role?: { readonly value: string }
  readonly name?: { readonly value: string }
  readonly description?: { readonly value: string }
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[]
}

const controls =
  'button checkbox combobox dialog link listbox menuitem option radio searchbox slider spinbutton switch tab textbox'.split(
    ' ',
  )
const hasWord = /\p{L}|\d/u

/**
 * What of a page a person who hears it would not understand, each as `role “name”: why`: controls without a word as their name, names that are
 * read out a second time as their description, and sliders that say a bare number.
 */
export async function misspoken(debug: CDPSession): Promise<readonly string[]> {
  const { nodes } = (await debug.send('Accessibility.getFullAXTree')) as { readonly nodes: readonly Heard[] }
  return nodes.flatMap((node) => {
    const [role, name] = [node.role?.value ?? '', node.name?.value ?? '']
    if (node.ignored || !controls.includes(role)) return []
    const says = node.properties?.find((property) => property.name === 'valuetext')?.value.value
    const wrong = [
      !hasWord.test(name) && 'has no name',
      /[‹›]/.test(name) && 'has a sign in its name',
      name !== '' && node.description?.value === name && 'is read out twice',
      role === 'slider' && (says ?? '') === '' && 'says a bare number',
    ].filter((why) => why !== false)
    return wrong.map((why) => `${role} “${name}”: ${why}`)
  })
}

/**
 * The links and headings of a page that are words which people wrote, `words`, and do not say in which language those are: on a page in English they
 * would be read out as English.
 */
export async function unmarked(page: Page, words: ReadonlySet<string>): Promise<readonly string[]> {
  const standing = await page.evaluate<readonly string[]>(`[...document.querySelectorAll('main :is(a, h1, h2, h3, h4)')]
    .filter((element) => element.closest('[lang]') === document.documentElement && element.querySelector('[lang]') === null)
    .map(({ textContent }) => textContent.trim())`)
  return standing.filter((text) => words.has(text))
}

const told =
  /^\s*- '?((?:dialog|heading|group|region|textbox|searchbox|combobox|checkbox|radio|slider|button) "(?:[^"\\]|\\.)*"|alert|status)/

/** The parts of an element that have a name, with their roles, in the order in which they are met: `textbox "Lý do"`. */
export async function partsOf(element: Locator): Promise<readonly string[]> {
  const lines = (await element.ariaSnapshot()).split('\n')
  return lines.flatMap((line) => told.exec(line)?.[1] ?? []).filter((part) => part !== 'status' && part !== 'alert')
}
