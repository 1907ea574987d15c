import type { Locator, Page } from 'playwright-core'

/** A file to be dropped or chosen. */
export interface CountedFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** A person’s hand on a page, which counts what it does. */
export interface Counted {
  /** Presses, picks, ticks and fields typed, each one; a file two. */
  readonly actions: number
  /** Keys pressed to write, not those that are an action by themselves. */
  readonly keys: number
  /** Presses a button, a link or a tick. */
  press(what: Locator): Promise<void>
  /** Presses a key where the keyboard is, such as Enter. */
  key(name: string): Promise<void>
  /** Picks one of a list. */
  pick(list: Locator, option: string): Promise<void>
  /** Types into a field, key by key, in place of what stands there. */
  type(field: Locator, text: string): Promise<void>
  /** Pastes into a field in place of what stands there: one action and no keys, as from a document that is at hand. */
  paste(field: Locator, text: string): Promise<void>
  /** Chooses files by a file field, as from a phone’s pictures. */
  choose(field: Locator, files: readonly CountedFile[]): Promise<void>
  /** Drops files on a place. */
  drop(place: Locator, files: readonly CountedFile[]): Promise<void>
}

/** A hand on a page that has done nothing yet. */
export function counted(page: Page): Counted {
  let actions = 0
  let keys = 0
  return {
    get actions() {
      return actions
    },
    get keys() {
      return keys
    },
    async press(what) {
      actions += 1
      await what.click()
    },
    async key(name) {
      actions += 1
      await page.keyboard.press(name)
    },
    async pick(list, option) {
      actions += 1
      await list.selectOption(option)
    },
    async type(field, text) {
      actions += 1
      keys += [...text].length
      await field.fill('')
      await field.pressSequentially(text)
    },
    async paste(field, text) {
      actions += 1
      await field.fill(text)
    },
    async choose(field, files) {
      actions += 2 * files.length
      await field.setInputFiles([...files])
    },
    async drop(place, files) {
      actions += 2 * files.length
      const carried = files.map(({ name, mimeType, buffer }) => ({ name, mimeType, base64: buffer.toString('base64') }))
      const transfer = await page.evaluateHandle(`(${transferOf})(${JSON.stringify(carried)})`)
      for (const type of ['dragenter', 'dragover', 'drop']) await place.dispatchEvent(type, { dataTransfer: transfer })
    },
  }
}

/** Runs in the page, to which files can only be given as text. */
const transferOf = `(files) => {
  const transfer = new DataTransfer()
  for (const { name, mimeType, base64 } of files) {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    transfer.items.add(new File([bytes], name, { type: mimeType }))
  }
  return transfer
}`
