import { z } from 'zod'
import { Failure } from './command.ts'
import { readJson } from './read-labels.ts'

const listShape = z.union([
  z.object({ groups: z.array(z.coerce.string()) }).transform(({ groups }) => groups),
  z.array(z.coerce.string()),
])

/** Reads a file that lists groups of articles: {"groups": [...]} or a bare list. Throws Failure where it is none. */
export async function readGroupList(path: string): Promise<Set<string>> {
  const json = await readJson(path)
  if (json.kind === 'refused') throw new Failure(`${path} ${json.why}`)
  const parsed = listShape.safeParse(json.value)
  if (!parsed.success)
    throw new Failure(`${path} lists no groups; give {"groups": ["…"]} with groups, or ids of articles without one.`)
  return new Set(parsed.data)
}
