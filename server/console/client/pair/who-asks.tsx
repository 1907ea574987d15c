import { useLayoutEffect, useRef } from 'preact/hooks'
import type { PairingQuestion } from '../../../../shared/api/pairing-question.ts'
import { Notice } from '../kit/notice.tsx'
import { now, timeIsKnown } from '../state/now.ts'
import { spanWords } from '../words/moment-words.ts'
import { say } from '../words/say.ts'
import { sizeWords } from '../words/size-words.ts'
import { whenWords } from '../words/when-words.ts'

/** The machine that asks: its screen, from where and since when, and for how long its code is good. */
export function WhoAsks({ question }: { readonly question: PairingQuestion }) {
  const { screen, address, askedAt, endsAt, former } = question
  const heading = useRef<HTMLHeadingElement>(null)
  // Not the field: on a phone its keyboard would cover the boards.
  useLayoutEffect(() => heading.current?.focus(), [question])
  const ratio = screen.devicePixelRatio
  const was = former ? say(` · trước là ${former.name}`, ` · formerly ${former.name}`) : ''
  return (
    <div>
      <h2 ref={heading} tabIndex={-1}>
        {say(`Màn hình ${sizeWords(screen)}`, `A screen of ${sizeWords(screen)}`)}
      </h2>
      <p class="quiet">
        {say(
          `Từ ${address}, hỏi lúc ${whenWords(askedAt)}${was}`,
          `From ${address}, asked ${whenWords(askedAt)}${was}`,
        )}
        {timeIsKnown.value && ` · ${lastsWords(endsAt - now.value)}`}
      </p>
      {ratio !== 1 && (
        <Notice tone="waits">
          {say(
            `Máy này đang phóng ${Math.round(ratio * 100)}%: đặt tỷ lệ màn hình 100% rồi ghép.`,
            `The machine enlarges to ${Math.round(ratio * 100)}%: set its display to 100% first.`,
          )}
        </Notice>
      )}
    </div>
  )
}

const minuteMs = 60_000

/** By whole minutes: what changes each second is read by nobody. */
function lastsWords(leftMs: number): string {
  if (leftMs <= 0) return say('mã đã hết hạn', 'the code has expired')
  const left = spanWords(Math.ceil(leftMs / minuteMs) * minuteMs)
  return say(`mã còn dùng được ${left}`, `the code is good for ${left}`)
}
