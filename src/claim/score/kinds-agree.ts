/** What a package of sanctions may hold. */
const IN_A_PACKAGE = ['finance', 'trade', 'travel', 'arms', 'listing']

/** Whether two kinds of measures count as one: the same, or sanctions and a kind that sanctions may hold. */
export function kindsAgree(one: string, other: string): boolean {
  if (one === other) return true
  const [first, second] = one === 'sanctions' ? [one, other] : [other, one]
  return first === 'sanctions' && IN_A_PACKAGE.includes(second)
}
