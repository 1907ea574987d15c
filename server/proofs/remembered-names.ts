import type { ShowLog } from '../store/shows/show-names-store.ts'

/** Numbers that were given to logs and subjects once and for all, so that they need not be asked for with each batch. */
export interface RememberedNames {
  /** What is known within one transaction: what it adds counts for others only once it is committed. */
  begin(): MetNames
}

/** Names that one transaction meets; others know of them once it is committed. */
export interface MetNames {
  /** By pairing. */
  log(pairing: string): ShowLog | undefined
  meetLog(pairing: string, log: ShowLog): void
  /** By the text of the subject. */
  subject(text: string): number | undefined
  meetSubject(text: string, number: number): void
  commit(): void
}

const most = 50_000

/** Nothing is remembered yet. */
export function rememberedNames(): RememberedNames {
  const logs = new Map<string, ShowLog>()
  const subjects = new Map<string, number>()
  return {
    begin() {
      const newLogs = new Map<string, ShowLog>()
      const newSubjects = new Map<string, number>()
      return {
        log: (pairing) => logs.get(pairing) ?? newLogs.get(pairing),
        meetLog: (pairing, log) => void newLogs.set(pairing, log),
        subject: (text) => subjects.get(text) ?? newSubjects.get(text),
        meetSubject: (text, number) => void newSubjects.set(text, number),
        commit() {
          if (logs.size > most) logs.clear()
          if (subjects.size > most) subjects.clear()
          for (const [pairing, log] of newLogs) logs.set(pairing, log)
          for (const [text, number] of newSubjects) subjects.set(text, number)
        },
      }
    },
  }
}
