import { say } from '../words/say.ts'

/** What helps on the page of settings. */
export function SettingsHelp() {
  return (
    <>
      <p>
        {say(
          'Chọn cơ quan ở đầu trang. Điều cơ quan chọn có hiệu lực ở cơ quan đó và các đơn vị bên dưới, trừ đơn vị tự chọn khác.',
          'Choose an office above. What it chooses holds there and below, but where an office below chooses otherwise.',
        )}
      </p>
      <p>
        {say(
          'Mỗi phần lưu riêng bằng nút “Lưu” của nó. “Theo cấp trên” bỏ lựa chọn riêng của cơ quan.',
          'Each part is saved by its own “Save”. “Follow the office above” drops the office’s own choice.',
        )}
      </p>
      <p>
        {say(
          'Nội dung nền là điều bảng phát khi không có gì khác. Cơ quan chưa đặt thì bảng theo cấp trên; người Biên tập viết rồi trình duyệt.',
          'The filler is what boards show when there is nothing else. An office without one follows the office above; an editor writes it, and submits it.',
        )}
      </p>
      <p>
        {say(
          'Giờ yên lặng: bảng có lỗi ban đêm thì sáng ra báo gộp một lần.',
          'Quiet hours: what goes wrong at night is told once in the morning.',
        )}
      </p>
      <p>
        {say(
          'Phần “Toàn hệ thống” (khóa ký, sao lưu, bản phần mềm) chỉ người quản trị toàn hệ thống thấy.',
          '“The whole installation” (keys, backups, builds) is for those who administer all of it.',
        )}
      </p>
    </>
  )
}
