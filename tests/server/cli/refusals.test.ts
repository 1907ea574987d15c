import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { smallDocument } from '../small-plan.ts'
import { type Answer, congchao, documents, file, folder } from './congchao.ts'

const day = ['--board', 'cong', '--date', '2020-10-15'] as const

/** The pointers of the faults that a refused call printed; each has a sentence in both languages. */
function refused(answer: Answer): string[] {
  expect(answer.code).toBe(2)
  const [printed, ...more] = documents(answer) as {
    faults: { pointer: string; message: string; messageVi: string }[]
  }[]
  expect(more).toEqual([])
  expect(Object.keys(printed ?? {})).toEqual(['faults'])
  for (const fault of printed?.faults ?? []) {
    expect(fault).toEqual({
      pointer: fault.pointer,
      message: expect.stringMatching(/\w/),
      messageVi: expect.stringMatching(/\w/),
    })
  }
  return printed?.faults.map(({ pointer }) => pointer) ?? []
}

describe('a plan that is refused', () => {
  it.each([
    ['preview', ...day],
    ['check'],
    ['render', '--board', 'cong', '--at', '2020-10-15T08:00', '--out', 'x.png'],
  ])('[P1, K1] %s prints every fault and exits 2', (command, ...words) => {
    const [gate, strip] = smallDocument().boards
    const path = file({
      ...smallDocument(),
      boards: [
        { ...gate, kind: 'tv', org: 'khong' },
        { ...strip, extra: 1 },
      ],
    })
    const pointers = refused(congchao(command, path, ...words, '--json'))
    expect(pointers.sort()).toEqual(['/boards/0/kind', '/boards/0/org', '/boards/1/extra'])
  })

  it('[K1] without --json each fault is a line, Vietnamese first', () => {
    const { code, out } = congchao('check', file({ ...smallDocument(), timezone: 'Asia/Hanoi' }))
    expect(code).toBe(2)
    expect(out).toMatch(/^\/timezone: phải là múi giờ IANA.* \/ expected an IANA time zone.*\n$/)
  })

  it.each([
    ['nothing', ''],
    ['no JSON', '{"format":'],
    ['a list', '[]'],
    ['bytes that are not UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])],
    ['a byte order mark', `\uFEFF${JSON.stringify(smallDocument())}`],
    ['UTF-16', new Uint8Array(Buffer.from(`\uFEFF${JSON.stringify(smallDocument())}`, 'utf16le'))],
    ['a key twice', JSON.stringify(smallDocument()).replace('"timezone"', '"timezone":"UTC","timezone"')],
  ])('[P1, K1] a file of %s', (_, content) => {
    expect(refused(congchao('check', file(content), '--json')).length).toBeGreaterThan(0)
  })

  it('[K1] a file that is not there, and a folder', () => {
    expect(refused(congchao('check', join(folder(), 'khong.json'), '--json'))).toEqual([''])
    expect(refused(congchao('check', folder(), '--json'))).toEqual([''])
  })
})

describe('a call whose words are off', () => {
  it.each([
    ['an unknown command', ['xem', 'PLAN']],
    ['no plan', ['check']],
    ['two plans', ['check', 'PLAN', 'PLAN']],
    ['an unknown option', ['check', 'PLAN', '--strict']],
    ['an option of another command', ['check', 'PLAN', '--board', 'cong']],
    ['an option without its value', ['preview', 'PLAN', '--date', '2020-10-15', '--board']],
    ['no board', ['preview', 'PLAN', '--date', '2020-10-15']],
    ['a board that is not there', ['preview', 'PLAN', '--board', 'khong', '--date', '2020-10-15']],
    ['no date', ['preview', 'PLAN', '--board', 'cong']],
    ['a date that does not exist', ['preview', 'PLAN', '--board', 'cong', '--date', '2026-02-30']],
    ['a date written otherwise', ['preview', 'PLAN', '--board', 'cong', '--date', '15/10/2020']],
    ['a date and an instant', ['preview', 'PLAN', ...day, '--at', '2020-10-15T08:00+07:00']],
    ['days and an instant', ['preview', 'PLAN', '--board', 'cong', '--days', '2', '--at', '2020-10-15T08:00+07:00']],
    ['an instant that is a date', ['preview', 'PLAN', '--board', 'cong', '--at', '2020-10-15']],
    ['an instant that does not exist', ['preview', 'PLAN', '--board', 'cong', '--at', '2020-10-15T24:00+07:00']],
    ['no days', ['preview', 'PLAN', ...day, '--days', '0']],
    ['half a day', ['preview', 'PLAN', ...day, '--days', '1.5']],
    ['fewer than no days', ['preview', 'PLAN', ...day, '--days=-1']],
    ['days past the last year', ['preview', 'PLAN', '--board', 'cong', '--date', '2199-12-31', '--days', '2']],
    ['no picture to write', ['render', 'PLAN', '--board', 'cong', '--at', '2020-10-15T08:00']],
    ['a picture of all boards', ['render', 'PLAN', '--board', 'all', '--at', '2020-10-15T08:00', '--out', 'x.png']],
    [
      'a picture in a folder that is not there',
      ['render', 'PLAN', '--board', 'cong', '--at', '2020-10-15T08:00', '--out', 'PLAN/x.png'],
    ],
  ])('[K1] %s', (_, words) => {
    const plan = file(smallDocument())
    expect(refused(congchao(...words.map((word) => word.replace('PLAN', plan)), '--json'))).toEqual([''])
  })

  it('[K1] no words at all are answered with what can be asked', () => {
    const { code, out } = congchao()
    expect(code).toBe(2)
    expect(out).toContain('congchao preview PLAN')
    expect(congchao('--help')).toEqual({ code: 0, out })
  })
})
