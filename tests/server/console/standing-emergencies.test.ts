import { expect, it } from 'vitest'
import { standingEmergencies } from '../../../server/console/client/emergency/standing-emergencies.ts'
import type { EmergencyLine } from '../../../shared/api/emergency.ts'

const noon = Date.parse('2020-10-14T12:00:00+07:00')
const minute = 60_000

function line(id: string, given: Partial<EmergencyLine>): EmergencyLine {
  const prepared = { id: 'a', name: 'a', at: noon - minute }
  return { ...{ id, stage: 'running', trial: false, endsAt: noon + minute, prepared }, ...given } as EmergencyLine
}

const idsOf = (all: readonly EmergencyLine[]) => standingEmergencies(all, noon).map(({ id }) => id)

it('what is on the air stands first, then what waits', () => {
  expect(idsOf([line('waits', { stage: 'prepared' }), line('runs', {})])).toEqual(['runs', 'waits'])
})

it.each<[string, Partial<EmergencyLine>]>([
  ['is over by its own time', { endsAt: noon }],
  ['was only drawn as a trial', { stage: 'prepared', trial: true }],
  ['waited too long', { stage: 'prepared', prepared: { id: 'a', name: 'a', at: noon - 30 * minute } }],
  ['was ended early', { stage: 'cancelled' }],
])('what %s does not stand', (_, given) => {
  expect(idsOf([line('one', given)])).toEqual([])
})
