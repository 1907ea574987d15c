import { say } from '../words/say.ts'

/** What helps on the page of a campaign. */
export function CampaignHelpWords() {
  return (
    <>
      <p>
        {say(
          'Làm lần lượt năm phần: tên, mốc, giai đoạn, khẩu hiệu, bảng. Phần “Kết quả” cho thấy ngay từng bảng sẽ phát gì.',
          'Go through five parts: name, milestones, phases, slogans, boards. “What comes of it” shows at once what each board would play.',
        )}
      </p>
      <p>
        {say(
          'Ngày gõ như 1/12-22/12, hoặc kéo giai đoạn trên trục thời gian. Giai đoạn tính từ mốc sẽ tự dời khi mốc dời; giai đoạn sau mốc chờ người duyệt xác nhận mốc đã xong.',
          'Type days like 1/12-22/12, or drag a phase on the axis. A phase that hangs on a milestone moves with it; the one after it waits until an approver confirms that it is over.',
        )}
      </p>
      <p>
        {say(
          'Dán khẩu hiệu, mỗi dòng một câu. Chữ nghi sai được gạch chân; bấm nút “Sửa thành…” bên dưới để sửa.',
          'Paste slogans, one a line. Doubtful words are underlined; press “Change to …” below to correct them.',
        )}
      </p>
      <p>
        {say(
          'Bản đang sửa được giữ trong máy này, kể cả khi đóng trang. “Lưu nháp” ghi lên máy chủ; “Trình duyệt” lưu rồi gửi người duyệt.',
          'What you are changing is kept on this machine, also when the page is closed. “Save draft” writes it to the server; “Submit” saves it and asks for approval.',
        )}
      </p>
      <p>
        {say(
          'Chỉ nội dung đã được phê duyệt mới phát. Nội dung đã duyệt vẫn phát cho tới khi bản sửa được duyệt.',
          'Only what is approved plays. What was approved plays on until the change is approved.',
        )}
      </p>
    </>
  )
}
