import { say } from '../words/say.ts'

/** What is told of pairing. */
export function pairHelp() {
  return (
    <>
      <p>
        {say(
          'Bảng chưa ghép hiện một mã QR và sáu chữ số. Quét mã QR bằng máy ảnh của điện thoại, đăng nhập, mã đã có sẵn ở đây.',
          'A board that is not paired shows a QR code and six digits. Scan it with the phone’s camera, sign in, and the code stands here.',
        )}
      </p>
      <p>
        {say(
          'Máy ảnh không mở được hoặc bảng không có mã QR: gõ sáu chữ số. Mã dùng được mười phút, mỗi phút gõ sai nhiều nhất năm lần.',
          'If the camera is not allowed, or there is no QR code: type the six digits. A code lasts ten minutes; five wrong tries a minute.',
        )}
      </p>
      <p>
        {say(
          'Gõ tên bảng: bảng đã khai báo thì chọn, chưa có thì tạo bảng mới. Cỡ được đọc từ máy, sai thì sửa.',
          'Type the board’s name: pick it where it is registered, else it is added. Its size is read from the machine and can be corrected.',
        )}
      </p>
      <p>
        {say(
          'Sau khi ghép, bảng hiện hình thử. Khung đỏ phải chạm đủ bốn mép; nếu không, trang này chỉ cách chỉnh.',
          'Once paired the board shows a test picture. Its red frame has to touch all four edges; where it does not, this page says what to set right.',
        )}
      </p>
      <p>
        {say(
          'Mất mạng giữa chừng không mất gì: những gì đã nhập còn nguyên trong máy của bạn.',
          'Nothing is lost if the connection drops: what you have typed is kept on your own machine.',
        )}
      </p>
    </>
  )
}
