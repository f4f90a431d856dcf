/**
 * Runs something that talks to the database. What goes wrong there is thrown as an Error whose message is a sentence
 * for people and whose cause is what the driver said.
 */
export async function atSqlEdge<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (cause) {
    throw new Error(sqlSentence(cause), { cause })
  }
}

/** A sentence for people for an error of the database's driver: what happened and what to do. */
export function sqlSentence(cause: unknown): string {
  const { code = '', message } = cause as { code?: string; message: string }
  const isLost =
    ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'].includes(code) ||
    ['57P01', '57P02', '57P03'].includes(code) ||
    code.startsWith('08') ||
    /connection (terminated|ended)|timeout (exceeded|expired)|pool after calling end|not queryable/i.test(message)
  if (isLost) return 'The database does not answer: start inforce again; every entry that was acknowledged is kept.'
  if (code === '53100' || message.includes('No space left on device')) {
    return 'The disk of the database is full: free some space and try again; every acknowledged entry is kept.'
  }
  if (code === '42501') return `The database refuses this user (${message}): grant the rights and try again.`
  if (code === 'XX001' || code === 'XX002') {
    return `The database is damaged (${message}): put back a copy of the data folder, or name another folder.`
  }
  // Without a code it is no word of the database's but one of ours.
  return code === '' ? message : `The database refused: ${message}.`
}
