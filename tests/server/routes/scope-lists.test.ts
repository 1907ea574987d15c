import { describe, expect, it } from 'vitest'
import { aServer } from '../a-server.ts'
import { makeAllThings, ofAbove, ofAboveAlone, ofOwn, ofSister } from './matrix/all-things.ts'
import { aMatrixDocument } from './matrix/place.ts'
import { atTheDoor, type ListRow, type Row } from './matrix/row.ts'
import { thingsOf } from './matrix/things.ts'
import { everybody } from './matrix/who.ts'
import { matrix } from './scope-matrix.ts'

const isList = (row: Row): row is ListRow => typeof row === 'object' && 'list' in row

it('what comes from above to several offices names to each of them no other', async () => {
  const server = await aServer()
  await server.imports(aMatrixDocument())
  const things = thingsOf(server)
  const { id } = await things.forBoth()
  const told = await (await things.viewer('huyen')).call('GET', `/api/v1/emergencies/${id}`)
  expect(told.status).toBe(200)
  const text = await told.text()
  expect([text.includes('Huyện Đồng'), text.match(ofSister)]).toEqual([true, null])
})

describe('a list', () => {
  it('shows everybody what is theirs, nothing of a sister, and nothing from above that does not reach them', async () => {
    const server = await aServer()
    await server.imports(aMatrixDocument())
    await makeAllThings(thingsOf(server))
    const otherwise: unknown[] = []
    for (const [name, enter] of Object.entries(everybody)) {
      const who = await enter(server)
      for (const route of server.routes) {
        for (const row of (matrix[route.id] ?? []).filter(isList)) {
          const refusal = atTheDoor(who, route.access, row)
          let all = ''
          for (const path of row.list) {
            const answer = await who.call(route.method, path)
            const text = await answer.text()
            const isAsWanted = refusal === undefined ? answer.ok : text.includes(`"code":"${refusal}"`)
            if (!isAsWanted) otherwise.push([name, path, answer.status, text.slice(0, 200)])
            if (!answer.ok) continue
            const others = [ofSister, row.above === 'shown' ? ofAboveAlone : ofAbove].flatMap((of) =>
              Array.from(text.matchAll(of), ({ index }) => text.slice(Math.max(0, index - 60), index + 20)),
            )
            if (others.length > 0) otherwise.push([name, path, others.slice(0, 4)])
            all += text
          }
          const tells = refusal === undefined && who.roles.length > 0 && row.own !== 'not-told'
          if (tells && !ofOwn.test(all)) otherwise.push([name, route.id, 'nothing of their own'])
        }
      }
    }
    expect(otherwise).toEqual([])
  })
})
