import { useRef, useState } from 'preact/hooks'
import type { Said } from '../../../../../shared/plan/fault.ts'
import type { Translation } from '../../../../../shared/plan/plan.ts'
import { Button } from '../../kit/button.tsx'
import { both, inOurs, say } from '../../words/say.ts'
import type { SloganDraft } from './draft.ts'
import { OwnWords } from './own-words.tsx'
import { withTranslations } from './slogan-draft.ts'

const languages: readonly (readonly [code: string, name: Said])[] = [
  ['zh', both('Tiếng Trung', 'Chinese')],
  ['lo', both('Tiếng Lào', 'Lao')],
  ['km', both('Tiếng Khmer', 'Khmer')],
  ['en', both('Tiếng Anh', 'English')],
]

interface Row extends Translation {
  readonly key: number
}

/** A slogan whose lines in other languages are written here. */
export interface TranslationFieldsProps {
  readonly draft: SloganDraft
  readonly onChange: (draft: SloganDraft) => void
}

/** The lines below a slogan in other languages. */
export function TranslationFields({ draft, onChange }: TranslationFieldsProps) {
  const [rows, setRows] = useState<readonly Row[]>(() =>
    (draft.slide.translations ?? []).map((translation, key) => ({ ...translation, key })),
  )
  const lastKey = useRef(rows.length)
  const place = useRef<HTMLDivElement>(null)

  function take(next: readonly Row[]): void {
    setRows(next)
    onChange(withTranslations(draft, next))
  }

  const change = (key: number, to: Partial<Translation>) =>
    take(rows.map((row) => (row.key === key ? { ...row, ...to } : row)))
  const unused = languages.filter(([code]) => !rows.some(({ language }) => language === code))
  return (
    <div class="translations" ref={place}>
      {rows.map(({ key, language, text }) => (
        <p key={key}>
          <select
            aria-label={say('Ngôn ngữ', 'Language')}
            value={language}
            onChange={({ currentTarget }) => change(key, { language: currentTarget.value })}
          >
            {languages.map(([code, name]) => (
              <option key={code} value={code} selected={code === language}>
                {inOurs(name)}
              </option>
            ))}
            {!languages.some(([code]) => code === language) && (
              <option value={language} selected>
                {language}
              </option>
            )}
          </select>
          <OwnWords
            label={say('Dòng tiếng nước ngoài', 'Line in another language')}
            lang={language}
            value={text}
            onWords={(words) => change(key, { text: words })}
          />
          <Button
            onPress={() => {
              take(rows.filter((row) => row.key !== key))
              place.current?.querySelector<HTMLElement>(':scope > .slight')?.focus()
            }}
          >
            {say('Bỏ dòng này', 'Remove the line')}
          </Button>
        </p>
      ))}
      {unused[0] && (
        <Button
          kind="slight"
          onPress={() => {
            setRows([...rows, { key: lastKey.current++, language: unused[0]?.[0] ?? 'en', text: '' }])
            requestAnimationFrame(() => place.current?.querySelector<HTMLElement>('p:last-of-type select')?.focus())
          }}
        >
          {say('Thêm dòng tiếng nước ngoài', 'Add a line in another language')}
        </Button>
      )}
    </div>
  )
}
