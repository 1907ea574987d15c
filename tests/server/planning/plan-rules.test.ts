import { describe, expect, it } from 'vitest'
import type { Grant } from '../../../server/access/grant.ts'
import { changesOf } from '../../../server/planning/plan-change.ts'
import { refusedChanges } from '../../../server/planning/plan-rules.ts'
import type { Role } from '../../../shared/api/role.ts'
import { decodePlan } from '../../../shared/plan/decode-plan.ts'
import type { OrgId, Plan } from '../../../shared/plan/plan.ts'
import { aTreeDocument } from '../a-tree.ts'

type Document = ReturnType<typeof aTreeDocument>

const planOf = (change: (document: Document) => void = () => undefined): Plan => {
  const document = aTreeDocument()
  change(document)
  const { plan, faults } = decodePlan(document)
  if (!plan) throw new Error(JSON.stringify(faults))
  return plan
}
const grant = (role: Role, org: string | null): Grant => ({ role, org: org as OrgId | null })

/** What of a change is refused to somebody: `slides xa/kh: forbidden`. */
const refused = (
  grants: readonly Grant[],
  change: (document: Document) => void,
  before: Plan | undefined = planOf(),
) => {
  const after = planOf(change)
  return refusedChanges(changesOf(before, after), before, after, grants).map(
    ({ change: { list, campaign, id }, why }) => `${list} ${campaign === '' ? id : `${campaign}/${id}`}: ${why}`,
  )
}
const campaignIn = (document: Document, id: string) => document.campaigns.find((one) => one.id === id)!
const orgIn = (document: Document, id: string) => document.orgs.find((one) => one.id === id)!
const boardIn = (document: Document, id: string) => document.boards.find((one) => one.id === id)!

describe('an editor', () => {
  const editor = [grant('editor', 'huyen')]

  it('changes, adds and removes items of the own org and of those below', () => {
    expect(
      refused(editor, (document) => {
        campaignIn(document, 'cua-huyen').slides[0]!.text = 'Khác'
        campaignIn(document, 'cua-xa').title = 'Khác'
        document.campaigns.push({ ...campaignIn(document, 'cua-xa'), id: 'moi' })
        orgIn(document, 'xa').filler = { id: 'nen', kind: 'slogan', text: 'Xã' }
      }),
    ).toEqual([])
    expect(refused(editor, (document) => void document.campaigns.splice(1, 1))).toEqual([])
  })

  it('changes nothing of a sister, and nothing that comes from above', () => {
    const changes: [string, string][] = [
      ['cua-ben', 'slides cua-ben/kh: forbidden'],
      ['cua-tinh', 'slides cua-tinh/kh: locked-from-above'],
    ]
    for (const [id, said] of changes) {
      expect(
        refused(editor, (document) => {
          campaignIn(document, id).slides[0]!.text = 'Khác'
        }),
      ).toEqual([said])
    }
    expect(
      refused(editor, (document) => {
        campaignIn(document, 'cua-tinh').minShare = 0.1
      }),
    ).toEqual(['campaigns cua-tinh: locked-from-above'])
  })

  it('does not take a campaign over from a sister, nor hand one to them', () => {
    const moved = (id: string, org: string) =>
      refused(editor, (d) => {
        campaignIn(d, id).org = org
      })
    expect(moved('cua-ben', 'huyen')).toContain('campaigns cua-ben: forbidden')
    expect(moved('cua-huyen', 'ben')).toContain('campaigns cua-huyen: forbidden')
    expect(moved('cua-huyen', 'xa')).toEqual([])
  })

  it('touches no org, no board and no zone', () => {
    expect(
      refused(editor, (d) => {
        orgIn(d, 'huyen').name = 'Khác'
      }),
    ).toEqual(['orgs huyen: forbidden'])
    expect(
      refused(editor, (d) => {
        boardIn(d, 'bang-huyen').name = 'Khác'
      }),
    ).toEqual(['boards bang-huyen: forbidden'])
    expect(
      refused(editor, (d) => {
        d.timezone = 'Asia/Bangkok'
      }),
    ).toEqual(['plan timezone: forbidden'])
  })

  it('does not change what order the plan has, which decides over others', () => {
    expect(refused(editor, (d) => void d.campaigns.reverse())).toEqual(['plan campaigns: forbidden'])
    expect(refused([grant('editor', null)], (d) => void d.campaigns.reverse())).toEqual([])
  })
})

describe('an administrator', () => {
  const administrator = [grant('administrator', 'huyen')]

  it('renames the own org, adds below it, and moves and removes what is below', () => {
    expect(
      refused(administrator, (d) => {
        orgIn(d, 'huyen').name = 'Khác'
      }),
    ).toEqual([])
    expect(refused(administrator, (d) => void d.orgs.push({ id: 'thon', name: 'Thôn', parent: 'xa' }))).toEqual([])
    const withTwo = planOf((d) => void d.orgs.push({ id: 'thon', name: 'Thôn', parent: 'xa' }))
    const moved = (d: Document) => void d.orgs.push({ id: 'thon', name: 'Thôn', parent: 'huyen' })
    expect(refused(administrator, moved, withTwo)).toEqual([])
    expect(refused(administrator, () => undefined, withTwo)).toEqual([])
  })

  it('moves nothing out to others or in from them, and neither moves nor removes the own org', () => {
    const moved = (id: string, parent: string) =>
      refused(administrator, (d) => {
        orgIn(d, id).parent = parent
      })
    expect(moved('xa', 'ben')).toEqual(['orgs xa: forbidden'])
    expect(moved('ben', 'huyen')).toEqual(['orgs ben: forbidden'])
    expect(moved('huyen', 'ben')).toEqual(['orgs huyen: forbidden'])
    expect(refused(administrator, (d) => void d.orgs.push({ id: 'moi', name: 'Mới' } as never))).toEqual([
      'orgs moi: forbidden',
    ])
    expect(
      refused([grant('administrator', null)], (d) => void d.orgs.push({ id: 'moi', name: 'Mới' } as never)),
    ).toEqual([])
  })

  it('comes into no power over an org by moving it in the same edit', () => {
    const both = [...administrator, grant('editor', 'huyen')]
    const said = refused(both, (d) => {
      orgIn(d, 'ben').parent = 'huyen'
      campaignIn(d, 'cua-ben').slides[0]!.text = 'Khác'
    })
    expect(said).toEqual(['orgs ben: forbidden', 'slides cua-ben/kh: forbidden'])
  })

  it('writes no items', () => {
    expect(
      refused(administrator, (d) => {
        campaignIn(d, 'cua-huyen').title = 'Khác'
      }),
    ).toEqual(['campaigns cua-huyen: forbidden'])
  })
})

describe('boards', () => {
  const technician = [grant('technician', 'huyen')]
  const removed = (d: Document) => void d.boards.splice(d.boards.indexOf(boardIn(d, 'bang-huyen')), 1)

  it('are changed, added and moved inside by a technician, and removed by an administrator alone', () => {
    expect(
      refused(technician, (d) => {
        boardIn(d, 'bang-huyen').width = 128
      }),
    ).toEqual([])
    expect(
      refused(technician, (d) => {
        boardIn(d, 'bang-huyen').org = 'xa'
      }),
    ).toEqual([])
    expect(refused(technician, (d) => void d.boards.push({ ...boardIn(d, 'bang-huyen'), id: 'moi' }))).toEqual([])
    expect(refused(technician, removed)).toEqual(['boards bang-huyen: forbidden'])
    expect(refused([grant('administrator', 'huyen')], removed)).toEqual([])
  })

  it('do not move to others or from them', () => {
    expect(
      refused(technician, (d) => {
        boardIn(d, 'bang-huyen').org = 'ben'
      }),
    ).toEqual(['boards bang-huyen: forbidden'])
    expect(
      refused(technician, (d) => {
        boardIn(d, 'bang-ben').org = 'huyen'
      }),
    ).toEqual(['boards bang-ben: forbidden'])
  })
})

it('a first plan takes an administrator, and for its items an editor, of the whole installation', () => {
  const first = (grants: readonly Grant[]) => {
    const plan = planOf()
    return refusedChanges(changesOf(undefined, plan), undefined, plan, grants)
  }
  expect(first([grant('administrator', null), grant('editor', null)])).toEqual([])
  expect(first([grant('administrator', null)]).some(({ change }) => change.list === 'campaigns')).toBe(true)
  expect(first([grant('editor', null)]).some(({ change }) => change.list === 'orgs')).toBe(true)
  expect(first([grant('administrator', 'tinh'), grant('editor', 'tinh')]).length).toBeGreaterThan(0)
})
