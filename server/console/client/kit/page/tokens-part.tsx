import { say } from '../../words/say.ts'
import { Card } from '../card.tsx'

/** Grounds, each with what is written on it. */
const pairs: readonly (readonly [string, readonly string[]])[] = [
  ['ground', ['ink', 'quiet', 'link']],
  ['paper', ['ink', 'quiet', 'link', 'good', 'waits', 'lost']],
  ['soft', ['ink', 'quiet', 'link', 'lost']],
  ['on', ['ink', 'link']],
  ['good-soft', ['good', 'ink']],
  ['waits-soft', ['waits', 'ink']],
  ['lost-soft', ['lost', 'ink']],
  ['band', ['band-ink']],
  ['gold', ['gold-ink']],
  ['chief', ['chief-ink']],
  ['alarm', ['alarm-ink']],
  ['t-rotation', ['bar-ink']],
  ['t-exclusive', ['bar-ink']],
  ['t-interrupt', ['bar-ink']],
  ['t-filler', ['bar-ink']],
  ['t-off', ['ink']],
  ['t-black', ['bar-ink']],
  ['phase', ['bar-ink']],
]
const sizes = ['text-note', 'text-small', 'text', 'text-large', 'text-head', 'text-title'] as const
const spaces = ['s1', 's2', 's3', 's4', 's5', 's6'] as const

/** Colours, sizes of type, spaces. */
export function TokensPart() {
  return (
    <>
      <Card title={say('Màu', 'Colours')}>
        <ul class="kit-colours">
          {pairs.map(([ground, inks]) => (
            <li key={ground} style={{ background: `var(--${ground})` }}>
              {inks.map((ink) => (
                <span key={ink} style={{ color: `var(--${ink})` }}>
                  {ink === inks[0] ? `${ground}: ${ink}` : ink}
                </span>
              ))}
            </li>
          ))}
        </ul>
      </Card>
      <Card title={say('Cỡ chữ và khoảng cách', 'Type and spaces')}>
        {sizes.map((size) => (
          <p key={size} style={{ fontSize: `var(--${size})` }}>
            {say('Ngày hội đại đoàn kết toàn dân tộc', 'Ngày hội đại đoàn kết toàn dân tộc')} · {size}
          </p>
        ))}
        <ul class="kit-spaces">
          {spaces.map((space) => (
            <li key={space}>
              <span style={{ width: `var(--${space})` }} /> {space}
            </li>
          ))}
        </ul>
      </Card>
    </>
  )
}
