import type { Confusion, Confusions } from '../claim/score/count-confusions.ts'
import { TIERS } from '../claim/score/reach-tier.ts'
import type { GroupScore } from '../claim/score/score-groups.ts'
import type { Rates, Score } from '../claim/score/score-readings.ts'
import type { Reliability } from '../claim/score/tabulate-reliability.ts'
import { countOf } from './count-of.ts'
import type { Colors } from './terminal.ts'

export type Evaluation = {
  score: Score
  groups: { by: 'action' | 'kind'; scores: GroupScore[] }[]
  confusions: Confusions
  reliability: Reliability | null
}

/** So many confusions of a table are shown; the JSON has them all. */
const SHOWN_CONFUSIONS = 12

const ASKED_OF: Record<(typeof TIERS)[number], string> = {
  found: 'action and kind agree, and words or parties meet',
  placed: 'and the parties are the same',
  dated: 'and the dates agree',
  sourced: 'and so do modality and speaker',
}

/** The whole evaluation for people: tiers, single faults, tables, confusions, and how far confidence is to be believed. */
export function renderEvaluation({ score, groups, confusions, reliability }: Evaluation, colors: Colors): string {
  const parts = [
    renderTiers(score, colors),
    renderFaults(score),
    ...groups.map(({ by, scores }) => renderGroups(by, scores, colors)),
    renderUnpaired(confusions, score, colors),
    renderModalities(confusions.modality, colors),
    renderReliability(reliability, colors),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

function renderTiers(score: Score, colors: Colors): string {
  const missing = score.missing > 0 ? ` (${score.missing} not read)` : ''
  return [
    `${countOf(score.articles, 'article')}${missing}, ${countOf(score.gold, 'labelled claim')}, ${score.predicted} read`,
    '',
    colors.bold(`${'tier'.padEnd(8)} ${RATE_HEADS}`),
    ...TIERS.map((tier) => `${tier.padEnd(8)} ${renderRates(score.tiers[tier])}  ${colors.dim(ASKED_OF[tier])}`),
  ].join('\n')
}

function renderFaults(score: Score): string {
  const { polarityFlips, premature, emptyArticles, badQuotes, standfirstQuotes } = score
  const standfirst = standfirstQuotes > 0 ? `, of which ${standfirstQuotes} only in its standfirst` : ''
  const lines: [what: string, number: string][] = [
    ['the opposite read at the same words', String(polarityFlips)],
    ['read as actual though planned, possible or denied', `${premature.count} of ${premature.of}`],
    ['articles with nothing to find that got claims', `${emptyArticles.withClaims} of ${emptyArticles.count}`],
    ['claims whose quote is not in headline or text', `${badQuotes}${standfirst}`],
  ]
  return lines.map(([what, number]) => `${what.padEnd(51)}${number}`).join('\n')
}

function renderGroups(by: string, scores: GroupScore[], colors: Colors): string {
  const width = Math.max(...scores.map(({ name }) => name.length), 20)
  const rows = scores.map(
    (one) =>
      `${one.name.padEnd(width)} ${String(one.gold).padStart(8)} ${String(one.predicted).padStart(6)} ${renderRates(one)}`,
  )
  return [colors.bold(`${`found by ${by}`.padEnd(width)} labelled   read ${RATE_HEADS}`), ...rows].join('\n')
}

function renderUnpaired({ action, kind, alone }: Confusions, score: Score, colors: Colors): string {
  const beside = action.reduce((total, one) => total + one.count, 0)
  const missed = beside + alone.gold
  const extra = beside + alone.read
  if (missed === 0 && extra === 0) return ''
  const head = `${missed} of ${countOf(score.gold, 'labelled claim')} missed, ${extra} of ${score.predicted} read are extra`
  if (beside === 0) return `${head}; none of them stand at the same words.`
  const lines = [`${head}; ${beside} of them stand at the same words:`]
  const tell = (what: string, confusions: Confusion[]) => {
    const wrong = confusions.filter((one) => one.gold !== one.read)
    if (wrong.length === 0) return
    lines.push(colors.bold(`  ${what} labelled → read`))
    for (const one of wrong.slice(0, SHOWN_CONFUSIONS))
      lines.push(`  ${String(one.count).padStart(5)}  ${one.gold} → ${one.read}`)
    const rest = wrong.slice(SHOWN_CONFUSIONS).reduce((total, one) => total + one.count, 0)
    if (rest > 0) lines.push(`  ${String(rest).padStart(5)}  ${colors.dim('rarer ones (--json has them)')}`)
  }
  tell('action', action)
  tell('kind', kind)
  return lines.join('\n')
}

function renderModalities(confusions: Confusion[], colors: Colors): string {
  if (confusions.length === 0) return ''
  const known = ['actual', 'planned', 'possible', 'denied']
  const there = confusions.flatMap(({ gold, read }) => [gold, read])
  const names = [...known, ...new Set(there.filter((name) => !known.includes(name)))]
  const width = Math.max(...names.map((name) => name.length), 8) + 2
  const count = (gold: string, read: string) => confusions.find((one) => one.gold === gold && one.read === read)?.count
  const row = (gold: string) => names.map((read) => String(count(gold, read) ?? '·').padStart(width)).join('')
  return [
    colors.bold(`modality of pairs: labelled (down), read (across)`),
    `${' '.repeat(width)}${names.map((name) => name.padStart(width)).join('')}`,
    ...names.map((gold) => `${gold.padEnd(width)}${row(gold)}`),
  ].join('\n')
}

function renderReliability(reliability: Reliability | null, colors: Colors): string {
  if (reliability === null) return colors.dim('No claim read tells its confidence.')
  const { bins, calibrationError } = reliability
  const cell = (share: number | null) => (share === null ? '' : percent(share)).padStart(9)
  const rows = bins
    .filter((bin) => bin.claims > 0)
    .map(
      (bin) =>
        `${`${bin.from.toFixed(1)}–${bin.to.toFixed(1)}`.padEnd(10)} ${String(bin.claims).padStart(8)} ${cell(bin.confidence)} ${cell(bin.found)} ${cell(bin.sourced)}`,
    )
  const errors = `${cell(calibrationError.found)} ${cell(calibrationError.sourced)}`
  return [
    colors.bold(`confidence   claims      mean     found   sourced`),
    ...rows,
    `${'expected calibration error'.padEnd(29)}${errors}`,
  ].join('\n')
}

const RATE_HEADS = 'precision  recall      F1'

function renderRates({ p, r, f1 }: Rates): string {
  return `${percent(p).padStart(9)} ${percent(r).padStart(7)} ${percent(f1).padStart(7)}`
}

const percent = (share: number): string => (100 * share).toFixed(1)
