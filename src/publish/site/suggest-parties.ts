type Party = { code: string; name: string }

/** Up to `most` parties whose name or code is near to what was typed: same beginning first, then few letters apart. */
export function suggestParties(typed: string, parties: Party[], most = 6): Party[] {
  const wanted = typed.trim().toLowerCase().slice(0, 60)
  if (wanted === '') return []
  const scored: { party: Party; score: number }[] = []
  for (const party of parties) {
    const name = party.name.toLowerCase()
    const score = name.startsWith(wanted)
      ? 0
      : name.includes(wanted) || wanted.includes(name)
        ? 1
        : Math.min(lettersApart(wanted, name), lettersApart(wanted, party.code.toLowerCase()) + 1)
    if (score <= Math.max(2, wanted.length / 3)) scored.push({ party, score })
  }
  scored.sort((x, y) => x.score - y.score || x.party.name.localeCompare(y.party.name, 'en'))
  return scored.slice(0, most).map(({ party }) => party)
}

/** Levenshtein's distance: how many letters to add, drop or change. */
function lettersApart(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
