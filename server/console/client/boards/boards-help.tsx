import { say } from '../words/say.ts'

/** What helps on the page of all boards. */
export function boardsHelp() {
  return (
    <>
      <p>
        {say(
          'Trang này kê mọi bảng bạn được xem: tên, cơ quan, loại, khổ, nơi đặt, nhóm, giờ chạy và tình trạng. Bấm tên cột để xếp thứ tự.',
          'This page lists every board you see: name, office, kind, size, place, groups, hours and state. Press a heading to sort.',
        )}
      </p>
      <p>
        {say(
          'Nhóm là nhãn bạn đặt cho bảng, ví dụ “trục Quốc lộ 14”. Đặt bảng của một lượt phát theo nhóm thì bảng vào nhóm sau này cũng phát theo.',
          'A group is a name you give to boards, such as “National Road 14”. What is placed by group also plays on boards that join it later.',
        )}
      </p>
      <p>
        {say(
          'Muốn đổi nhiều bảng một lúc: đánh dấu các bảng rồi bấm “Thay đổi…”. Trang cho xem từng bảng sẽ đổi gì trước khi làm; trong 30 giây sau đó bấm “Hoàn tác” được.',
          'To change several at once, tick them and press “Change…”. You see what changes at each before it is done; for 30 seconds it can be undone.',
        )}
      </p>
      <p>
        {say(
          'Bản đồ vẽ những bảng có tọa độ. Hình tròn là bình thường, tam giác là có lỗi, hình vuông là mất kết nối. Phóng to bằng nút + hay con lăn chuột.',
          'The map has the boards with coordinates: a disc is well, a triangle in trouble, a square is lost. Zoom by the + button or the wheel.',
        )}
      </p>
    </>
  )
}
