import { Button } from '../kit/button.tsx'
import { TextField } from '../kit/text-field.tsx'
import type { FaultAt } from '../kit/use-form-faults.ts'
import { say } from '../words/say.ts'
import type { SectionDraft } from './board-draft.ts'

/** The parts of a board that show something of their own each. */
export interface SectionFieldsProps {
  readonly sections: readonly SectionDraft[]
  readonly onSections: (sections: readonly SectionDraft[]) => void
  readonly faultAt: FaultAt
}

/** Each part with its name and its rectangle. A board without parts is one. */
export function SectionFields({ sections, onSections, faultAt }: SectionFieldsProps) {
  const put = (key: number, some: Partial<SectionDraft>) =>
    onSections(sections.map((one) => (one.key === key ? { ...one, ...some } : one)))
  const nextKey = Math.max(-1, ...sections.map(({ key }) => key)) + 1
  return (
    <details open={sections.length > 0}>
      <summary>{say('Các phần của bảng (cổng nhiều mặt)', 'Parts of the board (gates with several faces)')}</summary>
      <p class="quiet">
        {say(
          'Mỗi mặt, tấm hay trụ chạy nội dung riêng là một phần: vị trí và cỡ tính bằng điểm ảnh, từ góc trên bên trái của bảng. Bảng chỉ có một hình thì bỏ qua.',
          'Each face, panel or pillar with content of its own is a part: its place and size in pixels from the board’s upper left. A board with one picture needs none.',
        )}
      </p>
      {faultAt('/sections') && <p class="fault">{faultAt('/sections')}</p>}
      {sections.map((section, index) => {
        const field = (key: 'id' | 'x' | 'y' | 'width' | 'height', label: string) => (
          <TextField
            label={label}
            value={section[key]}
            fault={faultAt(`/sections/${index}/${key}`)}
            inputMode={key === 'id' ? 'text' : 'numeric'}
            onInput={(text) => put(section.key, { [key]: text })}
          />
        )
        return (
          <fieldset key={section.key} class="section-line">
            <legend>{say(`Phần ${index + 1}`, `Part ${index + 1}`)}</legend>
            {field('id', say('Mã', 'Id'))}
            {field('x', say('Từ trái', 'From the left'))}
            {field('y', say('Từ trên', 'From the top'))}
            {field('width', say('Rộng', 'Width'))}
            {field('height', say('Cao', 'Height'))}
            <Button kind="slight" onPress={() => onSections(sections.filter(({ key }) => key !== section.key))}>
              {say('Bỏ phần này', 'Remove this part')}
            </Button>
          </fieldset>
        )
      })}
      <Button
        kind="slight"
        onPress={() =>
          onSections([
            ...sections,
            { key: nextKey, id: `phan-${sections.length + 1}`, x: '0', y: '0', width: '', height: '' },
          ])
        }
      >
        {say('Thêm một phần', 'Add a part')}
      </Button>
    </details>
  )
}
