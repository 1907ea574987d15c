import { useEffect } from 'preact/hooks'
import type { Today } from '../../../../shared/api/today.ts'
import { liveChanges } from '../api/live-feed.ts'
import { has } from '../api/me.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import type { PageModule } from '../app/page-module.ts'
import { isAmiss, standingOf } from '../boards/standing-of.ts'
import { useBoardHealth } from '../boards/use-board-health.ts'
import { LinkButton } from '../kit/button.tsx'
import { Empty } from '../kit/empty.tsx'
import { PageHead } from '../kit/page-head.tsx'
import { Waiting } from '../kit/waiting.tsx'
import { planIsKnown, planNow } from '../state/plan-now.ts'
import { signedIn } from '../state/signed-in.ts'
import { useAsked } from '../state/use-asked.ts'
import { TakeDownList } from '../take-down/take-down-list.tsx'
import { inOurs, say } from '../words/say.ts'
import { DropPlace } from './drop-place.tsx'
import { TodayBoards } from './today-boards.tsx'
import { TodayDate } from './today-date.tsx'
import { todayHelp } from './today-help.tsx'
import { waitsWords } from './waits-words.ts'
import { WhatComes } from './what-comes.tsx'
import { WhatIsWrong } from './what-is-wrong.tsx'
import { WhatWaits } from './what-waits.tsx'

const title = () => say('Hôm nay phát gì?', 'What is on today?')

/** *Hôm nay phát gì?*: where banners are dropped, what the day is about, and every board as it looks now. */
export const todayPage: PageModule = { title, Page: TodayPage }

function TodayPage() {
  const now = planNow.value
  return (
    <div class="parted today-page" data-planned={now ? '' : undefined}>
      <PageHead title={title()} lead={now && <TodayDate zone={now.plan.timezone} />} help={todayHelp()} />
      {now ? <PlannedDay now={now} /> : planIsKnown.value ? <NoPlan /> : <Waiting />}
    </div>
  )
}

function PlannedDay({ now }: { readonly now: PlanNow }) {
  const health = useBoardHealth()
  const amiss = health && [...health.values()].filter((one) => isAmiss(standingOf(one))).length
  return (
    <>
      {has(signedIn(), 'edit') && <DropPlace />}
      <DayCards zone={now.plan.timezone} amiss={amiss} />
      <TakeDownList />
      <TodayBoards {...{ now, health }} />
    </>
  )
}

interface DayCardsProps {
  readonly zone: string
  /** With how many boards something is wrong, as the boards below say it. */
  readonly amiss: number | undefined
}

function DayCards({ zone, amiss }: DayCardsProps) {
  const { value: today, trouble, renew } = useAsked<Today>('/api/v1/today', liveChanges)
  // What is wrong is told of as soon as the boards show it.
  useEffect(() => {
    if (amiss !== undefined && today && today.boards.wrong !== amiss) renew()
  }, [amiss])
  if (trouble && !today) return <p class="fault">{inOurs(trouble)}</p>
  if (!today)
    return (
      <div class="day-cards">
        <div class="card">
          <Waiting />
        </div>
      </div>
    )
  const waits = <WhatWaits key="waits" waits={today.waits} />
  const wrong = <WhatIsWrong key="wrong" today={today} />
  // What there is to do stands above that there is nothing else.
  const isFree = waitsWords(today.waits).length === 0 && today.boards.wrong > 0
  return (
    <div class="day-cards" data-tour="waits">
      {isFree ? [wrong, waits] : [waits, wrong]}
      <WhatComes today={today} zone={zone} />
    </div>
  )
}

function NoPlan() {
  return (
    <div class="card">
      <Empty
        title={say('Chưa có bảng và kế hoạch nào.', 'There are no boards and no plan yet.')}
        action={
          <LinkButton kind="chief" href="/campaigns">
            {say('Nhập một tệp kế hoạch', 'Import a plan file')}
          </LinkButton>
        }
      >
        {say(
          'Khi có kế hoạch, trang này cho thấy từng bảng đang phát gì, việc gì chờ bạn, và bảng nào có vấn đề.',
          'Once there is a plan, this page shows what every board plays, what waits for you, and which boards are in trouble.',
        )}
      </Empty>
    </div>
  )
}
