/** Where blocks of shows lie by name, and what stands on the canvas beside them. Nothing here throws. */
export interface Shelf {
  /** Goes through all blocks in no order, without the text of what is spoiled; answers what stood when the page was cut off. */
  read(each: (name: string, text: string | undefined) => void): Promise<string>
  /** What was put; undefined where it is lost. */
  get(name: string): Promise<string | undefined>
  /**
   * Puts a block and what stands, both or neither; where `name` is empty, only what stands. With `copy` into the second store too. Answers
   * whether it would outlive a loss of power; else it is kept for as long as the page lives.
   */
  put(name: string, text: string, open: string, copy: boolean): Promise<boolean>
  drop(name: string): Promise<void>
}

/** A shelf that lasts as long as the page, `held` being what lies on it. */
export function memoryShelf(held = new Map<string, string>()): Shelf {
  let open = ''
  return {
    async read(each) {
      held.forEach((text, name) => void each(name, text))
      return open
    },
    get: async (name) => held.get(name),
    async put(name, text, stands) {
      if (name) held.set(name, text)
      open = stands
      return false
    },
    async drop(name) {
      held.delete(name)
    },
  }
}
