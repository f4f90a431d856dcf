import type { Inflection } from './inflection.ts'

/** The verb that a form is of, by the lexicon's own keys, so that a wrong tag does no harm. */
export function findVerbBase(
  lower: string,
  known: (word: string) => boolean,
  { verbs }: Pick<Inflection, 'verbs'>,
): string | null {
  const irregular = Object.hasOwn(verbs.irregular, lower) ? verbs.irregular[lower] : undefined
  if (irregular && known(irregular)) return irregular
  if (known(lower)) return lower
  for (const ending of verbs.endings) {
    if (!lower.endsWith(ending)) continue
    const stem = lower.slice(0, -ending.length)
    for (const end of verbs.bases) {
      const base = stem + end
      if (base.length > 1 && known(base)) return base
    }
    if (!verbs.doubling || stem.length < 3 || stem.at(-1) !== stem.at(-2)) continue
    const single = stem.slice(0, -1)
    if (known(single)) return single
  }
  return null
}

/** Every form that `findVerbBase` leads back to one of the verbs, with that verb: for looking up many words. */
export function listVerbForms(list: readonly string[], { verbs }: Pick<Inflection, 'verbs'>): Map<string, string> {
  const bases = new Set(list)
  const out = new Map<string, string>()
  for (const [form, base] of Object.entries(verbs.irregular)) if (bases.has(base)) out.set(form, base)
  for (const base of bases) if (!out.has(base)) out.set(base, base)
  for (const ending of verbs.endings) {
    for (const base of bases) {
      if (base.length < 2) continue
      const stems = verbs.bases.flatMap((end) => (base.endsWith(end) ? [base.slice(0, base.length - end.length)] : []))
      if (verbs.doubling) stems.push(base + base.at(-1))
      for (const stem of stems) if (!out.has(stem + ending)) out.set(stem + ending, base)
    }
  }
  return out
}
