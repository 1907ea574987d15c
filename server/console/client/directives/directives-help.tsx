import { say } from '../words/say.ts'

/** What helps with directives. */
export function directivesHelp() {
  return (
    <>
      <p>
        {say(
          'Chỉ đạo là đợt tuyên truyền của cấp trên, phát trên cả bảng của đơn vị bạn. Nội dung đó do cấp trên soạn và duyệt; ở đây không sửa được.',
          'A directive is a campaign of an office above that plays on your boards too. They write and approve it; it cannot be changed here.',
        )}
      </p>
      <p>
        {say(
          'Bấm “Xác nhận đã nhận” để báo: đã xem, phát trên bảng nào, từ ngày nào, đơn vị sẽ làm gì thêm.',
          'Press “Acknowledge” to say that it was seen, on which boards it runs, from when, and what else you do.',
        )}
      </p>
      <p>
        {say(
          'Nội dung của đơn vị vẫn phát cùng; mục “Nội dung của đơn vị phát cùng” cho thấy đang có gì trên các bảng đó. “Thêm nội dung của đơn vị” mở trang đưa nội dung với bảng và ngày của chỉ đạo đã chọn sẵn.',
          'Your own content plays beside it; “What the office plays beside it” shows what is on those boards. “Add the office’s own content” begins with the directive’s boards and days already chosen.',
        )}
      </p>
      <p>
        {say(
          'Ở “Đã ban hành”: đơn vị nào chưa xác nhận, bảng nào đang phát theo chính báo về của bảng, và bảng nào đã có đủ hình cho giai đoạn tới.',
          'Under “Issued”: who has not acknowledged, which boards report that they run it, and which have all pictures of the next phase.',
        )}
      </p>
    </>
  )
}
