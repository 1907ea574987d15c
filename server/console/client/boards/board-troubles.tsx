import { inOurs, say } from '../words/say.ts'
import type { Standing } from './standing-of.ts'

/** What keeps a board from its programme. */
export interface BoardTroublesProps {
  readonly standing: Standing
  /** Why the whole board is kept from it. */
  readonly off: string | undefined
  /** Slides that could not be drawn. */
  readonly missing: readonly string[]
}

/** So many slides are named. */
const named = 3

/** What is the matter with a board, a sentence each; nothing where nothing is. */
export function BoardTroubles({ standing, off, missing }: BoardTroublesProps) {
  const names = missing
    .slice(0, named)
    .map((slide) => `“${slide}”`)
    .join(', ')
  const more = missing.length - named
  const [moreVi, moreEn] = more > 0 ? [` và ${more} nội dung khác`, ` and ${more} more`] : ['', '']
  return (
    <>
      {off !== undefined && <p class="lacks">{off}</p>}
      {standing.why.map((why) => (
        <p key={why.en} class="lacks">
          {inOurs(why)}
        </p>
      ))}
      {missing.length > 0 && (
        <p class="lacks">
          {say(
            `Chưa vẽ được ${names}${moreVi}; nội dung nền phát thay.`,
            `Could not be drawn: ${names}${moreEn}; the filler stands in.`,
          )}
        </p>
      )}
    </>
  )
}
