import { say } from '../words/say.ts'

/** What is told of alerts. */
export function alertsHelp() {
  return (
    <>
      <p>
        {say(
          'Mỗi dòng là một lỗi của một bảng: lỗi gì, từ lúc nào, đã hết chưa, đã báo chưa, ai đã xem.',
          'Each line is one trouble of one board: what, since when, whether it is over, told, and seen by whom.',
        )}
      </p>
      <p>
        {say(
          'Bấm Đã xem để đồng nghiệp biết đã có người lo việc này. Cảnh báo tự hết khi bảng bình thường trở lại.',
          'Press Seen so that colleagues know that somebody is dealing with it. An alert ends by itself once the board is well.',
        )}
      </p>
      <p>{say('Lịch sử: chọn Đã hết lỗi hoặc Tất cả.', 'For the history choose Over, or All.')}</p>
      <p>
        {say(
          'Người quản trị đặt thời gian chờ và giờ yên lặng của từng cơ quan; trong giờ yên lặng không báo, sau đó báo gộp một lần.',
          'Administrators set each office’s wait and quiet hours; nothing is told in quiet hours, and all of it at once afterwards.',
        )}
      </p>
    </>
  )
}
