import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { LabelledClaim } from '../claim/score/labelled-article.ts'
import { parseReading } from '../claim/score/parse-labels.ts'
import { Failure } from './command.ts'
import { findStem } from './out-folder.ts'
import { type LabelledFile, readJson } from './read-labels.ts'

/**
 * What became of one labelled article: its claims as read (null where nobody read it), or it cannot be scored. Notes and
 * faults are sentences for people; a fault is something to mend.
 */
export type ReadingOfLabelled = { notes: string[]; faults: string[] } & (
  | { kind: 'reading'; claims: LabelledClaim[] | null }
  | { kind: 'refused' }
)

/** Finds the stored reading of each labelled article: the file of the same name, as `inforce read --out` names it. */
export async function* readStoredReadings(folder: string, files: LabelledFile[]): AsyncGenerator<ReadingOfLabelled> {
  const found = await stat(folder).catch(() => null)
  if (!found?.isDirectory())
    throw new Failure(`${folder} is no folder; name the one that "inforce read --out" wrote readings to.`)
  for (const { article } of files) yield await readStored(folder, article.name)
}

async function readStored(folder: string, name: string): Promise<ReadingOfLabelled> {
  for (const path of [join(folder, name), join(folder, `${findStem(name)}.json`)]) {
    if (!(await stat(path).catch(() => null))) continue
    const json = await readJson(path)
    const outcome = json.kind === 'refused' ? json : parseReading(json.value)
    if (outcome.kind === 'refused')
      return { kind: 'refused', notes: [], faults: [`${path} ${outcome.why} Its article is left out.`] }
    const faults = outcome.remarks.map((remark) => `${path} ${remark}`)
    return { kind: 'reading', claims: outcome.claims, notes: [], faults }
  }
  return { kind: 'reading', claims: null, notes: [], faults: [] }
}
