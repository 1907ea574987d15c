import { expect, it } from 'vitest'
import { registerLines } from '../../../server/console/client/fleet/register-lines.ts'
import type { OrgId } from '../../../shared/plan/plan.ts'

const orgs = [
  { id: 'so' as OrgId, name: 'Sở Văn hóa' },
  { id: 'p1' as OrgId, name: 'Phường 1' },
  { id: 'p1b' as OrgId, name: 'Phường 1' },
]
const linesOf = (text: string) => registerLines(text, orgs, [{ org: 'so', name: 'Dầm cổng' }])
const wrongOf = (text: string) => linesOf(text).map(({ wrong }) => [...wrong.keys()])

it('a sheet is read by its columns, and a list by its semicolons; headings and empty lines are passed over', () => {
  const lines = linesOf('Tên\tĐơn vị\tCỡ\tLoại\nKm 12\tSO VAN HOA\t960×64\tCổng chào\n\nKm 13; p1 ;64 x 320\r\n')
  expect(lines.map(({ board }) => board)).toEqual([
    { name: 'Km 12', org: 'so', width: 960, height: 64, kind: 'gate' },
    { name: 'Km 13', org: 'p1', width: 64, height: 320 },
  ])
})

it('what is wrong is said at its cell, and that line asks for no board', () => {
  expect(wrongOf(';Sở Văn hóa;960x64')).toEqual([[0]])
  expect(wrongOf('Km 12;Sở Y tế;960x64')).toEqual([[1]])
  expect(wrongOf('Km 12;Sở Văn hóa;0x64')).toEqual([[2]])
  expect(wrongOf('Km 12;Sở Văn hóa;960;lạ')).toEqual([[2, 3]])
  expect(linesOf('Km 12;Sở Văn hóa;960')[0]?.board).toBeUndefined()
})

it('an office whose name others have is asked for by its id', () => {
  expect(wrongOf('Km 12;Phường 1;960x64\nKm 12;p1b;960x64')).toEqual([[1], []])
})

it('a board that is there already, or stands twice in the list, is not registered again', () => {
  expect(wrongOf('dam cong;so;960x64\nKm 1;so;960x64\nkm 1;so;64x64')).toEqual([[0], [], [0]])
})
