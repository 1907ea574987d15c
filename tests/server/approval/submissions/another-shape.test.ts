import { expect, it } from 'vitest'
import type { BoardView } from '../../../../shared/api/board.ts'
import type { CampaignPage } from '../../../../shared/api/campaign-row.ts'
import type { Today } from '../../../../shared/api/today.ts'
import type { BoardId } from '../../../../shared/plan/plan.ts'
import type { Now } from '../../../../shared/schedule/now.ts'
import type { Timeline } from '../../../../shared/schedule/timeline.ts'
import { jsonOf } from '../../../json-of.ts'
import { aPerson, type SignedIn } from '../../people.ts'
import { anOffice } from '../an-office.ts'

it('a board of another shape says of each turn that it was not approved there, its campaign that it lacks that, and its writers are told, until it is approved', async () => {
  const office = await anOffice()
  const { approver, editor, viewer, planner } = office
  const lower = await aPerson(office, { org: 'huyen', role: 'editor' })
  const read = <T extends object>(path: string, by: SignedIn = viewer) => jsonOf<T>(by.call('GET', `/api/v1/${path}`))

  /** The turns of the gate's day, each with whether it is told as not approved and whether its playlist has it. */
  const turns = async (query = '') => {
    const timeline = await read<Timeline>(`boards/cong/timeline${query}`, editor)
    const bound = await planner.playlistOn('cong' as BoardId, timeline.date)
    const { loops = [], renditions = [], tracks = [] } = bound?.playlist ?? {}
    const played = loops[tracks[0]?.segments[0]?.loop ?? -1]?.turns ?? []
    const told = 'segments' in timeline ? (timeline.segments[0]?.loop ?? []) : []
    return told.map(({ slide, unapproved = false }, i) => {
      return [slide, unapproved, renditions[played[i]?.rendition ?? -1] !== null]
    })
  }
  const board = async () => {
    await planner.settled()
    const { missing, unapproved } = await read<BoardView>('boards/cong')
    return { missing, unapproved }
  }
  const campaign = async () => {
    const { campaigns } = await read<CampaignPage>('campaigns')
    const found = campaigns.find(({ id }) => id === 'dai-hoi')
    return [found?.state, found?.lacking]
  }
  const told = async () =>
    Promise.all(
      [editor, viewer, lower].map(async (by) => {
        const { lacking, lackingFillers, lackingOffice } = (await read<Today>('today', by)).waits
        return [lacking, lackingFillers, lackingOffice]
      }),
    )
  const none = [0, 0, null]
  const approvedAll = [
    ['kh-1', false, true],
    ['kh-2', false, true],
  ]

  expect([await turns(), await campaign(), await told()]).toEqual([approvedAll, ['approved', 0], [none, none, none]])
  await office.writes(
    (plan) => {
      plan.boards[0]!.width = 128
    },
    await aPerson(office, { org: null, role: ['administrator', 'editor'] }),
  )
  const all = ['kh-1', 'kh-2', 'nen']
  expect(await board()).toEqual({ missing: all, unapproved: all })
  expect(await turns()).toEqual([
    ['kh-1', true, false],
    ['kh-2', true, false],
  ])
  expect(await read<Now>('boards/cong/now')).toMatchObject({
    entry: { slide: 'kh-1', unapproved: true },
    segment: { loop: [{ unapproved: true }, { unapproved: true }] },
  })
  expect(JSON.stringify(await read('boards/cong/now?of=plan', editor))).not.toContain('unapproved')
  expect([await campaign(), await told()]).toEqual([
    ['lacking', 1],
    [[1, 1, 'tinh'], none, none],
  ])

  const asked = await office.submits({ campaign: 'dai-hoi' })
  expect([await campaign(), await told()]).toEqual([
    ['pending', 0],
    [[0, 1, 'tinh'], none, none],
  ])
  expect((await office.approves(approver, asked)).status).toBe(200)
  // The filler is the office's own to ask for.
  expect((await board()).unapproved).toEqual(['nen'])
  expect([await turns(), await campaign(), await told()]).toEqual([
    ...[approvedAll, ['approved', 0]],
    [[0, 1, 'tinh'], none, none],
  ])
  const filler = await office.submits({ filler: 'tinh' })
  expect(await told()).toEqual([none, none, none])
  expect((await office.approves(approver, filler)).status).toBe(200)
  expect([await board(), await told()]).toEqual([{ missing: [], unapproved: [] }, [none, none, none]])
})

it('what is over lacks nothing any more', async () => {
  const office = await anOffice()
  await office.writes(
    (plan) => {
      plan.boards[0]!.width = 128
    },
    await aPerson(office, { org: null, role: ['administrator', 'editor'] }),
  )
  office.clock.at = Date.parse('2020-10-16T09:00+07:00')
  const { campaigns } = await jsonOf<CampaignPage>(office.viewer.call('GET', '/api/v1/campaigns'))
  expect(campaigns[0]).toMatchObject({ state: 'approved', lacking: 0 })
  const { waits } = await jsonOf<Today>(office.editor.call('GET', '/api/v1/today'))
  expect(waits.lacking).toBe(0)
})

it('a board of a new shape that comes among those of a campaign asks for its own pictures; those that stand are told as such, and approved with them', async () => {
  const office = await anOffice()
  const administrator = await aPerson(office, { org: null, role: ['administrator', 'editor'] })
  await office.writes((plan) => {
    plan.boards.push({ ...plan.boards[1]!, id: 'moi', name: 'Dải mới', width: 128 })
  }, administrator)
  const asked = await office.submits({ campaign: 'sach-dep' }, administrator)
  const standing = ({ pictures }: typeof asked) => pictures.map(({ width, stands }) => [width, stands])
  expect(standing(asked)).toEqual([
    [96, true],
    [128, false],
  ])
  expect((await office.approves(office.lower, asked)).status).toBe(200)
  expect(standing(await office.reads(asked.id, office.lower))).toEqual([
    [96, false],
    [128, false],
  ])
})
