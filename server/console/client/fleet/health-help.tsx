import { say } from '../words/say.ts'

/** What is told of the boards’ health. */
export function healthHelp() {
  return (
    <>
      <p>
        {say(
          'Trang này cho biết từng bảng có đang kết nối và phát đúng không, vì sao không, và tin cuối lúc nào.',
          'This page tells whether each board is connected and plays as it should, why not, and when it was last heard.',
        )}
      </p>
      <p>
        {say(
          'Mất kết nối chưa phải là ngừng phát: bảng vẫn phát bản đã tải cho tới khi hết hạn.',
          'A board whose connection is lost still plays what it has, until that runs out.',
        )}
      </p>
      <p>
        {say(
          'Lọc theo nguyên nhân để giao việc cho kỹ thuật: mọi bảng cùng một lỗi đứng chung một danh sách.',
          'Filter by a cause to hand work to technicians: all boards with one trouble stand in one list.',
        )}
      </p>
      <p>
        {say(
          'Bảng đang sửa không báo lỗi cho ai. Đánh dấu đang sửa ở trang của bảng, phần Thiết bị.',
          'Nobody is alerted about a board under repair. Mark it so on its own page, under Machine.',
        )}
      </p>
      <p>
        {say(
          'Nhiều bảng mới: bấm Khai báo nhiều bảng rồi dán danh sách từ Excel.',
          'Many new boards: press Register many boards and paste a list from a sheet.',
        )}
      </p>
    </>
  )
}
