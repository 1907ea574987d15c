import type { Said } from '../../../../shared/plan/fault.ts'
import type { Field } from '../../../../shared/plan/plan.ts'
import { boundWords } from './bound-words.ts'
import { both } from './say.ts'

/** What a field puts into a text, each day anew; `milestone` is what people call one of the campaign. */
export function fieldKindWords(field: Field, milestone: (id: string) => string): Said {
  switch (field.kind) {
    case 'days-to': {
      const to = boundWords(field.to, milestone)
      return both(`số ngày còn lại đến ${to.vi}`, `the days left until ${to.en}`)
    }
    case 'date':
      return both('ngày hôm đó', 'the date of the day')
    case 'weekday':
      return both('thứ trong tuần', 'the day of the week')
    case 'lunar-date':
      return both('ngày âm lịch', 'the lunar date')
  }
}
