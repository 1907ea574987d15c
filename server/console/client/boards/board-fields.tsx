import type { BoardKind, Org } from '../../../../shared/plan/plan.ts'
import { SelectField } from '../kit/select-field.tsx'
import { TextField } from '../kit/text-field.tsx'
import { TickField } from '../kit/tick-field.tsx'
import type { FaultAt } from '../kit/use-form-faults.ts'
import { OrgField } from '../people/org-field.tsx'
import { DaypartFields } from '../time/daypart-fields.tsx'
import { inOurs, say } from '../words/say.ts'
import type { BoardDraft } from './board-draft.ts'
import { kindWords } from './grouping-words.ts'
import { SectionFields } from './section-fields.tsx'

/** A board’s facts in their fields. */
export interface BoardFieldsProps {
  readonly draft: BoardDraft
  readonly onDraft: (draft: BoardDraft) => void
  /** The offices to which it may belong. */
  readonly offices: readonly Org[]
  readonly faultAt: FaultAt
  readonly isNew: boolean
}

/** What is written of a board. Its office, its kind and its pixels are asked of a new one at once; of another they are put aside: they seldom change, and with its pixels what was approved for them goes. */
export function BoardFields({ draft, onDraft, offices, faultAt, isNew }: BoardFieldsProps) {
  const put = (some: Partial<BoardDraft>) => onDraft({ ...draft, ...some })
  const text = (key: 'name' | 'width' | 'height' | 'pitch' | 'place' | 'location' | 'languages' | 'tags') => ({
    value: draft[key],
    fault:
      faultAt(`/${key}`) ??
      (key === 'location' ? (faultAt('/location/latitude') ?? faultAt('/location/longitude')) : undefined),
    onInput: (typed: string) => put({ [key]: typed }),
  })
  const ownerAndSize = <SizeFields {...{ draft, offices, faultAt }} put={put} text={text} />
  return (
    <div class="board-fields">
      <TextField label={say('Tên bảng', 'Name')} {...text('name')} maxLength={200} />
      {isNew && ownerAndSize}
      <TextField
        label={say('Nơi đặt', 'Place')}
        help={say('Ví dụ: Km 12, Quốc lộ 14, xã Đắk R’lấp', 'For example: Km 12, National Road 14, Đắk R’lấp')}
        {...text('place')}
        maxLength={200}
        isOptional
      />
      <TextField
        label={say('Tọa độ', 'Coordinates')}
        help={say(
          'Vĩ độ, kinh độ như bản đồ cho: 11.9404, 108.4583. Có tọa độ thì bảng hiện trên bản đồ.',
          'Latitude, longitude as maps give them: 11.9404, 108.4583. With them the board stands on the map.',
        )}
        {...text('location')}
        isOptional
      />
      <TextField
        label={say('Nhóm', 'Groups')}
        help={say('Cách nhau bằng dấu phẩy.', 'Separated by commas.')}
        {...text('tags')}
        isOptional
      />
      <TextField
        label={say('Cỡ điểm ảnh (mm)', 'Pixel pitch (mm)')}
        inputMode="decimal"
        {...text('pitch')}
        isOptional
      />
      <TextField
        label={say('Ngôn ngữ trên bảng', 'Languages shown')}
        help={say(
          'vi là tiếng Việt; thêm lo, km, zh-Hans… nếu có.',
          'vi is Vietnamese; add lo, km, zh-Hans… where needed.',
        )}
        {...text('languages')}
      />
      <TickField
        label={say('Người xem nhìn từ xe đang chạy', 'Read while driving past')}
        isTicked={draft.isRoad}
        onTick={(isRoad) => put({ isRoad })}
      />
      <DaypartFields
        legend={say('Giờ chạy', 'Hours')}
        value={draft.hours}
        onChange={(hours) => put({ hours })}
        whenEmpty={say('Chạy cả ngày.', 'All day.')}
        fault={faultAt('/hours')}
      />
      {!isNew && (
        <details>
          <summary>{say('Cơ quan, loại và cỡ bảng', 'Office, kind and size')}</summary>
          <p class="quiet">
            {say(
              'Đổi cỡ hay số màu thì nội dung đã duyệt phải được duyệt lại cho hình mới; trong lúc chờ, bảng hiện nội dung nền.',
              'If the size or the colours change, what was approved must be approved again; until then the board shows its filler.',
            )}
          </p>
          <div class="board-fields">{ownerAndSize}</div>
        </details>
      )}
      <SectionFields {...{ faultAt, sections: draft.sections }} onSections={(sections) => put({ sections })} />
    </div>
  )
}

interface SizeFieldsProps extends Pick<BoardFieldsProps, 'draft' | 'offices' | 'faultAt'> {
  readonly put: (some: Partial<BoardDraft>) => void
  readonly text: (key: 'width' | 'height') => {
    readonly value: string
    readonly fault: string | undefined
    readonly onInput: (text: string) => void
  }
}

function SizeFields({ draft, offices, faultAt, put, text }: SizeFieldsProps) {
  return (
    <>
      <OrgField
        label={say('Cơ quan', 'Office')}
        value={draft.org}
        fault={faultAt('/org')}
        orgs={offices}
        onPick={(org) => put({ org })}
      />
      <SelectField
        label={say('Loại bảng', 'Kind')}
        value={draft.kind}
        options={(Object.keys(kindWords) as BoardKind[]).map((value) => ({ value, label: inOurs(kindWords[value]) }))}
        onPick={(kind) => put({ kind })}
      />
      <TextField
        label={say('Rộng (điểm ảnh)', 'Width (pixels)')}
        help={say(
          'Ghi trong hồ sơ của bảng; không phải mét. Chưa biết thì ghép máy trước: cỡ được đọc từ bảng.',
          'It is in the board’s papers; these are not metres. Not known? Pair its machine first: the size is read from it.',
        )}
        inputMode="numeric"
        {...text('width')}
      />
      <TextField label={say('Cao (điểm ảnh)', 'Height (pixels)')} inputMode="numeric" {...text('height')} />
      <TickField
        label={say('Bảng một màu', 'One colour only')}
        isTicked={draft.isMono}
        onTick={(isMono) => put({ isMono })}
      />
    </>
  )
}
