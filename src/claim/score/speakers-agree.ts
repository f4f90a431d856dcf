/** Words that tell no two speakers apart. */
const TITLES = new Set('the of mr mrs ms president minister secretary state foreign prime a an'.split(' '))

/** Whether a speaker read is one of the label's, or neither names any. One telling word in common is enough. */
export function speakersAgree(gold: string[], read: string[]): boolean {
  if (gold.length === 0 && read.length === 0) return true
  return gold.some((one) => read.some((other) => isSameSpeaker(one, other)))
}

function isSameSpeaker(one: string, other: string): boolean {
  if (one.toLowerCase() === other.toLowerCase()) return true
  const words = new Set(listTellingWords(other))
  return listTellingWords(one).some((word) => words.has(word))
}

/** The words of three letters and more, in lower case and without titles. */
function listTellingWords(speaker: string): string[] {
  const words = speaker.toLowerCase().split(/[^a-z0-9]/)
  return words.filter((word) => word.length > 2 && !TITLES.has(word))
}
