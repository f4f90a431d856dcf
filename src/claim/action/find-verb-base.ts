const IRREGULAR: Record<string, string> = {
  frozen: 'freeze',
  froze: 'freeze',
  withdrew: 'withdraw',
  withdrawn: 'withdraw',
  withheld: 'withhold',
  held: 'hold',
  began: 'begin',
  begun: 'begin',
  gave: 'give',
  given: 'give',
  kept: 'keep',
  left: 'leave',
  shut: 'shut',
  put: 'put',
  cut: 'cut',
  tore: 'tear',
  broke: 'break',
  broken: 'break',
  brought: 'bring',
  came: 'come',
  ran: 'run',
  struck: 'strike',
  sent: 'send',
  took: 'take',
  taken: 'take',
  went: 'go',
  gone: 'go',
  forbade: 'forbid',
  forbidden: 'forbid',
  upheld: 'uphold',
  unfrozen: 'unfreeze',
  overturned: 'overturn',
  did: 'do',
  done: 'do',
  pulled: 'pull',
  rolled: 'roll',
  said: 'say',
  told: 'tell',
  wrote: 'write',
  written: 'write',
  set: 'set',
  stood: 'stand',
  fell: 'fall',
  lent: 'lend',
  met: 'meet',
  made: 'make',
  sought: 'seek',
  thought: 'think',
  meant: 'mean',
}

/** The base form of an English verb form, by the lexicon's own keys, so that a wrong tag does no harm. */
export function findVerbBase(lower: string, known: (word: string) => boolean): string | null {
  const irregular = IRREGULAR[lower]
  if (irregular && known(irregular)) return irregular
  if (known(lower)) return lower
  for (const ending of ['s', 'es', 'ed', 'd', 'ing', 'ies', 'ied']) {
    if (!lower.endsWith(ending)) continue
    const stem = lower.slice(0, -ending.length)
    for (const base of [stem, `${stem}e`, `${stem}y`, stem.slice(0, -1)]) {
      if (base === stem.slice(0, -1) && stem.at(-1) !== stem.at(-2)) continue
      if (base.length > 1 && known(base)) return base
    }
  }
  return null
}

/** True for a form that can be a past participle. */
export function isParticiple(lower: string): boolean {
  return (
    /ed$|wn$/.test(lower) ||
    [
      'frozen',
      'withheld',
      'held',
      'cut',
      'put',
      'shut',
      'given',
      'kept',
      'left',
      'broken',
      'brought',
      'struck',
      'sent',
      'taken',
      'upheld',
      'unfrozen',
      'forbidden',
      'begun',
      'set',
      'gone',
      'torn',
      'run',
      'done',
    ].includes(lower)
  )
}
