import type { PageModule } from '../../app/page-module.ts'
import { say } from '../../words/say.ts'
import { PageHead } from '../page-head.tsx'
import { FieldsPart } from './fields-part.tsx'
import { ListsPart } from './lists-part.tsx'
import { MarksPart } from './marks-part.tsx'
import { OverPart } from './over-part.tsx'
import { PressesPart } from './presses-part.tsx'
import { TokensPart } from './tokens-part.tsx'

const title = () => say('Bộ thành phần giao diện', 'The parts of these pages')

function Kit() {
  return (
    <div class="parted kit-page">
      <PageHead
        title={title()}
        lead={say(
          'Mọi màu, cỡ và thành phần của các trang, ở từng trạng thái. Đổi sáng, tối ở trình đơn mang tên bạn.',
          'Every colour, size and component of these pages, in each of its states. The menu with your name changes the look.',
        )}
        help={
          <>
            <p>{say('Trang này dành cho người làm giao diện.', 'This page is for those who make the pages.')}</p>
            <p>{say('Không có gì ở đây làm đổi bảng nào.', 'Nothing here changes any board.')}</p>
          </>
        }
      />
      <TokensPart />
      <PressesPart />
      <FieldsPart />
      <MarksPart />
      <OverPart />
      <ListsPart />
    </div>
  )
}

/** All that the pages are made of. */
export const kitPage: PageModule = { title, Page: Kit }
