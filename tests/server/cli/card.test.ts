import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { congchao, documents, file, folder } from './congchao.ts'
import { foldedDocument } from './folded-document.ts'

describe('congchao card', () => {
  it.each([
    ['as people see it', [], { view: 'canvas', width: 96, height: 48 }],
    ['as its controller takes it', ['--view', 'framebuffer'], { view: 'framebuffer', width: 64, height: 48 }],
  ] as const)("[A7] draws a board's card %s", async (_, words, card) => {
    const out = join(folder(), 'can-chinh.png')
    const answer = congchao('card', file(foldedDocument()), '--board', 'cong', ...words, '--out', out, '--json')
    expect([answer.code, documents(answer)]).toEqual([0, [{ board: 'cong', out, ...card }]])
    const { width, height } = card
    expect(await sharp(readFileSync(out)).metadata()).toMatchObject({ format: 'png', width, height })
  })

  it.each([
    ['no board', [], 'thiếu --board'],
    ['all boards', ['--board', 'all'], 'ghi một bảng'],
    ['a board that is not there', ['--board', 'khac'], 'khac'],
    ['another view', ['--board', 'cong', '--view', 'folded'], '--view folded'],
  ])('[A7] refuses %s, and writes nothing', (_, words, reason) => {
    const out = join(folder(), 'can-chinh.png')
    const answer = congchao('card', file(foldedDocument()), ...words, '--out', out)
    expect([answer.code, answer.out]).toEqual([2, expect.stringContaining(reason)])
    expect(existsSync(out)).toBe(false)
  })

  it('[A7] refuses a place where it cannot write', () => {
    const out = join(folder(), 'khong', 'can-chinh.png')
    const answer = congchao('card', file(foldedDocument()), '--board', 'cong', '--out', out)
    expect([answer.code, answer.out]).toEqual([2, expect.stringContaining('không ghi được')])
  })
})
