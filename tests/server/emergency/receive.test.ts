import { describe, expect, it } from 'vitest'
import { hashOfSecret } from '../../../server/access/secret.ts'
import { decodeAlert } from '../../../server/approval/emergency/cap/decode-alert.ts'
import { jsonOf } from '../../json-of.ts'
import { token } from '../a-server.ts'
import { aPerson } from '../people.ts'
import {
  anApproved,
  aPrepared,
  codeOf,
  emergencies,
  minuteMs,
  offices,
  pointersOf,
  release,
  type Told,
} from './an-emergency.ts'
import { capMessage } from './cap-message.ts'

async function receiving() {
  const server = await offices()
  const template = await anApproved(server)
  const send = (xml: string, query = '', type = 'application/cap+xml') =>
    server.call('POST', `${emergencies}/cap?template=${template}&org=tinh${query}`, {
      body: xml,
      headers: { 'content-type': type, authorization: `Bearer ${token}` },
    })
  return { ...server, template, send }
}

const reference = 'canhbao@kttv.example,KTTV-1,2020-10-10T08:55:00+07:00'

describe('a received CAP message', () => {
  it('becomes a prepared emergency, which a token cannot release and a person can', async () => {
    const server = await receiving()
    const answer = await server.send(capMessage())
    expect(answer.status).toBe(201)
    const prepared = await jsonOf<Told>(answer)
    expect(prepared).toMatchObject({
      ...{ stage: 'prepared', text: 'KHẨN CẤP: Lũ quét ở xã A', blocker: 'token' },
      ...{ received: { identifier: 'KTTV-1' }, endsAt: Date.parse('2020-10-10T15:00:00+07:00') },
      cap: { category: ['Met'], certainty: 'Observed' },
    })
    expect(prepared.boards.map(({ id }) => id)).toEqual(['dai'])
    expect(await server.tierOn('dai')).not.toBe('interrupt')
    const json = { digest: prepared.digest }
    expect(await codeOf(server.call('POST', `${emergencies}/${prepared.id}/release`, { json }))).toBe('forbidden')
    expect((await release(server.approver, prepared)).status).toBe(200)
    expect(await server.tierOn('dai')).toBe('interrupt')
    expect(await server.tierOn('cong')).not.toBe('interrupt')
  })

  it.each(['Exercise', 'System', 'Test', 'Draft'])(
    'is refused where its status is %s, whatever else it says',
    async (status) => {
      const server = await receiving()
      const answer = await server.send(capMessage({ status }))
      expect(answer.status).toBe(422)
      expect(await answer.json()).toMatchObject({
        code: 'cap-refused',
        faults: [{ pointer: '/alert/status', message: `${status}: only Actual` }],
      })
      expect(await jsonOf(server.call('GET', emergencies))).toMatchObject({ emergencies: [] })
    },
  )

  it('is refused where it is not public, is no warning, expires never, too late or too early, or is not sent yet', async () => {
    const { send } = await receiving()
    const refused = async (change: Parameters<typeof capMessage>[0]) => pointersOf(send(capMessage(change)))
    expect(await refused({ scope: 'Restricted' })).toEqual(['/alert/restriction'])
    expect(
      await pointersOf(send(capMessage({ scope: 'Private' }).replace('</scope>', '</scope><addresses>a</addresses>'))),
    ).toEqual(['/alert/scope'])
    expect(await refused({ msgType: 'Ack', references: reference })).toEqual(['/alert/msgType'])
    expect(await refused({ expires: null })).toEqual(['/alert/info/0/expires'])
    expect(await refused({ expires: '2020-10-10T09:00:00+07:00' })).toEqual(['/alert/info/0/expires'])
    expect(await refused({ expires: '2020-10-11T09:00:01+07:00' })).toEqual(['/alert/info/0/expires'])
    expect(await refused({ expires: '2020-10-10T05:00:00Z' })).toEqual(['/alert/info/0/expires'])
    expect(await refused({ sent: '2020-10-10T10:00:00+07:00' })).toEqual(['/alert/sent'])
    expect(await refused({ area: 'Nơi khác' })).toEqual(['/alert/info/area'])
    expect(await refused({ area: null })).toEqual(['/alert/info/area'])
    expect(await refused({ headline: 'x'.repeat(61) })).toEqual(['/words'])
    expect(await refused({ headline: null })).toEqual(['/words'])
    expect((await send(capMessage({ expires: '2020-10-11T09:00:00+07:00' }))).status).toBe(201)
    expect(await codeOf(send(capMessage()))).toBe('cap-refused')
  })

  it('goes where whoever passes it on says, by its code, or by a tag; with other words of it', async () => {
    const { send } = await receiving()
    let made = 0
    const boards = async (change: Parameters<typeof capMessage>[0], query: string) => {
      const answer = await send(capMessage({ ...change, identifier: `K-${++made}` }), query)
      return (await jsonOf<Told>(answer)).boards.map(({ id }) => id)
    }
    expect(await boards({ area: 'Nơi khác' }, '&orgs=huyen,huyen-b')).toEqual(['dai', 'bang-b'])
    expect(await boards({}, '&boards=cong')).toEqual(['cong'])
    expect(await boards({ area: 'VEN-SÔNG'.replace('Ô', 'O') }, '')).toEqual(['dai'])
    expect(await pointersOf(send(capMessage(), '&boards=khong-co'))).toEqual(['/boards/boards/0'])
    const event = await jsonOf<Told>(send(capMessage({ identifier: 'K-9' }), '&text=event'))
    expect(event.text).toBe('KHẨN CẤP: Lũ quét')
    expect(await codeOf(send(capMessage(), '&text=note'))).toBe('bad-query')
  })

  it('that updates one takes its place with its release; one that cancels ends it', async () => {
    const server = await receiving()
    const first = await jsonOf<Told>(server.send(capMessage()))
    await release(server.approver, first)
    const update = capMessage({ identifier: 'KTTV-2', msgType: 'Update', headline: 'Lũ rút', references: reference })
    const second = await jsonOf<Told>(server.send(update))
    const running = () => server.planner.current()!.playing.interrupts?.map(({ id }) => id)
    expect(running()).toEqual([first.id])
    await release(server.approver, second)
    expect(running()).toEqual([second.id])
    server.clock.at += minuteMs
    const references = 'canhbao@kttv.example,KTTV-2,2020-10-10T08:55:00+07:00'
    const answer = await server.send(capMessage({ identifier: 'KTTV-3', msgType: 'Cancel', references }))
    expect(await answer.json()).toMatchObject({ id: second.id, stage: 'cancelled' })
    expect(running()).toEqual([`${second.id}-het`])
    expect(await codeOf(server.send(capMessage({ identifier: 'KTTV-4', msgType: 'Cancel', references })))).toBe(
      'cap-refused',
    )
  })

  it('that cancels or updates what is not known here, is another sender’s, or was sent at another time is refused', async () => {
    const { send } = await receiving()
    const cancel = (change: Parameters<typeof capMessage>[0]) =>
      pointersOf(send(capMessage({ identifier: 'C', msgType: 'Cancel', references: reference, ...change })))
    expect(await cancel({})).toEqual(['/alert/references'])
    await send(capMessage())
    expect(await cancel({ sender: 'ke@gia.example' })).toEqual(['/alert/references'])
    expect(await cancel({ references: reference.replace('08:55', '08:56') })).toEqual(['/alert/references'])
    expect(await cancel({ msgType: 'Update', references: reference.replace('KTTV-1', 'X') })).toEqual([
      '/alert/references',
    ])
    const dropped = await send(capMessage({ identifier: 'C', msgType: 'Cancel', references: reference }))
    expect(await dropped.json()).toMatchObject({ stage: 'dropped' })
  })

  it('is refused as another type, too large, and as XML that is not safe', async () => {
    const { send } = await receiving()
    expect(await codeOf(send(capMessage(), '', 'application/json'))).toBe('wrong-media-type')
    expect(await codeOf(send(capMessage().padEnd(256 * 1024 + 1)))).toBe('body-too-large')
    expect(await codeOf(send(`<!DOCTYPE alert>${capMessage()}`))).toBe('cap-refused')
  })

  it('prepared by a person’s token is not released by that person', async () => {
    const server = await receiving()
    const maker = await aPerson(server, { org: 'tinh', role: ['administrator', 'approver'] })
    const values = {
      ...{ id: 't1', hash: hashOfSecret('kttv-secret'), label: 'KTTV', org: 'tinh', roles: '["operator"]' },
      ...{
        made_by: maker.id as string,
        made_at: server.clock.at,
        ends_at: server.clock.at + 1e9,
        used_at: null,
      },
    }
    await server.database.write((trx) => trx.insertInto('tokens').values(values).execute())
    const answer = await server.call('POST', `${emergencies}/cap?template=${server.template}&org=tinh`, {
      body: capMessage(),
      headers: { 'content-type': 'application/cap+xml', authorization: 'Bearer kttv-secret' },
    })
    const prepared = await jsonOf<Told>(answer)
    expect(await codeOf(release(maker, prepared))).toBe('own-work')
    expect((await release(server.second, prepared)).status).toBe(200)
  })
})

describe('an emergency as a CAP message', () => {
  it('is a draft until its release, then actual, and its cancel names it; each keeps every rule, expires too', async () => {
    const server = await receiving()
    const prepared = await aPrepared(server.operator, server, {
      template: server.template,
      boards: { orgs: ['huyen'] },
    })
    const alert = async () => {
      const answer = await server.operator.call('GET', `${emergencies}/${prepared.id}/cap.xml`)
      expect(answer.headers.get('content-type')).toBe('application/cap+xml; charset=utf-8')
      return (await decodeAlert(new Uint8Array(await answer.arrayBuffer()))).alert!
    }
    expect(await alert()).toMatchObject({ status: 'Draft', msgType: 'Alert' })
    await release(server.approver, prepared)
    const actual = await alert()
    expect(actual).toMatchObject({
      ...{
        identifier: prepared.id,
        status: 'Actual',
        msgType: 'Alert',
        scope: 'Public',
        sent: '2020-10-10T09:00:00+07:00',
      },
      info: [
        {
          ...{
            language: 'vi',
            event: 'Lũ quét',
            expires: '2020-10-10T12:00:00+07:00',
            description: 'KHẨN CẤP: Lũ quét',
          },
          area: [{ areaDesc: 'Huyện', geocode: [{ valueName: 'ORG', value: 'huyen' }] }],
        },
      ],
    })
    server.clock.at += minuteMs
    await server.operator.call('POST', `${emergencies}/${prepared.id}/cancel`)
    expect(await alert()).toMatchObject({
      ...{ status: 'Actual', msgType: 'Cancel', sent: '2020-10-10T09:01:00+07:00' },
      references: `${actual.sender},${actual.identifier},${actual.sent}`,
      info: [{ urgency: 'Past', responseType: ['AllClear'], expires: '2020-10-10T12:00:00+07:00' }],
    })
  })

  it('of a trial is a test, and of what was dropped there is none', async () => {
    const server = await receiving()
    const prepared = await aPrepared(server.operator, server, { template: server.template, trial: true })
    const path = `${emergencies}/${prepared.id}`
    const answer = await server.operator.call('GET', `${path}/cap.xml`)
    expect((await decodeAlert(new Uint8Array(await answer.arrayBuffer()))).alert).toMatchObject({ status: 'Test' })
    await server.operator.call('POST', `${path}/drop`)
    expect(await codeOf(server.operator.call('GET', `${path}/cap.xml`))).toBe('not-found')
  })
})
