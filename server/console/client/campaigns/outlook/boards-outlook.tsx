import type { LoopRow } from '../../../../../shared/api/campaign-outlook.ts'
import { sectionWordsIn } from '../../add/where/section-words.ts'
import { Written } from '../../kit/written.tsx'
import { planNow } from '../../state/plan-now.ts'
import { percentWords } from '../../words/percent-words.ts'
import { inOurs, language, say } from '../../words/say.ts'
import { whenWords } from '../../words/when-words.ts'
import { type BoardsAlike, loopParts, sectionsOf } from './outlook.ts'

/** Boards on which a campaign comes to the same. */
export interface BoardsOutlookProps {
  readonly alike: BoardsAlike
  /** What people call a phase of the campaign. */
  readonly phaseName: (id: string) => string
  /** Whether a phase of the campaign waits for somebody’s word. */
  readonly isWaiting: (id: string) => boolean
}

const namedAtMost = 6

/** The loop that these boards would run, with seconds and shares, and what the campaign meets there. */
export function BoardsOutlook({ alike: { boards, like }, phaseName, isWaiting }: BoardsOutlookProps) {
  const names = boards.slice(0, namedAtMost).map(({ name }) => name)
  const rest = boards.length - names.length
  const own = like.loop.filter((row) => row.own)
  const share = own.reduce((sum, row) => sum + row.share, 0)
  const waiting = [...new Set(own.flatMap(({ phase }) => (phase !== null && isWaiting(phase) ? [phase] : [])))]
  return (
    <section class="boards-outlook" data-boards={boards.map(({ board }) => board).join(' ')}>
      <h3>
        <Written>{names.join(', ')}</Written>
        {rest > 0 && say(` và ${rest} bảng khác`, ` and ${rest} more`)}
      </h3>
      {like.at === null ? (
        <p class="quiet">
          {say('Từ nay về sau đợt này không phát trên bảng này.', 'From now on the campaign does not play here.')}
        </p>
      ) : (
        <>
          <p class="quiet">
            {whenWords(like.at)} · {say('đợt này chiếm', 'this campaign has')}{' '}
            <strong>{percentWords(share / sectionsOf(like.loop).length, language())}</strong>
          </p>
          {waiting.length > 0 && (
            <p class="quiet">
              {say(
                `“${waiting.map(phaseName).join('”, “')}” chỉ phát như dưới đây khi mốc đã được xác nhận là xong.`,
                `“${waiting.map(phaseName).join('”, “')}” plays as below only once its milestone is confirmed to be over.`,
              )}
            </p>
          )}
          {sectionsOf(like.loop).map((section) => (
            <SectionLoop
              key={section ?? ''}
              board={like.board}
              section={section}
              loop={like.loop.filter((row) => row.section === section)}
              phaseName={phaseName}
            />
          ))}
        </>
      )}
      {like.collides.length > 0 && (
        <ul class="collisions" aria-label={say('Gặp đợt khác', 'What it meets')}>
          {like.collides.map(({ campaign, rule, orgName, said }) => (
            <li key={`${campaign} ${rule}`} data-rule={rule}>
              {inOurs(said)} <small>{orgName}</small>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

interface SectionLoopProps {
  readonly board: string
  readonly section: string | null
  readonly loop: readonly LoopRow[]
  readonly phaseName: (id: string) => string
}

function SectionLoop({ board, section, loop, phaseName }: SectionLoopProps) {
  const plan = planNow.value?.plan
  const parts = loopParts(loop)
  const nameOf = ({ own, phase, title }: { own: boolean; phase: string | null; title: string | null }) =>
    own ? phaseName(phase ?? '') : (title ?? say('Nội dung nền', 'Filler'))
  return (
    <>
      {section !== null && <h4>{plan ? sectionWordsIn(plan, board, section) : section}</h4>}
      <div class="share-bar" aria-hidden="true">
        {parts.map((part) => (
          <span
            key={part.key}
            data-own={part.own ? '' : undefined}
            title={`${nameOf(part)} ${percentWords(part.share, language())}`}
            style={{ flexGrow: String(part.share) }}
          >
            {part.share > 0.12 && nameOf(part)}
          </span>
        ))}
      </div>
      <table class="loop-table">
        <thead>
          <tr>
            <th scope="col">{say('Nội dung', 'Content')}</th>
            <th scope="col" class="is-number">
              {say('Giây', 'Seconds')}
            </th>
            <th scope="col" class="is-number">
              {say('Tỷ lệ', 'Share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {loop.map((row) => (
            <tr key={`${row.campaign} ${row.placement} ${row.slide}`} data-own={row.own ? '' : undefined}>
              <td>
                {row.label} <small>{nameOf(row)}</small>
              </td>
              <td class="is-number">{row.seconds}</td>
              <td class="is-number">{percentWords(row.share, language())}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
