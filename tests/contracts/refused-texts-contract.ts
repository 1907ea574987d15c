import { describe, expect, onTestFinished, test } from 'vitest'
import { roles } from '../../server/access/roles.ts'
import { openServer } from '../server/a-server.ts'
import { filled, refusalIn } from '../server/hostile/a-target.ts'
import { aPerson } from '../server/people.ts'
import type { NewPlace } from './new-place.ts'

const odd = [
  ['NUL', '\\u0000', 'U+0000'],
  ['half a character', '\\ud83d', 'half of a character'],
] as const

/** What a server promises on every database of texts that not every database keeps. */
export function refusedTextsContract(newPlace: NewPlace): void {
  describe('a server', () => {
    test('refuses NUL and half characters in every JSON body, by their place, and fails at none that comes otherwise', async () => {
      const server = await openServer({ place: await newPlace() })
      onTestFinished(server.shutDown)
      await server.imports()
      const person = await aPerson(server, { role: roles, org: null })

      let byPlace = 0
      for (const route of server.routes) {
        const path = filled(
          { path: route.path.replace('{campaign}', 'dai-hoi').replace('{milestone}', 'ngay').replace('{org}', 'tinh') },
          'cong',
        )
        const asked = new URLSearchParams(route.query?.map(({ name }) => [name, 'a\0b']))
        for (const [name, escaped, said] of odd) {
          if (!route.body?.types.includes('application/json')) continue
          const body = `{"name":["a${escaped}b"]}`
          const headers = { 'content-type': 'application/json' }
          const answer = await person.call(route.method, path, { headers, body })
          const text = await answer.clone().text()
          expect([route.id, name, await refusalIn(answer)]).toEqual([route.id, name, expect.stringMatching(/^4/)])
          if (!text.includes('/name/0')) continue
          expect([route.id, text]).toEqual([route.id, expect.stringContaining(said)])
          byPlace++
        }
        if (route.method !== 'GET') continue
        for (const address of [`${path}?${asked}`, filled({ path: route.path }, 'a%00b')]) {
          const { status } = await person.call('GET', address)
          expect([address, status]).toEqual([address, expect.toSatisfy((one: number) => one < 500)])
        }
      }
      expect(byPlace).toBeGreaterThan(60)
      expect(server.reported).toEqual([])
    })
  })
}
