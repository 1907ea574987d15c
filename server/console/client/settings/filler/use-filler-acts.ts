import type { ItemStanding } from '../../../../../shared/api/item-state.ts'
import type { OrgId, Slide } from '../../../../../shared/plan/plan.ts'
import { Refused } from '../../api/ask-server.ts'
import { passingOf, submit } from '../../approvals/submission.ts'
import { isUnasked } from '../../campaigns/standing/item-standing.ts'
import { lookAgain } from '../../state/plan-now.ts'
import { tell } from '../../state/tell.ts'
import { type Doing, useDoing } from '../../state/use-doing.ts'
import { say } from '../../words/say.ts'
import { dropFiller, writeFiller } from './write-filler.ts'

/** What can be done with an office’s filler; one thing at a time. */
export interface FillerActs extends Pick<Doing, 'isBusy' | 'trouble'> {
  /** Writes it and asks for its approval; `done` is called once it is written. */
  readonly save: (wanted: Slide, seen: Slide | null, passedBecause: string, done: () => void) => Promise<boolean>
  /** Asks for the approval of what is written. */
  readonly ask: () => Promise<boolean>
  /** Takes it out of the plan, with a press that puts it back; `done` is called once it is out. */
  readonly drop: (seen: Slide, standing: ItemStanding | null, done: () => void) => Promise<boolean>
  /** Whether something is left to ask for. */
  readonly mayAsk: (standing: ItemStanding | null) => boolean
}

/** The acts on the filler of an office; `renew` asks anew how far it is. */
export function useFillerActs(org: OrgId, renew: () => void): FillerActs {
  const { isBusy, trouble, run } = useDoing()
  const look = () => {
    lookAgain()
    renew()
  }
  const ask = async (passedBecause: string) => {
    try {
      await submit({ filler: org, ...passingOf(passedBecause) })
      tell(say('Đã trình duyệt nội dung nền.', 'The filler is submitted for approval.'))
    } catch (error) {
      // It is again as it was approved.
      if (!(error instanceof Refused && error.code === 'nothing-to-approve')) throw error
      tell(say('Đã lưu; nội dung này đã được duyệt.', 'Saved; this was approved before.'))
    } finally {
      look()
    }
  }
  return {
    ...{ isBusy, trouble },
    save: (wanted, seen, passedBecause, done) =>
      run(async () => {
        await writeFiller(org, wanted, seen)
        done()
        await ask(passedBecause)
      }),
    ask: () => run(() => ask('')),
    drop: (seen, standing, done) =>
      run(async () => {
        const putBack = await dropFiller(org, seen)
        done()
        look()
        const said = isPlaying(standing)
          ? say(
              'Đã bỏ nội dung nền. Bản đã duyệt còn phát cho tới khi việc bỏ được duyệt.',
              'The filler is removed. What was approved plays on until its removal is approved.',
            )
          : say('Đã bỏ nội dung nền.', 'The filler is removed.')
        tell(said, 'done', async () => {
          await putBack()
          look()
        })
      }),
    mayAsk: (standing) => standing !== null && isUnasked(standing),
  }
}

const isPlaying = (standing: ItemStanding | null): boolean =>
  standing !== null && ['approved', 'playing', 'withdrawn'].includes(standing.state)
