import { describe, expect, test } from 'vitest'
import { jsonOf } from '../../json-of.ts'
import { aPerson } from '../people.ts'
import { anOffice, codeOf, slidesOn, theSlide } from './an-office.ts'

describe('what is written', () => {
  test('plays nowhere until somebody else has approved exactly that, and then at once', async () => {
    const office = await anOffice()
    const before = await office.plays('cong')
    await office.writes((plan) => {
      theSlide(plan).text = 'Mừng Đại hội'
    })
    expect(await office.plays('cong')).toEqual(before)

    const asked = await office.submits({ campaign: 'dai-hoi', note: 'Xin duyệt' })
    expect(asked).toMatchObject({
      state: 'pending',
      needs: 1,
      note: 'Xin duyệt',
      campaignTitle: 'Đại hội',
      mayDecide: false,
    })
    expect(asked.items).toEqual([
      expect.objectContaining({ list: 'slides', id: 'kh-1', was: expect.anything(), is: expect.anything() }),
    ])
    expect(asked.pictures).toEqual([
      expect.objectContaining({ slide: 'kh-1', width: 64, height: 32, color: 'full', more: 0 }),
    ])
    expect(asked.pictures[0]?.boards).toEqual([{ id: 'cong', name: 'Cổng chào', section: null }])
    expect(await office.plays('cong')).toEqual(before)

    expect((await office.approves(office.approver, asked)).status).toBe(200)
    const after = await office.plays('cong')
    expect(after['kh-1']).toBe(asked.pictures[0]?.rendition.sha256)
    expect(after['kh-1']).not.toBe(before['kh-1'])
    expect(after['kh-2']).toBe(before['kh-2'])
    expect(await office.reads(asked.id)).toMatchObject({ state: 'approved', approvals: [{ name: 'Trần Duyệt' }] })
  })

  test('stays as it was when it was asked, whatever is written since; and that asks again', async () => {
    const office = await anOffice()
    await office.writes((plan) => {
      theSlide(plan).text = 'Mừng Đại hội'
    })
    const first = await office.submits({ campaign: 'dai-hoi' })
    await office.writes((plan) => {
      theSlide(plan).text = 'Mừng ngày hội'
    })
    expect((await office.approves(office.approver, first)).status).toBe(200)
    expect((await office.plays('cong'))['kh-1']).toBe(first.pictures[0]?.rendition.sha256)
    const again = await office.submits({ campaign: 'dai-hoi' })
    expect(again.items).toHaveLength(1)
    expect(again.items[0]).toMatchObject({ was: { text: 'Mừng Đại hội' }, is: { text: 'Mừng ngày hội' } })
  })

  test('asks again where only its dates change, while what was approved plays on', async () => {
    const office = await anOffice()
    await office.writes((plan) => {
      plan.campaigns[0]!.phases[0]!.starts = '2020-10-12'
    })
    expect(await slidesOn(office, 'cong')).toEqual(['kh-1', 'kh-2'])
    const asked = await office.submits({ campaign: 'dai-hoi' })
    expect(asked.items).toEqual([expect.objectContaining({ list: 'phases', id: 'dot' })])
    expect((await office.approves(office.approver, asked)).status).toBe(200)
    expect(await slidesOn(office, 'cong')).toEqual(['nen'])
  })

  test('is taken out of the boards by an approval alone', async () => {
    const office = await anOffice()
    await office.writes((plan) => {
      plan.campaigns.pop()
    })
    expect(await slidesOn(office, 'dai')).toEqual(['kh-3'])
    const asked = await office.submits({ campaign: 'sach-dep' })
    expect(asked.items.every(({ was, is }) => was !== null && is === null)).toBe(true)
    expect(await codeOf(office.approves(office.editor, asked))).toBe('forbidden')
    expect((await office.approves(office.lower, asked)).status).toBe(200)
    expect(await slidesOn(office, 'dai')).toEqual(['nen'])
  })

  test('may be asked a few placements at a time, with all that they rest on', async () => {
    const office = await anOffice()
    await office.writes((plan) => {
      const [campaign] = plan.campaigns
      campaign!.slides.push({ id: 'moi', kind: 'slogan', text: 'Mới', seconds: 5 })
      campaign!.slides.push({ id: 'khac', kind: 'slogan', text: 'Khác', seconds: 5 })
      campaign!.placements.push({ id: 'p-moi', phase: 'dot', slides: ['moi'], boards: { boards: ['cong'] } })
      campaign!.placements.push({ id: 'p-khac', phase: 'dot', slides: ['khac'], boards: { boards: ['cong'] } })
    })
    const asked = await office.submits({ campaign: 'dai-hoi', placements: ['p-moi'] })
    expect(asked.items.map(({ list, id }) => `${list}/${id}`)).toEqual(['slides/moi', 'placements/p-moi'])
    expect((await office.approves(office.approver, asked)).status).toBe(200)
    expect(await slidesOn(office, 'cong')).toEqual(['kh-1', 'kh-2', 'moi'])
  })

  test('has nothing to ask where nothing differs; and asks for pixels alone where a board has another shape by now', async () => {
    const office = await anOffice()
    const nothing = office.editor.call('POST', '/api/v1/submissions', { json: { campaign: 'dai-hoi' } })
    expect(await codeOf(nothing)).toBe('nothing-to-approve')
    await office.writes(
      (plan) => {
        plan.boards[0]!.width = 128
      },
      await aPerson(office, { org: null, role: ['administrator', 'editor'] }),
    )
    const asked = await office.submits({ campaign: 'dai-hoi' })
    expect(
      asked.items.map(({ id, was, is }) => [id, was !== null, JSON.stringify(was) === JSON.stringify(is)]),
    ).toEqual([
      ['kh-1', true, true],
      ['kh-2', true, true],
    ])
    expect(asked.pictures.map(({ width }) => width)).toEqual([128, 128])
    const standing = async () => {
      const states = await jsonOf<{ items: { id: string; revision: string | null; lacking: unknown[] }[] }>(
        office.viewer.call('GET', '/api/v1/campaigns/dai-hoi/states'),
      )
      return states.items.find(({ id }) => id === 'kh-1')
    }
    expect(await standing()).toMatchObject({
      revision: 'pending',
      lacking: [{ width: 128, height: 32, color: 'full' }],
    })
    expect((await office.approves(office.approver, asked)).status).toBe(200)
    expect(await standing()).toMatchObject({ revision: null, lacking: [] })
  })

  test('is asked once: submitting the same again takes the place of what one had asked', async () => {
    const office = await anOffice()
    await office.writes((plan) => {
      theSlide(plan).text = 'Mừng Đại hội'
    })
    const first = await office.submits({ campaign: 'dai-hoi' })
    const again = await office.submits({ campaign: 'dai-hoi' })
    expect(await office.reads(first.id)).toMatchObject({ state: 'cancelled' })
    expect(again.state).toBe('pending')
    expect(await codeOf(office.approves(office.approver, first))).toBe('already-decided')
  })

  test('comes back with a reason where a slide cannot be drawn', async () => {
    const office = await anOffice()
    await office.writes((plan) => {
      theSlide(plan).text = 'Đại hội \u{1F600}'
    })
    const asked = await office.submits({ campaign: 'dai-hoi' })
    expect(asked.state).toBe('returned')
    expect(asked.reason).toMatch(/^Không vẽ được “kh-1” trên khung 64×32: .+\n“kh-1” could not be drawn on 64×32: /)
  })

  test('is returned with a reason and with notes on items, spots of their pictures and their words, and withdrawn by its author', async () => {
    const office = await anOffice()
    await office.writes((plan) => {
      theSlide(plan).text = 'Mừng Đại hội'
    })
    const asked = await office.submits({ campaign: 'dai-hoi' })
    const path = `/api/v1/submissions/${asked.id}/return`
    expect(await codeOf(office.approver.call('POST', path, { json: { reason: ' ' } }))).toBe('value-refused')
    expect((await office.editor.call('POST', path, { json: { reason: 'x' } })).status).toBe(403)
    const item = { list: 'slides', id: 'kh-1', note: 'Sai chính tả' }
    const point = { width: 64, height: 32, color: 'full', x: 0.25, y: 1 }
    for (const wrong of [
      { point: { ...point, x: 1.1 } },
      { point: { ...point, width: 0 } },
      { words: { start: -1, end: 2 } },
    ])
      expect(
        await codeOf(
          office.approver.call('POST', path, { json: { reason: 'Cần sửa', places: [{ ...item, ...wrong }] } }),
        ),
      ).toBe('value-refused')
    const places = [item, { ...item, point }, { ...item, words: { start: 5, end: 12 } }]
    expect((await office.approver.call('POST', path, { json: { reason: 'Cần sửa', places } })).status).toBe(200)
    expect(await office.reads(asked.id)).toMatchObject({ state: 'returned', reason: 'Cần sửa', places })
    const states = await jsonOf<{ items: object[] }>(office.viewer.call('GET', '/api/v1/campaigns/dai-hoi/states'))
    expect(states.items).toContainEqual(
      expect.objectContaining({ id: 'kh-1', state: 'playing', revision: 'returned', reason: 'Cần sửa' }),
    )
    const again = await office.submits({ campaign: 'dai-hoi' })
    expect((await office.viewer.call('POST', `/api/v1/submissions/${again.id}/cancel`)).status).toBe(403)
    expect((await office.editor.call('POST', `/api/v1/submissions/${again.id}/cancel`)).status).toBe(200)
    expect(await office.reads(again.id)).toMatchObject({ state: 'cancelled' })
  })

  test('shows its approvers what it would displace', async () => {
    const office = await anOffice()
    await office.writes((plan) => {
      const [campaign] = plan.campaigns
      campaign!.slides.push({ id: 'moi', kind: 'slogan', text: 'Mới', seconds: 8 })
      campaign!.placements.push({ id: 'p-moi', phase: 'dot', slides: ['moi'], boards: { boards: ['dai'] } })
    })
    const { impact } = await office.submits({ campaign: 'dai-hoi' })
    expect(impact.boards).toEqual([
      {
        ...{ id: 'dai', name: 'Dải chữ', orgName: 'Huyện' },
        displaces: [{ campaign: 'sach-dep', title: 'Sạch đẹp', before: 1, after: 0.5 }],
      },
    ])
  })
})
