import { say } from '../words/say.ts'

/** The parts of a campaign’s page, each a link to it: a long campaign is many screens high. */
export function PartLinks() {
  return (
    <nav class="part-links" aria-label={say('Các phần của đợt', 'Parts of the campaign')}>
      <a href="#part-name">{say('1. Tên', '1. Name')}</a>
      <a href="#part-milestones">{say('2. Mốc', '2. Milestones')}</a>
      <a href="#part-phases">{say('3. Giai đoạn', '3. Phases')}</a>
      <a href="#part-content">{say('4. Nội dung', '4. Content')}</a>
      <a href="#part-boards">{say('5. Bảng', '5. Boards')}</a>
      <a href="#part-outlook">{say('Kết quả', 'What comes of it')}</a>
    </nav>
  )
}
