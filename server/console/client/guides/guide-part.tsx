import type { GuideBlock } from './guide-blocks.ts'
import type { GuideSource } from './guide-sources.ts'
import { GuideText } from './guide-text.tsx'

/** A part of a guide. */
export interface GuidePartProps {
  readonly block: GuideBlock
  readonly pictures: GuideSource['pictures']
}

/** A heading, a paragraph, a list, a table or a picture of a guide. */
export function GuidePart({ block, pictures }: GuidePartProps) {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>
    case 'words':
      return (
        <p>
          <GuideText line={block.text} />
        </p>
      )
    case 'list':
      return <ul>{itemsOf(block.items)}</ul>
    case 'steps':
      return <ol start={block.from}>{itemsOf(block.items)}</ol>
    case 'picture':
      return (
        <figure>
          <img {...pictures[block.file]} alt={block.shows} />
        </figure>
      )
    case 'table':
      return <GuideTable {...block} />
  }
}

const itemsOf = (items: readonly string[]) =>
  items.map((item) => (
    <li key={item}>
      <GuideText line={item} />
    </li>
  ))

function GuideTable({ head, rows }: Extract<GuideBlock, { kind: 'table' }>) {
  return (
    <table>
      <thead>
        <tr>
          {head.map((cell) => (
            <th key={cell} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row[0]}>
            {row.map((cell, index) => (
              <td key={head[index]}>
                <GuideText line={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
