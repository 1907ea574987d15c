import { useMemo } from 'preact/hooks'
import type { PageModule, PageProps } from '../app/page-module.ts'
import { Button, LinkButton } from '../kit/button.tsx'
import { Empty } from '../kit/empty.tsx'
import { PageHead } from '../kit/page-head.tsx'
import { language, say } from '../words/say.ts'
import { writtenIn } from '../words/written-in.ts'
import { guideOf } from './guide-blocks.ts'
import { GuidePart } from './guide-part.tsx'
import { type GuideSource, guideIndex, guideSources } from './guide-sources.ts'

const title = () => say('Hướng dẫn sử dụng', 'Guides')

/** One guide by its name, or what guides there are; each is printed as it stands. */
export const guidePage: PageModule = { title, Page: GuidePage }

function GuidePage({ id }: PageProps) {
  const written = id === '' ? guideIndex : guideSources.get(id)
  if (written) return <WrittenGuide written={written} name={id} />
  return (
    <>
      <PageHead title={title()} />
      <Empty
        title={say('Không có hướng dẫn nào tên như vậy.', 'There is no such guide.')}
        action={<LinkButton href="/guides">{say('Các hướng dẫn', 'All guides')}</LinkButton>}
      />
    </>
  )
}

function WrittenGuide({ written, name }: { readonly written: GuideSource; readonly name: string }) {
  const guide = useMemo(() => guideOf(written.text), [written])
  const isSheet = guide.sides.length > 1
  return (
    <div class={isSheet ? 'guide-page guide-sheet' : 'guide-page'}>
      <PageHead
        title={guide.title}
        titleLang={writtenIn}
        trail={name === '' ? undefined : <a href="/guides">{say('Các hướng dẫn', 'All guides')}</a>}
        lead={language() === 'vi' ? undefined : 'The guides are written in Vietnamese, and show its pages.'}
        actions={name !== '' && <Button onPress={() => print()}>{say('In hướng dẫn này', 'Print this guide')}</Button>}
      />
      <article class="guide" lang={writtenIn}>
        {guide.sides.map((blocks, side) => (
          <div key={`${name}-${side + 1}`} class="guide-side">
            {blocks.map((block, index) => (
              <GuidePart key={`${side}-${index + 1}`} {...{ block, pictures: written.pictures }} />
            ))}
          </div>
        ))}
      </article>
    </div>
  )
}
