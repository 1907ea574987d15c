import type { EmergencyLine, EmergencyView, ReleaseBlocker } from '../../../../shared/api/emergency.ts'
import type { Said } from '../../../../shared/plan/fault.ts'
import { both, say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'

const stageWords: Readonly<Record<EmergencyLine['stage'], Said>> = {
  prepared: both('Chờ phát', 'Waiting for release'),
  stale: both('Quá hạn phát', 'Waited too long'),
  running: both('Đang phát', 'On air'),
  ended: both('Đã hết giờ', 'Ended'),
  cancelled: both('Đã kết thúc sớm', 'Ended early'),
  dropped: both('Đã bỏ', 'Dropped'),
}

/** Where it stands, as it is said of this one: a trial waits for nobody. */
export function stageOf({ stage, trial }: Pick<EmergencyLine, 'stage' | 'trial'>): Said {
  return trial && (stage === 'prepared' || stage === 'stale') ? onlySeen : stageWords[stage]
}

const onlySeen = both('Chỉ để xem', 'Only to look at')

/** What was done to it, by whom and when, in the page's language. */
export function handsOf({ prepared, released, cancelled, stage, received }: EmergencyLine): readonly string[] {
  const by = (what: string, hand: { readonly name: string; readonly at: number }) =>
    `${what}: ${hand.name}, ${whenWords(hand.at)}`
  return [
    by(say('Soạn', 'Prepared'), prepared),
    ...(received ? [say(`Từ bản tin CAP của ${received.sender}`, `From a CAP message of ${received.sender}`)] : []),
    ...(released ? [by(say('Cho phát', 'Released'), released)] : []),
    ...(cancelled
      ? [by(stage === 'dropped' ? say('Bỏ', 'Dropped') : say('Kết thúc sớm', 'Ended early'), cancelled)]
      : []),
  ]
}

/** Why whoever looks may not release it. */
export const blockerWords: Readonly<Record<ReleaseBlocker, Said>> = {
  trial: both('Đây là bản thử: không bao giờ phát được.', 'This is a trial: it can never be released.'),
  decided: both('Việc này đã xong.', 'This has been decided.'),
  token: both('Cần một người cho phát.', 'It takes a person to release it.'),
  role: both('Bạn không có vai trò được cho phát.', 'Your role does not release emergencies.'),
  own: both('Bạn đã soạn bản này: phải do người khác cho phát.', 'You prepared this: somebody else must release it.'),
  stale: both('Soạn đã quá 30 phút: cần soạn lại.', 'Prepared more than 30 minutes ago: prepare it anew.'),
}

/** Who must release it now, and until when. */
export function whoMust({ releasers, releaseBy, trial, people }: EmergencyView): string {
  if (trial) return say('Bản thử, chỉ để xem: không ai phát được.', 'A trial, only to look at: nobody can release it.')
  const until = whenWords(releaseBy)
  if (releasers.length === 0) {
    return say(
      'KHÔNG CÓ AI khác được quyền cho phát. Hãy gọi người quản trị.',
      'NOBODY else may release it. Call an administrator.',
    )
  }
  const names = releasers.map(({ name }) => name).join(', ')
  return people === 2
    ? say(
        `Chưa phát. Cần một người khác cho phát trước ${until}: ${names}.`,
        `Not on air yet. Somebody else must release it before ${until}: ${names}.`,
      )
    : say(`Chưa phát. Cho phát trước ${until}: ${names}.`, `Not on air yet. Release it before ${until}: ${names}.`)
}
