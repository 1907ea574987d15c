import type { Me } from '../../../../shared/api/person.ts'
import type { Power } from '../../../../shared/api/role.ts'
import type { Said } from '../../../../shared/plan/fault.ts'
import { has } from '../api/me.ts'
import { signedIn } from '../state/signed-in.ts'
import { both, inOurs, say } from '../words/say.ts'

interface Step {
  readonly href: string
  readonly needs: Power
  readonly said: Said
  readonly how: Said
}

const steps: readonly Step[] = [
  {
    ...{ href: '/boards', needs: 'administer' },
    said: both('Thêm bảng đầu tiên', 'Add the first board'),
    how: both(
      'Người quản trị ghi tên bảng, cơ quan và cỡ tính bằng điểm ảnh. Có sẵn danh sách thì khai báo nhiều bảng một lần.',
      'An administrator gives its name, its office and its size in pixels. From a list many are registered at once.',
    ),
  },
  {
    ...{ href: '/people', needs: 'administer' },
    said: both('Thêm người và trao vai trò', 'Add people and give them roles'),
    how: both(
      'Cần ít nhất hai người: một người Biên tập để soạn, một Người duyệt khác để duyệt. Ai ghép máy thì cần vai trò Kỹ thuật. Người quản trị trao vai trò được cho cả chính mình.',
      'It takes two people at least: an editor who writes, and another who approves. Whoever pairs machines is a technician. Administrators may give roles to themselves too.',
    ),
  },
  {
    ...{ href: '/pair', needs: 'pair' },
    said: both('Ghép máy của bảng', 'Pair the board’s machine'),
    how: both(
      'Bật máy ở bảng: mã sáu số hiện trên bảng. Người có vai trò Kỹ thuật quét hoặc gõ mã ở trang Ghép thiết bị.',
      'Switch the machine on: six digits stand on the board. A technician scans or types them on the page Pair a machine.',
    ),
  },
  {
    ...{ href: '/settings', needs: 'edit' },
    said: both('Đặt nội dung nền', 'Set the filler'),
    how: both(
      'Bảng phát nội dung này khi không có gì khác. Người Biên tập viết ở trang Cài đặt rồi trình duyệt.',
      'Boards show it when there is nothing else. An editor writes it on the page Settings, and submits it.',
    ),
  },
  {
    ...{ href: '/add', needs: 'edit' },
    said: both('Đưa nội dung lên bảng', 'Put content on the board'),
    how: both(
      'Người Biên tập thả băng rôn hoặc dán khẩu hiệu, chọn bảng, gõ ngày rồi trình duyệt. Duyệt xong thì bảng phát.',
      'An editor drops a banner or pastes slogans, ticks the board, types the days and submits. Once approved it plays.',
    ),
  },
]

/** Whether somebody takes any of the first steps. */
export const begins = (me: Me): boolean => steps.some(({ needs }) => has(me, needs))

/** How the first board comes on air: the person’s own steps in order, each leading to its page, and which others somebody else takes. */
export function FirstSteps({ hasBoards }: { readonly hasBoards: boolean }) {
  const me = signedIn()
  const left = steps.slice(hasBoards ? 1 : 0)
  const own = left.filter(({ needs }) => has(me, needs))
  const others = left.filter(({ needs }) => !has(me, needs)).map(({ said }) => inOurs(said))
  return (
    <section class="card first-steps" aria-labelledby="first-steps">
      <h2 id="first-steps">
        {hasBoards
          ? say('Chưa có đợt tuyên truyền nào. Làm tiếp như sau:', 'There are no campaigns yet. What comes next:')
          : say('Chưa có bảng nào. Bắt đầu như sau:', 'There are no boards yet. How to begin:')}
      </h2>
      <ol>
        {own.map(({ href, said, how }) => (
          <li key={href}>
            <a href={href}>{inOurs(said)}</a>
            <p class="quiet">{inOurs(how)}</p>
          </li>
        ))}
      </ol>
      {others.length > 0 && (
        <p class="quiet">
          {say(
            'Người có vai trò khác (người quản trị, kỹ thuật) sẽ làm: ',
            'Others (administrators, technicians) do: ',
          )}
          {others.join('; ')}.
        </p>
      )}
    </section>
  )
}
