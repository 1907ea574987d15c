import { useState } from 'preact/hooks'
import { chooseLanguage, languages } from '../app/chosen-language.ts'
import { chooseTheme, chosenTheme, type Theme, themes, themeWords } from '../app/theme.ts'
import { Card } from '../kit/card.tsx'
import { RadioGroup } from '../kit/radio-group.tsx'
import { type Language, language, say } from '../words/say.ts'

/** The language of the pages and their look, as this machine has them. */
export function LookCard() {
  const [theme, setTheme] = useState(chosenTheme())
  const wear = (next: Theme) => {
    chooseTheme(next)
    setTheme(next)
  }
  return (
    <Card title={say('Ngôn ngữ và giao diện trên máy này', 'Language and appearance on this machine')} class="look">
      <RadioGroup<Language>
        label={say('Ngôn ngữ', 'Language')}
        value={language()}
        options={languages.map(([value, name]) => ({ value, label: <span lang={value}>{name}</span> }))}
        onPick={chooseLanguage}
      />
      <RadioGroup<Theme>
        label={say('Giao diện', 'Appearance')}
        value={theme}
        options={themes.map((value) => ({ value, label: themeWords(value) }))}
        onPick={wear}
      />
    </Card>
  )
}
