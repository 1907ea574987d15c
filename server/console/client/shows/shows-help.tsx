import { say } from '../words/say.ts'

/** What is told of the play log. */
export function showsHelp() {
  return (
    <>
      <p>
        {say(
          'Nhật ký phát là lời khai của chính bảng: nội dung nào đã lên màn hình, từ lúc nào, bao lâu.',
          'The play log is what the boards themselves have told: what was on screen, from when, for how long.',
        )}
      </p>
      <p>
        {say(
          'Bảng mất mạng vẫn ghi; có mạng lại thì gửi bù. Vì vậy ngày hôm nay có thể chưa đủ.',
          'A board without a connection goes on recording and sends it later; today may not be complete yet.',
        )}
      </p>
      <p>
        {say(
          'Độ tin của giờ: đồng hồ của bảng chắc tới đâu lúc đó. Lượt không rõ giờ được đếm riêng trong báo cáo.',
          'The accuracy of the time is how sure the board’s clock was. Plays whose time is not known are counted apart.',
        )}
      </p>
      <p>
        {say(
          'Kiểm tra chuỗi: các lượt nối nhau bằng mã băm; nếu ai sửa hoặc bỏ một lượt, chuỗi đứt và trang này nói ở mấy chỗ.',
          'Verify the chain: plays are chained by hashes; where one is changed or left out the chain breaks, and this page says in how many places.',
        )}
      </p>
      <p>
        {say(
          'Tải CSV để mở bằng Excel hoặc gửi kèm báo cáo.',
          'Download the CSV to open it as a sheet, or to send it along.',
        )}
      </p>
    </>
  )
}
