import { say } from '../words/say.ts'

/** What helps an approver, and whoever submitted. */
export function ApprovalsHelpWords() {
  return (
    <>
      <p>
        {say(
          'Mỗi nội dung chờ duyệt có một trang: đúng hình sẽ hiện trên từng khổ bảng, phát từ ngày nào đến ngày nào, chiếm chỗ của nội dung nào, và điều kiểm tra thấy.',
          'What waits for approval has a page each: the very pictures on each shape of board, from when to when, what it displaces, and what the check has found.',
        )}
      </p>
      <p>
        {say(
          'Nút “Phê duyệt” ở cuối trang bấm được khi bạn đã xem hết các hình.',
          '“Approve” at the foot of the page can be pressed once you have seen every picture.',
        )}
      </p>
      <p>
        {say(
          'Muốn trả lại: bấm vào chỗ sai trên hình hay vào chữ sai để ghim ghi chú có số, rồi bấm “Trả lại” và ghi lý do. Người soạn thấy ghim đúng chỗ đó.',
          'To return it, press the wrong spot of a picture or the wrong word to pin a numbered note, then “Return” with a reason. Its author sees the pins there.',
        )}
      </p>
      <p>
        {say(
          'Người soạn hoặc trình không tự duyệt; có khi cần hai người duyệt.',
          'Whoever wrote or submitted something does not approve it; some offices need two approvers.',
        )}
      </p>
      <p>
        {say(
          'Trong danh sách có thể chọn vài mục, xem lần lượt từng mục rồi phê duyệt một lần.',
          'In the list you can tick several, look at them one after the other, and approve them at once.',
        )}
      </p>
    </>
  )
}
