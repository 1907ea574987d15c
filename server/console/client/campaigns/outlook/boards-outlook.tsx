import { percentWords } from '../../words/percent-words.ts'
import { inOurs, language, say } from '../../words/say.ts'
import { whenWords } from '../../words/when-words.ts'
import { type BoardsAlike, loopParts, type OutlookRow, sectionsOf } from './outlook.ts'

/** Boards on which a campaign comes to the same. */
export interface BoardsOutlookProps {
  readonly alike: BoardsAlike
  /** What people call a phase of the campaign. */
  readonly phaseName: (id: string) => string
}

const namedAtMost = 6

/** The loop that these boards would run, with seconds and shares, and what the campaign meets there. */
export function BoardsOutlook({ alike: { boards, like }, phaseName }: BoardsOutlookProps) {
  const names = boards.slice(0, namedAtMost).map(({ name }) => name)
  const rest = boards.length - names.length
  const own = like.loop.filter((row) => row.own).reduce((sum, row) => sum + row.share, 0)
  return (
    <section class="boards-outlook" data-boards={boards.map(({ board }) => board).join(' ')}>
      <h3>
        {names.join(', ')}
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
            <strong>{percentWords(own / sectionsOf(like.loop).length, language())}</strong>
          </p>
          {sectionsOf(like.loop).map((section) => (
            <SectionLoop
              key={section ?? ''}
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
  readonly section: string | null
  readonly loop: readonly OutlookRow[]
  readonly phaseName: (id: string) => string
}

function SectionLoop({ section, loop, phaseName }: SectionLoopProps) {
  const parts = loopParts(loop)
  const nameOf = ({ own, phase, title }: { own: boolean; phase: string | null; title: string | null }) =>
    own ? phaseName(phase ?? '') : (title ?? say('Nội dung nền', 'Filler'))
  return (
    <>
      {section !== null && <h4>{say(`Phần ${section}`, `Part ${section}`)}</h4>}
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
