/**
 * Makes a page that shows a fault smaller by leaving out halves, quarters and so on for as long as `fails` holds; asks
 * it `maxTries` times at most. The result always fails as the page given does.
 */
export async function shrinkPage(
  page: string,
  fails: (candidate: string) => Promise<boolean>,
  maxTries: number,
): Promise<string> {
  let smallest = page
  let tries = 0
  for (let size = Math.ceil(page.length / 2); size >= 1 && tries < maxTries; size = Math.floor(size / 2)) {
    for (let at = 0; at < smallest.length && tries < maxTries; ) {
      const candidate = smallest.slice(0, at) + smallest.slice(at + size)
      tries++
      if (candidate !== '' && (await fails(candidate))) smallest = candidate
      else at += size
    }
  }
  return smallest
}
