import { Button } from '../kit/button.tsx'
import { Icon } from '../kit/icon.tsx'
import { saveFile } from '../kit/save-file.ts'
import { tellTrouble } from '../state/tell.ts'
import { useDoing } from '../state/use-doing.ts'
import { say } from '../words/say.ts'
import { csvOf } from './csv-of.ts'

/** A table that may be taken along. */
export interface DownloadCsvProps {
  /** What the file is called, without its ending. */
  readonly name: string
  /** Its rows, the headings first. Throws `Refused`. */
  readonly rows: () => Promise<readonly (readonly (string | number)[])[]>
}

/** Reads all rows of a table, and has the browser keep them as a CSV file. */
export function DownloadCsv({ name, rows }: DownloadCsvProps) {
  const { isBusy, run } = useDoing()
  const download = async () => {
    await rows().then((read) => saveFile(csvOf(read), `${name}.csv`), tellTrouble)
  }
  return (
    <Button isBusy={isBusy} onPress={() => void run(download)}>
      <Icon name="download" /> {say('Tải CSV', 'Download CSV')}
    </Button>
  )
}
