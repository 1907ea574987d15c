import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { capTimeOf, instantOfCap, isCapTime } from '../../../server/approval/emergency/cap/cap-time.ts'
import { decodeAlert } from '../../../server/approval/emergency/cap/decode-alert.ts'
import { maxXmlBytes } from '../../../server/approval/emergency/cap/read-xml.ts'
import { writeAlert } from '../../../server/approval/emergency/cap/write-alert.ts'
import { alerts } from './alert-arbitrary.ts'
import { capMessage } from './cap-message.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const faultsOf = async (xml: string) =>
  (await decodeAlert(bytes(xml))).faults?.map(({ pointer, message }) => `${pointer}: ${message}`)

describe('a CAP 1.2 message', () => {
  it('that is written reads as it was', async () => {
    await fc.assert(
      fc.asyncProperty(alerts, async (alert) => {
        expect(await decodeAlert(bytes(writeAlert(alert)))).toEqual({ alert })
      }),
    )
  })

  it('reads with a prefix, CDATA, character references and a byte-order mark too', async () => {
    const xml = capMessage({ headline: '<![CDATA[Sơ tán & tránh lũ]]>', event: 'L&#x169; l&#7909;t' })
    const { alert } = await decodeAlert(bytes(`\uFEFF${xml}`))
    expect(alert?.info[0]).toMatchObject({ headline: 'Sơ tán & tránh lũ', event: 'Lũ lụt' })
    const prefixed = xml.replace('xmlns=', 'xmlns:cap=').replaceAll(/<(\/?)(?=[a-z])/gi, '<$1cap:')
    expect((await decodeAlert(bytes(prefixed))).alert).toEqual(alert)
  })

  it('is refused where an element is missing, doubled, out of place, unknown or not as it should be', async () => {
    expect(await faultsOf(capMessage({ sender: null }))).toEqual(['/alert/sender: missing'])
    expect(await faultsOf(capMessage({ sender: 'a b' }))).toEqual([
      '/alert/sender: expected a text without spaces, commas, < and &',
    ])
    expect(await faultsOf(capMessage({ status: 'actual' }))).toEqual([
      '/alert/status: expected one of Actual, Exercise, System, Test, Draft',
    ])
    expect(await faultsOf(capMessage().replace('<event>', '<event>x</event><event>'))).toContain(
      '/alert/info/0/event: stands twice',
    )
    expect(
      await faultsOf(capMessage().replace(/(<urgency>.*?<\/urgency>)(<severity>.*?<\/severity>)/, '$2$1')),
    ).toContain('/alert/info/0/urgency: not in its place')
    expect(await faultsOf(capMessage().replace('<event>', '<strange/><event>'))).toContain(
      '/alert/info/0/strange: an element that CAP 1.2 does not have here',
    )
    expect(await faultsOf(capMessage({ msgType: 'Update' }))).toEqual(['/alert/references: missing'])
    expect(await faultsOf(capMessage({ scope: 'Private' }))).toEqual(['/alert/addresses: missing'])
  })

  it('is refused with the times of other formats: Z, parts of seconds, no offset, a day that there is not', async () => {
    for (const expires of [
      ...['2020-10-10T12:00:00Z', '2020-10-10T12:00:00.000+07:00', '2020-10-10T12:00:00', '2020-10-10'],
      ...['2020-02-30T12:00:00+07:00', '2020-10-10T24:00:00+07:00', '2020-10-10T12:00:60+07:00', 'mai'],
    ]) {
      expect(await faultsOf(capMessage({ expires }))).toEqual([
        '/alert/info/0/expires: expected a time such as 2026-11-21T08:00:00+07:00',
      ])
    }
  })

  it('is refused in another namespace, and of another version', async () => {
    const told = [': expected an alert of urn:oasis:names:tc:emergency:cap:1.2']
    expect(await faultsOf(capMessage().replace('cap:1.2', 'cap:1.1'))).toEqual(told)
    expect(await faultsOf(capMessage().replace(/ xmlns="[^"]*"/, ''))).toEqual(told)
    expect(await faultsOf('<feed xmlns="http://www.w3.org/2005/Atom"/>')).toEqual(told)
  })

  it('is refused with shapes that are none: an open polygon, latitudes past the pole, a ceiling without an altitude', async () => {
    const area = (inner: string) => capMessage().replace('</areaDesc>', `</areaDesc>${inner}`)
    expect(await faultsOf(area('<polygon>21,105 21,106 22,106 22,105</polygon>'))).toHaveLength(1)
    expect(await faultsOf(area('<polygon>105,21 106,21 106,22 105,21</polygon>'))).toHaveLength(1)
    expect(await faultsOf(area('<circle>21,105</circle>'))).toHaveLength(1)
    expect(await faultsOf(area('<ceiling>3</ceiling>'))).toEqual(['/alert/info/0/area/0/altitude: missing'])
    expect(
      await faultsOf(area('<polygon>21,105 21,106 22,106 21,105</polygon><circle>21,105 5</circle>')),
    ).toBeUndefined()
  })
})

describe('XML that is not safe', () => {
  const laughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from(
    { length: 9 },
    (_, n) => `<!ENTITY lol${n + 1} "${`&lol${n || ''};`.repeat(10)}">`,
  ).join('')}]><alert>&lol9;</alert>`

  it.each([
    ['a billion laughs', laughs],
    ['an external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><alert>&x;</alert>'],
    ['a document type alone', `<!DOCTYPE alert>${capMessage()}`],
    ['an entity of its own', capMessage().replace('<event>', '<event>&x;')],
    ['a processing instruction', `${capMessage()}<?php x?>`],
    ['an end that is missing', capMessage().replace('</alert>', '')],
    ['two roots', `${capMessage()}<alert/>`],
    ['a NUL', capMessage().replace('<event>', '<event>&#0;')],
    ['elements a thousand deep', '<alert>'.repeat(1000) + '</alert>'.repeat(1000)],
    ['nothing', ''],
    ['JSON', '{"alert":{}}'],
    ['another encoding by name', capMessage().replace('UTF-8', 'ISO-8859-1')],
    ['ten megabytes', capMessage().replace('<event>', `<event>${'x'.repeat(10_000_000)}`)],
  ])('is refused: %s', async (_, xml) => {
    const { alert, faults } = await decodeAlert(bytes(xml))
    expect(alert).toBeUndefined()
    expect(faults).toHaveLength(1)
  })

  it('is refused where its bytes are not UTF-8', async () => {
    const utf16 = Buffer.from(`\uFEFF${capMessage()}`, 'utf16le')
    expect((await decodeAlert(utf16)).alert).toBeUndefined()
    expect((await decodeAlert(Buffer.from(capMessage({ headline: 'lũ' }), 'latin1'))).alert).toBeUndefined()
  })

  it('is read up to its bound and no further', async () => {
    const message = bytes(capMessage())
    const padded = (length: number) => Buffer.concat([message, Buffer.alloc(length - message.length, ' ')])
    expect((await decodeAlert(padded(maxXmlBytes))).alert).toBeDefined()
    expect((await decodeAlert(padded(maxXmlBytes + 1))).faults?.[0]?.message).toBe(`more than ${maxXmlBytes} bytes`)
  })
})

describe('a time of CAP', () => {
  it('is of whole seconds, with an offset, UTC as -00:00', () => {
    const noon = Date.UTC(2026, 10, 21, 5)
    expect(capTimeOf(noon + 999, 7 * 3_600_000)).toBe('2026-11-21T12:00:00+07:00')
    expect(capTimeOf(noon, 0)).toBe('2026-11-21T05:00:00-00:00')
    expect(capTimeOf(noon, -3.5 * 3_600_000)).toBe('2026-11-21T01:30:00-03:30')
    expect(instantOfCap('2026-11-21T05:00:00-00:00')).toBe(noon)
    expect(isCapTime(new Date(noon).toISOString())).toBe(false)
  })
})
