import { say } from '../words/say.ts'

/** What helps on the first page. */
export function todayHelp() {
  return (
    <>
      <p>
        {say(
          'Trang này cho thấy từng bảng của cơ quan đang phát gì. Ảnh là đúng từng điểm ảnh của bảng; dưới ảnh ghi ảnh lúc nào, và bảng đã báo lại hay chưa.',
          'This page shows what every board of the office plays. A picture is the board’s own, pixel for pixel; below it you see when it was taken, and whether the board has confirmed it.',
        )}
      </p>
      <p>
        {say(
          'Muốn đưa băng rôn lên bảng: kéo tệp ảnh hay phim thả vào bất cứ đâu trên trang này. Muốn đưa khẩu hiệu: chép rồi dán (Ctrl+V) ngay ở đây.',
          'To put a banner on the boards, drop its picture or clip anywhere on this page. For slogans, copy them and paste them (Ctrl+V) here.',
        )}
      </p>
      <p>
        {say(
          'Ô “Chờ tôi xử lý” là những việc cần bạn duyệt, sửa hoặc xác nhận. Bấm vào từng dòng để làm.',
          '“Waiting for me” is what you are to approve, correct or acknowledge. Press a line to do it.',
        )}
      </p>
      <p>
        {say(
          'Tìm bảng gõ không dấu cũng được: “da lat” tìm thấy “Đà Lạt”. Địa chỉ trang nhớ điều bạn tìm, nên gửi được cho người khác.',
          'Boards are found without diacritics too: “da lat” finds “Đà Lạt”. The address remembers your search, so it can be sent to others.',
        )}
      </p>
      <p>
        {say(
          'Khi bảng mất mạng, nó vẫn phát bản đã tải; dòng dưới ảnh nói rõ từ lúc nào.',
          'A board that has lost its connection goes on with what it has; the line below its picture says since when.',
        )}
      </p>
    </>
  )
}
