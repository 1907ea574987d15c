import type { TakeDownKind, TakenSubject } from '../../shared/api/take-down.ts'
import type { BoardId, OrgId, Plan, Slide } from '../../shared/plan/plan.ts'
import type { OrgTree } from '../../shared/schedule/org-tree.ts'

/** What is off the air, on the boards of `org` and of those below it. `endsAt` (epoch ms) null: until it is lifted. */
export interface TakeDown {
  readonly id: string
  readonly kind: TakeDownKind
  readonly org: OrgId
  readonly subject: TakenSubject
  readonly endsAt: number | null
}

const holds = ({ endsAt }: TakeDown, at: number): boolean => endsAt === null || at < endsAt

/** The take-downs that hold on a board of an org at `at` (epoch ms). */
export function takenOn(
  board: { readonly id: BoardId; readonly org: OrgId },
  takeDowns: readonly TakeDown[],
  tree: OrgTree,
  at: number,
): readonly TakeDown[] {
  return takeDowns.filter(
    (one) =>
      holds(one, at) &&
      // A board stays cleared wherever it is moved to.
      (one.subject.what === 'board' ? one.subject.board === board.id : tree.isWithin(board.org, one.org)),
  )
}

/** Those that hold at `at` (epoch ms) on all boards of an org and below: what an office below clears from its own is not among them. */
export function takenThroughout(
  org: OrgId,
  takeDowns: readonly TakeDown[],
  tree: OrgTree,
  at: number,
): readonly TakeDown[] {
  return takeDowns.filter((one) => one.subject.what !== 'board' && holds(one, at) && tree.isWithin(org, one.org))
}

/** A plan without what was taken down; a board that is cleared shows the filler, interrupts too are off it. */
export function withoutTaken(plan: Plan, taken: readonly TakeDown[]): Plan {
  return taken.reduce((rest, { subject }) => without(rest, subject), plan)
}

function without(plan: Plan, subject: TakenSubject): Plan {
  switch (subject.what) {
    case 'slide':
      return {
        ...plan,
        campaigns: plan.campaigns.map((campaign) =>
          campaign.id === subject.campaign
            ? { ...campaign, slides: campaign.slides.map((slide) => (slide.id === subject.slide ? off(slide) : slide)) }
            : campaign,
        ),
      }
    case 'filler':
      return {
        ...plan,
        orgs: plan.orgs.map((org) => (org.id === subject.of && org.filler ? { ...org, filler: off(org.filler) } : org)),
      }
    case 'campaign':
      return { ...plan, campaigns: plan.campaigns.filter(({ id }) => id !== subject.campaign) }
    case 'board':
    case 'everything':
      return { ...plan, campaigns: [], interrupts: [] }
  }
}

const off = <S extends Slide>(slide: S): S => ({ ...slide, state: 'withdrawn' })
