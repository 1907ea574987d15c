import { say } from '../words/say.ts'

/** What helps on the page of the bin. */
export function BinHelp() {
  return (
    <>
      <p>
        {say(
          'Mọi thứ đã xóa khỏi kế hoạch (đợt tuyên truyền, giai đoạn, nội dung, lượt đặt, bảng, cơ quan) nằm ở đây 90 ngày.',
          'Whatever was removed from the plan (campaigns, phases, content, placements, boards, offices) stays here for 90 days.',
        )}
      </p>
      <p>
        {say(
          'Bấm “Khôi phục” để đưa một mục về chỗ cũ, với tất cả những gì đi cùng nó: một đợt với mọi giai đoạn và khẩu hiệu của nó.',
          'Press “Restore” to put a thing back where it was, with all that went with it: a campaign with its phases and slogans.',
        )}
      </p>
      <p>
        {say(
          'Mục được khôi phục là bản nháp, trừ khi nó còn đúng như bản đã duyệt: không có gì lên bảng mà chưa được duyệt.',
          'What is restored is a draft, unless it is just as it was approved: nothing plays that nobody approved.',
        )}
      </p>
      <p>
        {say(
          'Muốn khôi phục nhiều mục: đánh dấu rồi bấm “Khôi phục các mục đã chọn”. Nếu một mục không khôi phục được thì không mục nào thay đổi.',
          'For several, tick them and press “Restore what is ticked”. Where one cannot come back, none does.',
        )}
      </p>
    </>
  )
}
