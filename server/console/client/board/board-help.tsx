import { say } from '../words/say.ts'

/** What the page of a board is for. */
export const BoardHelp = () => (
  <>
    <p>
      {say(
        'Khung trên cùng là chính trang của bảng: bảng hiện gì vào thời điểm đang xem thì ở đây hiện đúng như vậy, từng điểm ảnh.',
        'The frame on top is the board’s own page: what the board shows at that instant stands here, pixel for pixel.',
      )}
    </p>
    <p>
      {say(
        'Gõ ngày và giờ, kéo thanh trượt, hoặc bấm một thanh trong lịch phát để xem bất kỳ phút nào; địa chỉ trang luôn dẫn tới đúng phút đó.',
        'Type a day and a time, move the slider, or press a bar to see any minute; the page’s address always leads to that very minute.',
      )}
    </p>
    <p>
      {say(
        '“Vì sao?” nói nội dung thuộc đợt và giai đoạn nào, theo quy tắc nào, ai phê duyệt và lúc nào.',
        '“Why?” says of which campaign and phase something is, by which rule, who approved it and when.',
      )}
    </p>
    <p>
      {say(
        '“In chương trình phát” in cả ngày đang xem ra khổ A4, có chỗ ký.',
        '“Print the programme” prints the day that is shown on A4, with room for signatures.',
      )}
    </p>
    <p>
      {say(
        'Giờ chạy, độ sáng và máy của bảng ở cuối trang.',
        'The board’s hours, brightness and machine stand at the end of the page.',
      )}
    </p>
  </>
)
