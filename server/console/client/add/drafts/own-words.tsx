import { useEffect, useState } from 'preact/hooks'
import { plainWords } from '../../../../../shared/plan/plain-words.ts'

/** A field for words that are kept without needless spaces. */
export interface OwnWordsProps {
  readonly label: string
  readonly value: string
  readonly lang?: string
  readonly onWords: (words: string) => void
}

/** An input that leaves what is typed as it is typed, while what it tells is plain words. */
export function OwnWords({ label, value, lang, onWords }: OwnWordsProps) {
  const [text, setText] = useState(value)
  useEffect(() => {
    if (plainWords(text) !== value) setText(value)
  }, [value])
  return (
    <input
      type="text"
      spellcheck={false}
      autocomplete="off"
      aria-label={label}
      {...(lang === undefined ? {} : { lang })}
      value={text}
      onInput={({ currentTarget }) => {
        setText(currentTarget.value)
        const words = plainWords(currentTarget.value)
        if (words !== value) onWords(words)
      }}
    />
  )
}
