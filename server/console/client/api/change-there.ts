import { askServer, Refused, tagIn } from './ask-server.ts'

const tries = 3

/**
 * Reads what stands at `path`, and writes it as `change` makes it of that, with its entity tag; read and made anew where somebody was quicker,
 * three times at most. Throws `Refused`, and what `change` throws.
 */
export async function changeThere<Read, Done>(
  path: string,
  change: (read: Read) => (tag: string | undefined) => Promise<Done>,
): Promise<Done> {
  for (let left = tries; ; left--) {
    const answer = await askServer(path, { cache: 'no-store' })
    const write = change((await answer.json()) as Read)
    try {
      return await write(tagIn(answer))
    } catch (error) {
      if (!(error instanceof Refused && error.code === 'changed-meanwhile') || left === 1) throw error
    }
  }
}
