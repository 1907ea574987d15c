import type { BoardHealthView } from '../../../../shared/api/board-health.ts'
import type { ManifestName } from '../../../../shared/manifest/manifest.ts'
import { Facts } from '../kit/definition-list.tsx'
import { now } from '../state/now.ts'
import { spanWords } from '../words/moment-words.ts'
import { inOurs, say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'
import { byteWords } from './byte-words.ts'
import { CauseList } from './cause-list.tsx'
import { type Figure, machineFigures } from './machine-figures.ts'
import { modeWords } from './mode-words.ts'

/** How a board is: what is wrong in plain words first, what it shows, and the figures of its machine in a disclosure. */
export function HealthFacts({ view }: { readonly view: BoardHealthView }) {
  const { causes, connected } = view
  const figures = machineFigures(view)
  return (
    <div class="health">
      {causes.length > 0 ? (
        <CauseList causes={causes} />
      ) : connected ? (
        <p class="good">{say('Bảng hoạt động bình thường.', 'The board is well.')}</p>
      ) : (
        <p class="quiet">
          {say('Chưa có tin gì về máy của bảng này.', 'Nothing is known yet about this board’s machine.')}
        </p>
      )}
      <Facts rows={mainFacts(view, now.value)} />
      {figures.length > 0 && (
        <details>
          <summary>{say('Chi tiết máy', 'The machine in detail')}</summary>
          <Facts rows={figures} />
        </details>
      )}
    </div>
  )
}

function mainFacts(view: BoardHealthView, at: number): readonly Figure[] {
  const { connected, mode, lastSeenAt, report } = view
  const age = lastSeenAt === null ? '' : spanWords(at - lastSeenAt)
  return [
    [
      say('Tin cuối', 'Last heard'),
      lastSeenAt === null
        ? say('chưa từng', 'never')
        : say(`${age} trước (${whenWords(lastSeenAt)})`, `${age} ago (${whenWords(lastSeenAt)})`),
    ],
    [
      connected ? say('Đang hiện', 'Showing') : say('Hiện lúc cuối', 'Showed last'),
      mode ? inOurs(modeWords[mode]) : say('chưa rõ', 'not known'),
    ],
    [say('Chương trình', 'Programme'), programmeWords(view)],
    [say('Đang tải', 'Downloading'), report ? downloadWords(report.download) : ''],
  ]
}

function programmeWords({ has, newest, behind }: BoardHealthView): string {
  if (has === null) return say('chưa có', 'none yet')
  if (!behind || !newest) return say(`${numberOf(has)}, mới nhất`, `${numberOf(has)}, the newest`)
  return say(`${numberOf(has)}, mới nhất là ${numberOf(newest)}`, `${numberOf(has)}; the newest is ${numberOf(newest)}`)
}

/** Empty where nothing is on its way. */
function downloadWords({ have, of, haveBytes, ofBytes }: NonNullable<BoardHealthView['report']>['download']): string {
  if (have >= of) return ''
  return say(
    `${have}/${of} tệp, ${byteWords(haveBytes)} trên ${byteWords(ofBytes)}`,
    `${have} of ${of} files, ${byteWords(haveBytes)} of ${byteWords(ofBytes)}`,
  )
}

const numberOf = ({ version }: Pick<ManifestName, 'version'>) => say(`bản ${version}`, `version ${version}`)
