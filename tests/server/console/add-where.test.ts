import fc from 'fast-check'
import { expect, it } from 'vitest'
import { slogansIn } from '../../../server/console/client/add/drafts/draft.ts'
import { wordsContext } from '../../../server/console/client/add/drafts/words-context.ts'
import { type Content, withContent, withoutContent } from '../../../server/console/client/add/sending/with-content.ts'
import { campaignRun } from '../../../server/console/client/add/where/campaign-run.ts'
import { oneOfEachShape } from '../../../server/console/client/add/where/seen-boards.ts'
import { standingTitle, whereOf } from '../../../server/console/client/add/where/where.ts'
import {
  draftsOf,
  isEmpty,
  noWork,
  type Work,
  withDraftBack,
  withMedia,
  withNews,
  withoutDraft,
  withText,
} from '../../../server/console/client/add/work.ts'
import { linesIn } from '../../../server/console/client/slogans/lines-in.ts'
import type { Board, Campaign, Phase, Plan, Slide } from '../../../shared/plan/plan.ts'
import { wordingFindings } from '../../../shared/wording/wording-findings.ts'

const at = Date.UTC(2026, 10, 21)
const phase = (starts: string, ends: string) => ({ id: `p-${starts}`, title: '', starts, ends })
const campaign = (id: string, org: string, ...phases: object[]) => ({
  ...{ id, org, title: id, phases, slides: [], placements: [] },
})
const board = (id: string, org: string, width = 64) => ({ id, org, name: id, kind: 'led', width, height: 32 })
const plan = {
  timezone: 'Asia/Ho_Chi_Minh',
  orgs: [{ id: 'tinh' }, { id: 'huyen', parent: 'tinh' }, { id: 'xa', parent: 'huyen' }],
  boards: [board('b-tinh', 'tinh'), board('b-huyen', 'huyen'), board('b-xa', 'xa')],
  campaigns: [
    campaign('cua-tinh', 'tinh', phase('2026-01-01', '2026-12-31')),
    campaign('cu', 'huyen', phase('2026-01-01', '2026-02-01')),
    campaign('moi', 'huyen', phase('2026-01-01', '2026-12-31')),
    campaign('cua-xa', 'xa', phase('2026-01-01', '2026-12-31')),
  ],
} as unknown as Plan
const ofHuyen = (work: Partial<Work>, of: Plan = plan) =>
  whereOf({ ...noWork, ...work }, { plan: of, at, mayEdit: (org) => org !== 'tinh' })

it('an officer is offered the boards of their office and those below it, and its own open campaign is proposed', () => {
  const where = ofHuyen({ boards: ['b-xa', 'b-tinh'] as never })
  expect(where.offered.map(({ id }) => id)).toEqual(['b-huyen', 'b-xa'])
  expect(where.boards.map(({ id }) => id)).toEqual(['b-xa'])
  expect(where.office?.id).toBe('huyen')
  expect(where.campaign?.id).toBe('moi')
})

it('a campaign that does not reach every ticked board is not offered', () => {
  expect(ofHuyen({ boards: ['b-xa'] as never }).campaigns.map(({ id }) => id)).toEqual(['cu', 'moi', 'cua-xa'])
  expect(ofHuyen({ boards: ['b-xa', 'b-huyen'] as never }).campaigns.map(({ id }) => id)).toEqual(['cu', 'moi'])
})

it('where nothing of the office is open the standing campaign serves, or else one is made', () => {
  const closed = { ...plan, campaigns: plan.campaigns.filter(({ id }) => id === ('cu' as string)) }
  const where = ofHuyen({ boards: ['b-xa'] as never }, closed)
  expect([where.campaign, where.office?.id]).toEqual([undefined, 'huyen'])
  const standing = { ...closed.campaigns[0], id: 'thuong', title: standingTitle } as Campaign
  const with2 = { ...closed, campaigns: [...closed.campaigns, standing] }
  expect(ofHuyen({ boards: ['b-xa'] as never }, with2).campaign?.id).toBe('thuong')
  expect(ofHuyen({ boards: ['b-xa'] as never, campaign: 'new' }, with2).campaign).toBeUndefined()
})

it('a campaign that is over before the days that are typed is not proposed for them', () => {
  const from = (of: string, to: string) => ({ from: of, to })
  const proposed = (span?: { from: string; to: string }) =>
    whereOf({ ...noWork, boards: ['b-xa'] as never }, { plan, at, span, mayEdit: (org) => org !== 'tinh' }).campaign?.id
  expect(proposed(from('2026-12-01', '2027-01-22'))).toBe('moi')
  expect(proposed(from('2027-01-01', '2027-01-22'))).toBeUndefined()
  expect(proposed()).toBe('moi')
  // What is over stays over, though days that began before then meet it.
  expect(proposed(from('2026-01-15', '2026-11-30'))).toBe('moi')
})

it('a campaign runs from its first phase to the last day of its last, as far as these have dates', () => {
  const run = (...phases: object[]) => campaignRun(campaign('a', 'xa', ...phases) as unknown as Campaign, plan.timezone)
  expect(run(phase('2026-03-01', '2026-03-31'), phase('2026-01-05', '2026-02-01'))).toEqual({
    ...{ from: '2026-01-05', to: '2026-03-31' },
  })
  expect(run()).toBeUndefined()
})

const content = (when: Content['when'], texts: readonly string[]): Content => ({
  ...{ slides: slogansIn(texts.join('\n'), false).map(({ slide }) => slide as Slide), section: undefined, hours: [] },
  ...{ boards: [board('b-xa', 'xa') as unknown as Board], when },
})
const days = { from: '2026-12-01', to: '2026-12-22' }

it('days that a plain phase has take that phase; others make one, and ids are nobody else’s', () => {
  const [of] = plan.campaigns.filter(({ id }) => id === ('moi' as string)) as [Campaign]
  const first = withContent(of, content(days, ['Đoàn kết', 'Đoàn kết!']))
  expect(first.campaign.phases.at(-1)).toMatchObject({ starts: days.from, ends: days.to })
  const second = withContent(first.campaign, content(days, ['Đoàn kết']))
  expect(second.campaign.phases).toEqual(first.campaign.phases)
  expect(second.put.phase).toBeUndefined()
  const ids = second.campaign.slides.map(({ id }) => id)
  expect(new Set(ids).size).toBe(3)
  const weighty = { ...first.campaign, phases: first.campaign.phases.map((one): Phase => ({ ...one, emphasis: 2 })) }
  expect(withContent(weighty, content(days, ['Kỷ cương'])).put.phase).toBeDefined()
})

it('what is taken out again leaves the campaign as it was, but for what another placement needs by then', () => {
  const [of] = plan.campaigns as [Campaign]
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 5 }), (texts) => {
      const { campaign: next, put } = withContent(of, content(days, ['a', ...texts]))
      expect(withoutContent(next, put)).toEqual(of)
    }),
  )
  const one = withContent(of, content(days, ['Một', 'Hai']))
  const two = withContent(one.campaign, content(days, ['Ba']))
  const [shared] = one.put.slides
  const both = {
    ...two.campaign,
    placements: two.campaign.placements.map((each) =>
      each.id === two.put.placement ? { ...each, slides: [...each.slides, shared!] } : each,
    ),
  }
  const left = withoutContent(both, one.put)
  expect(left.slides.map(({ id }) => id)).toEqual([shared, ...two.put.slides])
  expect(left.phases).toEqual(both.phases)
})

it('a welcome that would be shown after its event has ended is told while it is written', () => {
  const [of] = plan.campaigns as [Campaign]
  const events = [{ id: 'm', title: 'Đại hội đại biểu Đảng bộ tỉnh', starts: '2026-12-02', ends: '2026-12-04' }]
  const campaign = { ...of, title: 'Tuyên truyền Đại hội', milestones: events } as unknown as Campaign
  const codes = (when: typeof days) => {
    const context = wordsContext({ campaign, phase: undefined }, when, plan.timezone)
    return linesIn('Nhiệt liệt chào mừng Đại hội đại biểu Đảng bộ tỉnh', wordingFindings, context).flatMap(
      ({ findings }) => findings.map(({ code }) => code),
    )
  }
  expect(codes({ from: '2026-12-01', to: '2026-12-04' })).not.toContain('welcome-too-late')
  expect(codes(days)).toContain('welcome-too-late')
  expect(wordsContext({ campaign: undefined, phase: undefined }, undefined, plan.timezone)).not.toHaveProperty('span')
})

it('before boards are ticked one of every shape is seen, and not more than a dozen', () => {
  const boards = [board('a', 'x'), board('b', 'x'), board('c', 'x', 96)] as unknown as Board[]
  expect(oneOfEachShape(boards).map(({ id }) => id)).toEqual(['a', 'c'])
  const many = Array.from({ length: 40 }, (_, at) => board(`b${at}`, 'x', 64 + at)) as unknown as Board[]
  expect(oneOfEachShape(many)).toHaveLength(12)
})

it('what was taken away comes back; what is newly known of a clip leaves the rest as it is', () => {
  const media = { sha256: 'f', kind: 'clip', name: 'phim.mp4', state: 'preparing', ms: 4000 } as never
  const work = withMedia(withText(noWork, 'Một\nHai'), media)
  const [file, one] = draftsOf(work, false)
  expect(withDraftBack(withoutDraft(work, file!.key), file!)).toEqual(work)
  const back = withDraftBack(withoutDraft(work, one!.key), one!)
  expect([back.text, back.slogans.length]).toEqual(['Hai\nMột', 2])
  const ready = withNews(work, { ...(media as object), state: 'ready' } as never)
  expect([ready.files[0]?.media.state, ready.text]).toEqual(['ready', work.text])
  expect([isEmpty(noWork), isEmpty(work)]).toEqual([true, false])
})
