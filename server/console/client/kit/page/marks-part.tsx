import { say } from '../../words/say.ts'
import { Badge } from '../badge.tsx'
import { Button } from '../button.tsx'
import { Card } from '../card.tsx'
import { Facts } from '../definition-list.tsx'
import { Empty } from '../empty.tsx'
import { Notice } from '../notice.tsx'
import { Progress } from '../progress.tsx'
import { Waiting } from '../waiting.tsx'

/** States, notices, progress, and places where nothing is yet. */
export function MarksPart() {
  return (
    <Card title={say('Trạng thái và lời báo', 'States and notices')} actions={<Badge tone="quiet">5</Badge>}>
      <div class="doings">
        <Badge tone="good">{say('Đang phát', 'Playing')}</Badge>
        <Badge tone="waits">{say('Chờ duyệt', 'Pending')}</Badge>
        <Badge tone="lost">{say('Mất kết nối từ 14:05', 'Lost since 14:05')}</Badge>
        <Badge tone="quiet">{say('Bản nháp', 'Draft')}</Badge>
        <Badge tone="gold">{say('Của cấp trên', 'From above')}</Badge>
      </div>
      <div class="kit-two">
        <Notice tone="good">{say('Bảng đang phát đúng lịch.', 'The board plays as it should.')}</Notice>
        <Notice tone="waits">{say('Còn hai bản trình chờ duyệt.', 'Two submissions wait.')}</Notice>
        <Notice tone="lost">
          {say('Mất mạng; bảng vẫn đang phát bản đã tải.', 'The line is down; the board plays on.')}
        </Notice>
        <Notice tone="quiet">{say('Giờ theo nơi đặt bảng.', 'Times are those of the board’s place.')}</Notice>
        <Notice tone="gold">{say('Nguyễn Văn A cũng đang sửa đợt này.', 'Nguyễn Văn A edits this too.')}</Notice>
        <Waiting />
        <Progress label={say('Đang gửi banner.jpg', 'Sending banner.jpg')} value={42} max={100} />
        <Progress label={say('Đang vẽ', 'Drawing')} />
        <Facts
          rows={[
            [say('Cơ quan', 'Office'), 'UBND xã Đắk R’lấp'],
            [say('Kích thước', 'Size'), '960 × 240'],
            [say('Trống', 'Empty'), ''],
          ]}
        />
        <Empty
          title={say('Chưa có đợt tuyên truyền nào', 'No campaign yet')}
          action={<Button kind="chief">{say('Lập đợt tuyên truyền', 'Make a campaign')}</Button>}
        >
          {say('Mỗi đợt gồm các giai đoạn, khẩu hiệu và bảng.', 'Each has phases, slogans and boards.')}
        </Empty>
      </div>
      <Card title={say('Thẻ trong thẻ', 'A card within')} level={3} tone="gold">
        <p>{say('Có viền vàng.', 'With a gold edge.')}</p>
      </Card>
    </Card>
  )
}
