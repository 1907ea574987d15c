import { askServer, sendingOf } from '../api/ask-server.ts'
import { may } from '../api/me.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import { field, formDialog, lineField } from '../people/form-dialog.ts'
import type { Edges } from '../plain/edges.ts'
import { make } from '../plain/make.ts'
import { inOurs, say } from '../words/say.ts'
import { capChoices } from './cap-words.ts'
import type { Template } from './emergency.ts'

const path = '/api/v1/emergency-templates'

/** Asks for a new template, for other words of a draft, or for one that takes the place of what is approved. */
export function templateForm(former: Template | undefined, now: PlanNow, edges: Edges, saved: () => void): void {
  const isDraft = former?.state === 'draft'
  const org = make('select', { disabled: former !== undefined })
  const orgs = now.plan.orgs.filter(({ id }) => may(edges.me, 'edit', id, now.plan))
  org.append(...orgs.map(({ id, name }) => make('option', { value: id }, name)))
  if (former) org.value = former.org
  const title = lineField(former?.title)
  const text = lineField(former?.slide.text ?? 'KHẨN CẤP: {loi}')
  const most = lineField(String(former?.bound.maxCharacters ?? 60))
  const contacts = make('input', { type: 'checkbox', checked: former?.bound.contacts ?? false })
  const cancelText = lineField(former?.cancel?.text ?? '')
  const minutes = lineField(String(former?.cancel?.minutes ?? 5))
  const event = lineField(former?.cap.event ?? '')
  const pick = (of: keyof typeof capChoices) => {
    const value = former?.cap[of]
    const first = typeof value === 'string' ? value : value?.[0]
    const select = make(
      'select',
      {},
      ...capChoices[of].map(([key, said]) => make('option', { value: key }, inOurs(said))),
    )
    if (first !== undefined) select.value = first
    return select
  }
  const [category, responseType, urgency, severity, certainty] = [
    ...[pick('category'), pick('responseType'), pick('urgency'), pick('severity'), pick('certainty')],
  ] as const

  formDialog({
    heading: isDraft ? say('Sửa mẫu', 'Change the template') : say('Mẫu phát khẩn mới', 'A new emergency template'),
    fields: [
      field(say('Cơ quan (và cấp dưới)', 'Office (and those below)'), org),
      field(say('Tên mẫu', 'Name'), title),
      field(
        say('Câu hiện trên bảng', 'The words on the boards'),
        text,
        say('{loi} là chỗ điền khi khẩn cấp; có thể bỏ.', '{loi} is filled in the emergency; it may be left out.'),
      ),
      field(say('Phần điền dài nhất (ký tự)', 'The longest filling (characters)'), most),
      make(
        'label',
        { class: 'tick' },
        contacts,
        make(
          'span',
          {},
          say('Cho phép điền số điện thoại, địa chỉ web', 'Telephone numbers and web addresses may be filled in'),
        ),
      ),
      field(
        say('Câu hiện sau khi hủy', 'The words after a cancel'),
        cancelText,
        say('Để trống: bảng trở lại chương trình ngay.', 'Empty: the boards go on at once.'),
      ),
      field(say('Hiện câu hủy trong (phút, nhiều nhất 15)', 'For (minutes, 15 at most)'), minutes),
      make(
        'fieldset',
        { class: 'fields' },
        make('legend', {}, say('Theo chuẩn CAP 1.2', 'By CAP 1.2')),
        field(say('Sự kiện', 'Event'), event),
        field(say('Loại', 'Category'), category),
        field(say('Người dân cần', 'People should'), responseType),
        field(say('Mức khẩn', 'Urgency'), urgency),
        field(say('Mức nghiêm trọng', 'Severity'), severity),
        field(say('Mức chắc chắn', 'Certainty'), certainty),
      ),
    ],
    doing: say('Lưu nháp', 'Save the draft'),
    async act() {
      const content = {
        title: title.value,
        slide: { ...former?.slide, text: text.value },
        bound: { maxCharacters: Number(most.value), contacts: contacts.checked },
        cap: {
          ...{ category: [category.value], event: event.value, responseType: [responseType.value] },
          ...{ urgency: urgency.value, severity: severity.value, certainty: certainty.value },
        },
        cancel: cancelText.value.trim() === '' ? null : { text: cancelText.value, minutes: Number(minutes.value) },
        ...(former?.boards && { boards: former.boards }),
      }
      if (isDraft) await askServer(`${path}/${former.id}`, sendingOf('PUT', content, `"${former.tag}"`))
      else {
        const replaces = former ? { replaces: former.id } : {}
        await askServer(path, sendingOf('POST', { org: org.value, ...replaces, ...content }))
      }
      edges.tell(say('Đã lưu nháp. Cần người duyệt.', 'The draft is saved. It waits for an approver.'))
      saved()
    },
  })
}
