import { say } from '../words/say.ts'

/** What helps on the page of all campaigns. */
export function campaignsHelp() {
  return (
    <>
      <p>
        {say(
          'Trang này kê các đợt tuyên truyền bạn được xem, cả đợt của cấp trên. Bấm tên đợt để mở.',
          'This page lists the campaigns that you see, those of offices above too. Press a title to open it.',
        )}
      </p>
      <p>
        {say(
          'Có sẵn kế hoạch Word hoặc Excel thì thả vào trang này: đợt mới được điền sẵn, kèm những chỗ cần xem lại.',
          'A plan in Word or Excel can be dropped on this page: a new campaign is filled in, with what to look at again.',
        )}
      </p>
      <p>
        {say(
          '“Chép từ năm trước” lập đợt mới từ một đợt cũ: mọi ngày được lùi theo, và kê ra những chữ cần xem lại.',
          '“Copy last year’s” makes a new campaign of a former one: all dates move, and words to look at again are listed.',
        )}
      </p>
      <p>
        {say(
          'Khi một mốc dời, hoãn hoặc đã xong, bấm “Đổi mốc…”: trang cho xem từng bảng đổi gì trước khi áp dụng.',
          'When a milestone moves, is postponed or is over, press “Change…”: you see what changes on each board before it is applied.',
        )}
      </p>
      <p>
        {say(
          '“Thiếu duyệt ở … khổ bảng”: có bảng mới hoặc vừa đổi cỡ, nội dung của đợt chưa có hình được duyệt ở đó. Mở đợt, bấm “Trình duyệt”.',
          '“Lacks approval on … shapes of board”: a board is new or has another size, and shows the filler in place of the campaign. Open it and press “Submit”.',
        )}
      </p>
      <p>
        {say(
          'Kế hoạch nhập từ tệp không phát ngay: mỗi đợt vẫn phải trình và được phê duyệt.',
          'A plan that is imported does not play at once: each campaign still has to be submitted and approved.',
        )}
      </p>
    </>
  )
}
