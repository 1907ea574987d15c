import type { Said } from '../../../../shared/plan/fault.ts'
import { counted } from '../words/counted.ts'
import { both, inOurs, say } from '../words/say.ts'
import type { Standing } from './standing-of.ts'

/** What keeps a board from its programme. */
export interface BoardTroublesProps {
  readonly standing: Standing
  /** Why the whole board is kept from it. */
  readonly off: string | undefined
  /** Slides that its programme goes without. */
  readonly missing: readonly string[]
  /** Those of them that were not approved on its pixels; the others could not be drawn. */
  readonly unapproved: readonly string[]
}

/** So many slides are named. */
const named = 3

/** What is the matter with a board, a sentence each; nothing where nothing is. */
export function BoardTroubles({ standing, off, missing, unapproved }: BoardTroublesProps) {
  const undrawn = missing.filter((slide) => !unapproved.includes(slide))
  return (
    <>
      {off !== undefined && <p class="lacks">{off}</p>}
      {standing.why.map((why) => (
        <p key={why.en} class="lacks">
          {inOurs(why)}
        </p>
      ))}
      {unapproved.length > 0 && (
        <p class="lacks">
          {say(
            `${unapproved.length} nội dung chưa duyệt ở khổ này; nội dung nền phát thay.`,
            `${counted(unapproved.length, 'item')} not approved on this shape; the filler stands in.`,
          )}
        </p>
      )}
      {undrawn.length > 0 && (
        <p class="lacks">
          {say(
            `Chưa vẽ được ${inOurs(namesOf(undrawn))}; nội dung nền phát thay.`,
            `Could not be drawn: ${inOurs(namesOf(undrawn))}; the filler stands in.`,
          )}
        </p>
      )}
    </>
  )
}

function namesOf(slides: readonly string[]): Said {
  const names = slides
    .slice(0, named)
    .map((slide) => `“${slide}”`)
    .join(', ')
  const more = slides.length - named
  return more > 0 ? both(`${names} và ${more} nội dung khác`, `${names} and ${more} more`) : both(names, names)
}
