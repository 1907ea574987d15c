import { say } from '../words/say.ts'

/** What helps on the page where content is put on boards. */
export function AddHelp() {
  return (
    <>
      <p>
        {say(
          'Thả hình hoặc phim vào khung, hoặc dán khẩu hiệu, mỗi dòng một câu.',
          'Drop pictures or clips into the frame, or paste slogans, one a line.',
        )}
      </p>
      <p>
        {say(
          'Hình hiện ra đúng như trên từng cỡ bảng. Bấm “Chỉnh vùng cắt” nếu phần được chọn chưa đúng ý.',
          'What you see is what each size of board will show. Press “Adjust the crop” where another part should show.',
        )}
      </p>
      <p>
        {say(
          'Chọn bảng, rồi gõ ngày phát, ví dụ 1/12-22/12. Giờ phát là giờ chạy của bảng, trừ khi bạn đổi.',
          'Tick boards, then type the days, such as 1/12-22/12. The hours are the boards’ own unless you change them.',
        )}
      </p>
      <p>
        {say(
          'Bấm “Trình duyệt”: người duyệt đồng ý thì mới phát. Trong 30 giây còn hoàn tác được.',
          'Press “Submit”: it plays once the approver agrees. For 30 seconds you can take it back.',
        )}
      </p>
      <p>
        {say(
          'Mất mạng hay đóng trang, bản nháp vẫn còn; tệp đang tải dở thì chọn lại để tải tiếp.',
          'If the connection is lost or the page is closed, the draft stays; choose a half-uploaded file again to continue.',
        )}
      </p>
    </>
  )
}
