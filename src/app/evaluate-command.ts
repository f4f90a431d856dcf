import { countConfusions } from '../claim/score/count-confusions.ts'
import { listErrors } from '../claim/score/list-errors.ts'
import { type Match, pairClaims } from '../claim/score/pair-claims.ts'
import { parseReading } from '../claim/score/parse-labels.ts'
import { scoreGroups } from '../claim/score/score-groups.ts'
import { scoreReadings } from '../claim/score/score-readings.ts'
import { tabulateReliability } from '../claim/score/tabulate-reliability.ts'
import { type Asked, BadUse, type Command, type ExitCode, Failure, findText } from './command.ts'
import { countOf } from './count-of.ts'
import { evaluationJson } from './evaluation-json.ts'
import { openProgress } from './progress.ts'
import { readGroupList } from './read-group-list.ts'
import { readInputs } from './read-inputs.ts'
import { type LabelledFile, readLabels } from './read-labels.ts'
import { type ReadingOfLabelled, readStoredReadings } from './read-stored-readings.ts'
import { renderErrors } from './render-errors.ts'
import { type Evaluation, renderEvaluation } from './render-evaluation.ts'
import type { Terminal } from './terminal.ts'

const SAID_AT_MOST = 20

const GROUPINGS = ['action', 'kind'] as const

export const evaluateCommand: Command = {
  name: 'evaluate',
  takes: 'DIR [--readings DIR] [--by action|kind] [--errors] [--only FILE] [--except FILE] [--json]',
  summary: 'measure the reader on articles that you labelled',
  details: `DIR holds one .json file an article, {"article": {...}, "claims": [...]}, as "inforce read --out" writes it and you
corrected it. A claim read and a labelled one are paired when action and kind agree, and words or parties meet (found);
then parties (placed), date (dated), and modality and speaker (sourced) are asked for, each on top of the one before.
FILE lists groups of articles as {"groups": [...]}; an article's group is its "group", else its "id".`,
  options: {
    readings: { type: 'string', value: 'DIR', says: 'score readings that were stored before, found by their names' },
    by: { type: 'string', value: 'action|kind', says: 'show one of the two tables only' },
    errors: { type: 'boolean', says: 'list what was missed, extra or wrong, article by article' },
    only: { type: 'string', value: 'FILE', says: 'score only the articles of the groups that FILE lists' },
    except: { type: 'string', value: 'FILE', says: 'score only the articles of the other groups' },
    json: { type: 'boolean', says: 'print all numbers as one object' },
  },
  run: runEvaluate,
}

async function runEvaluate(asked: Asked, terminal: Terminal): Promise<ExitCode> {
  const [folder, ...more] = asked.words
  if (folder === undefined) throw new BadUse('Name the folder of labelled articles, as in "inforce evaluate labels/".')
  if (more.length > 0)
    throw new BadUse(`"inforce evaluate" takes one folder and does not know what "${more[0]}" is for.`)
  const groupings = listGroupings(asked)
  const { files, faults } = await chooseLabels(folder, asked)
  const say = (sentence: string) => terminal.warn(`inforce: ${sentence}\n`)
  sayAll(faults, say)
  if (files.length === 0) throw new Failure(`No file in ${folder} could be scored; mend them as told above.`)
  const stored = findText(asked, 'readings')
  const readings = stored === undefined ? readNow(files, terminal) : readStoredReadings(stored, files)
  const read = await matchAll(files, readings, terminal)
  sayAll([...read.notes, ...read.faults], say)
  const unread = read.matches.filter((match) => !match.wasRead).map((match) => match.article.name)
  if (stored !== undefined && unread.length > 0) say(sayUnread(unread, files.length, stored))
  if (read.matches.length === 0) return 1
  await show(read.matches, groupings, asked, terminal)
  return faults.length > 0 || read.faults.length > 0 || unread.length === files.length ? 1 : 0
}

type Matched = { matches: Match[]; notes: string[]; faults: string[] }

/** Sets every article beside its reading. What there is to say waits until the progress bar is gone. */
async function matchAll(
  files: LabelledFile[],
  readings: AsyncGenerator<ReadingOfLabelled>,
  terminal: Terminal,
): Promise<Matched> {
  const progress = openProgress(files.length, terminal.wordsAreSeen)
  const out: Matched = { matches: [], notes: [], faults: [] }
  try {
    for (const { article } of files) {
      const { value: outcome } = await readings.next()
      if (!outcome) throw new Error(`No reading came for ${article.name}.`)
      progress.step()
      out.notes.push(...outcome.notes)
      out.faults.push(...outcome.faults)
      if (outcome.kind === 'reading') out.matches.push(pairClaims(article, outcome.claims))
    }
  } finally {
    progress.stop()
    await readings.return(undefined)
  }
  return out
}

/** Reads the labelled articles with the reader of this version. One that it refuses counts as not read. */
async function* readNow(files: LabelledFile[], terminal: Terminal): AsyncGenerator<ReadingOfLabelled> {
  const paths = files.map((file) => file.path)
  for await (const outcome of readInputs(paths, terminal)) {
    if (outcome.kind === 'refused') {
      const fault = `${outcome.reason} It counts as read without a claim.`
      yield { kind: 'reading', claims: null, notes: [], faults: [fault] }
      continue
    }
    const parsed = parseReading(outcome.reading)
    if (parsed.kind === 'refused') throw new Error(`The reading of ${outcome.source} ${parsed.why}`)
    const notes = outcome.withoutClaims === null ? [] : [outcome.withoutClaims]
    yield { kind: 'reading', claims: parsed.claims, notes, faults: [] }
  }
}

/** The labelled articles that are asked for, and every fault of the folder. */
async function chooseLabels(folder: string, asked: Asked): Promise<{ files: LabelledFile[]; faults: string[] }> {
  const only = findText(asked, 'only')
  const except = findText(asked, 'except')
  const wanted = only === undefined ? null : await readGroupList(only)
  const unwanted = except === undefined ? null : await readGroupList(except)
  const lists = [only, except].filter((path) => path !== undefined)
  const { files, faults } = await readLabels(folder, lists)
  const chosen = files.filter(({ article: { group } }) => wanted?.has(group) !== false && unwanted?.has(group) !== true)
  if (chosen.length === 0 && files.length > 0)
    throw new Failure(
      `None of the ${countOf(files.length, 'labelled article')} in ${folder} is left to score; see which groups ${lists.join(' and ')} list.`,
    )
  return { files: chosen, faults }
}

function listGroupings(asked: Asked): readonly ('action' | 'kind')[] {
  const by = findText(asked, 'by')
  if (by === undefined) return GROUPINGS
  const one = GROUPINGS.find((name) => name === by)
  if (!one) throw new BadUse(`--by takes action or kind, not "${by}".`)
  return [one]
}

/** A folder of another format would fill the screen. */
function sayAll(sentences: string[], say: (sentence: string) => void): void {
  for (const sentence of sentences.slice(0, SAID_AT_MOST)) say(sentence)
  const more = sentences.length - SAID_AT_MOST
  if (more > 0) say(`There ${more === 1 ? 'is' : 'are'} ${more} more of the kind; mend these first.`)
}

function sayUnread(unread: string[], total: number, folder: string): string {
  if (unread.length === total)
    return `${folder} has no reading of these articles; its files must be named like the labelled ones.`
  const some = unread.slice(0, 10).join(', ')
  const more = unread.length > 10 ? ` and ${unread.length - 10} more` : ''
  return `${folder} has no reading of ${some}${more}; without one an article counts as read without a claim.`
}

async function show(
  matches: Match[],
  groupings: readonly ('action' | 'kind')[],
  asked: Asked,
  terminal: Terminal,
): Promise<void> {
  const evaluation: Evaluation = {
    score: scoreReadings(matches),
    groups: groupings.map((by) => ({ by, scores: scoreGroups(matches, by) })),
    confusions: countConfusions(matches),
    reliability: tabulateReliability(matches),
  }
  const errors = asked.values['errors'] === true ? listErrors(matches) : null
  if (asked.values['json']) {
    await terminal.write(`${JSON.stringify(evaluationJson(evaluation, errors), null, 2)}\n`)
    return
  }
  if (errors) await terminal.write(renderErrors(errors, terminal.colors))
  await terminal.write(renderEvaluation(evaluation, terminal.colors))
}
