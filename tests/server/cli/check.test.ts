import { describe, expect, it } from 'vitest'
import { smallDocument } from '../small-plan.ts'
import { congchao, documents, file } from './congchao.ts'

/** The small plan, its gate so wide that every slogan is easy to read there. */
function readableDocument() {
  const document = smallDocument()
  const [gate, strip] = document.boards
  return { ...document, boards: [{ ...gate, width: 160 }, strip] }
}

/** That plan with its congress as given. */
function withCongress(milestone: object): string {
  const document = readableDocument()
  const [congress, other] = document.campaigns
  const milestones = [{ id: 'ngay', title: 'Ngày đại hội', ...milestone }]
  return file({ ...document, campaigns: [{ ...congress, milestones }, other] })
}

const dates = { starts: '2020-10-14T08:00', ends: '2020-10-15T17:00' }

describe('congchao check', () => {
  it('[K1] exits 0 and has no problems where there are none', () => {
    const answer = congchao('check', file(readableDocument()), '--json')
    expect([answer.code, documents(answer)]).toEqual([0, [{ problems: [] }]])
  })

  it('[K1, K4] exits 0 where there are only warnings', () => {
    const answer = congchao('check', withCongress({ ...dates, state: 'expected' }), '--json')
    expect(answer.code).toBe(0)
    expect(documents(answer)).toEqual([
      {
        problems: [
          {
            code: 'milestone-unconfirmed',
            severity: 'warning',
            path: '/campaigns/0/phases/0/ends',
            message: expect.stringContaining('Ngày đại hội'),
            messageVi: expect.stringContaining('Ngày đại hội'),
          },
        ],
      },
    ])
  })

  it('[K1, K2] exits 1 where there is an error', () => {
    const answer = congchao('check', withCongress({ state: 'postponed' }), '--json')
    expect(answer.code).toBe(1)
    expect(documents(answer)).toMatchObject([
      {
        problems: [
          { code: 'phase-empty', severity: 'error', path: '/campaigns/0/phases/0' },
          { code: 'milestone-unconfirmed', severity: 'warning' },
        ],
      },
    ])
  })

  it('[K1, K9] sets the slogans: a letter that no typeface has is an error, on each board, by the side of what the plan tells', () => {
    const document = readableDocument()
    const [congress, other] = document.campaigns
    const slides = other!.slides.map((slide) => ({ ...slide, text: 'ᚠᚢᚦ' }))
    const milestones = [{ id: 'ngay', title: 'Ngày đại hội', ...dates, state: 'expected' }]
    const plan = {
      ...document,
      campaigns: [
        { ...congress, milestones },
        { ...other, slides },
      ],
    }
    const answer = congchao('check', file(plan), '--json')
    expect(answer.code).toBe(1)
    expect(documents(answer)).toMatchObject([
      {
        problems: [
          { code: 'missing-glyph', severity: 'error', path: '/campaigns/1/slides/0', board: 'dai' },
          { code: 'milestone-unconfirmed', severity: 'warning' },
        ],
      },
    ])
  })

  it('[K1] without --json it is for people', () => {
    const { code, out } = congchao('check', withCongress({ state: 'postponed' }))
    expect(code).toBe(1)
    expect(out).toContain('LỖI  phase-empty  /campaigns/0/phases/0')
    expect(congchao('check', file(readableDocument())).code).toBe(0)
  })
})
