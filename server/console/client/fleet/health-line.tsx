import { StandingMark } from '../boards/standing-mark.tsx'
import { standingOf } from '../boards/standing-of.ts'
import { CauseList } from '../device/cause-list.tsx'
import { modeWords } from '../device/mode-words.ts'
import { inOurs, say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'
import { writtenIn } from '../words/written-in.ts'
import type { HealthOfBoard } from './health-rows.ts'

/** A board in the list of all. */
export interface HealthLineProps {
  readonly one: HealthOfBoard
  /** Its office, where it does not stand under it. */
  readonly office: string | undefined
}

/** How one board is: its state in a word, why in plain words, and when it was last heard. */
export function HealthLine({ one: { board, health }, office }: HealthLineProps) {
  const mode = health?.mode
  return (
    <article class="health-line link-lines" aria-label={board.name}>
      <p class="name">
        <a href={`/boards/${board.id}`} lang={writtenIn}>
          {board.name}
        </a>
        {office !== undefined && <small lang={writtenIn}>{office}</small>}
      </p>
      <p>
        <StandingMark standing={standingOf(health)} />
        {mode && mode !== 'playing' && <small>{inOurs(modeWords[mode])}</small>}
      </p>
      <div>{health && health.causes.length > 0 && <CauseList causes={health.causes} />}</div>
      <p class="quiet">
        {health && health.lastSeenAt !== null && (
          <>
            {say('Tin cuối', 'Last heard')} {whenWords(health.lastSeenAt)}
          </>
        )}
      </p>
    </article>
  )
}
