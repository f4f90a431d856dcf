import { readdirSync, readFileSync } from 'node:fs'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { readGazetteer, readLexicon } from '../src/app/read-data.ts'
import { type Article, emptyArticle } from '../src/article/article.ts'
import { createReader } from '../src/claim/create-reader.ts'

/** Reads sample articles over and over, against the bare tagger on the same text in the same run; then ever longer ones. */
const samples = new URL('../samples/', import.meta.url)
const texts = readdirSync(samples)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, samples), 'utf8').split(/\n\n+/))
const articles: Article[] = texts.map((paragraphs) => ({
  ...emptyArticle(),
  headline: paragraphs[0] ?? '',
  published: '2024-01-01',
  paragraphs: paragraphs.slice(1),
}))
const reader = createReader({ gazetteer: readGazetteer(), lexicon: readLexicon() })
const nlp = winkNLP(model, ['sbd', 'pos'])
const tag = (article: Article) => {
  for (const text of [article.headline ?? '', ...article.paragraphs]) {
    const tokens = nlp.readDoc(text).tokens()
    tokens.out(nlp.its.pos)
  }
}
const time = (work: () => void): number => {
  const start = performance.now()
  work()
  return performance.now() - start
}
const rounds = 40
for (const article of articles) {
  reader.readClaims(article)
  tag(article)
}
const ratios: number[] = []
let read = 0
let bare = 0
for (let i = 0; i < rounds; i++) {
  const a = time(() => articles.forEach((x) => void reader.readClaims(x)))
  const b = time(() => articles.forEach(tag))
  read += a
  bare += b
  ratios.push(a / b)
}
ratios.sort((a, b) => a - b)
const perSecond = (ms: number) => ((rounds * articles.length * 1000) / ms).toFixed(0)
console.log(`reader       ${perSecond(read)} articles/s`)
console.log(`bare tagger  ${perSecond(bare)} articles/s`)
console.log(
  `reader costs ${(ratios[Math.floor(ratios.length / 2)] ?? 0).toFixed(2)} x the bare tagger (median of ${rounds} pairs)`,
)
const paragraph = articles.flatMap((a) => a.paragraphs).join(' ')
for (const size of [10_000, 100_000, 1_000_000]) {
  const body = paragraph.repeat(Math.ceil(size / paragraph.length)).slice(0, size)
  const paragraphs = body.match(/.{1,800}(\s|$)/gs) ?? []
  const ms = time(
    () => void reader.readClaims({ ...emptyArticle(), headline: 'x', published: '2024-01-01', paragraphs }),
  )
  console.log(
    `${size.toLocaleString('en')} characters: ${ms.toFixed(0)} ms, ${((ms * 1e6) / size).toFixed(0)} ns a character`,
  )
}
