import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { LabelledArticle } from '../claim/score/labelled-article.ts'
import { parseLabels } from '../claim/score/parse-labels.ts'
import { Failure } from './command.ts'
import { countOf } from './count-of.ts'

export type LabelledFile = { path: string; article: LabelledArticle }

/** The labelled articles of a folder in the order of their names, and a sentence for each thing to mend in it. */
export type Labels = { files: LabelledFile[]; faults: string[] }

/**
 * Reads the labelled articles of a folder, or the one of a file. `lists` are files lying there that hold no article.
 * Throws Failure where nothing is labelled at all.
 */
export async function readLabels(folder: string, lists: string[]): Promise<Labels> {
  const beside = new Set(lists.map((path) => resolve(path)))
  const paths = (await listJsonFiles(folder)).filter((path) => !beside.has(resolve(path)))
  if (paths.length === 0) throw new Failure(`${folder} holds no labelled articles as .json; ${adviseLabels(folder)}`)
  const files: LabelledFile[] = []
  const faults: string[] = []
  const unlabelled: string[] = []
  for (const path of paths) {
    const value = await readJson(path)
    const outcome = value.kind === 'refused' ? value : parseLabels(basename(path), value.value)
    if (outcome.kind === 'unlabelled') unlabelled.push(path)
    else if (outcome.kind === 'refused') faults.push(`${path} ${outcome.why}`)
    else {
      files.push({ path, article: outcome.article })
      faults.push(...outcome.remarks.map((remark) => `${path} ${remark}`))
    }
  }
  if (faults.length === 0 && files.length === 0)
    throw new Failure(
      `${folder} holds ${countOf(unlabelled.length, 'article')} without labels; ${adviseLabels(folder)}`,
    )
  const missing = 'holds an article without labels; add its "claims" ([] where there is none).'
  return { files, faults: [...faults, ...unlabelled.map((path) => `${path} ${missing}`)] }
}

function adviseLabels(folder: string): string {
  return `write labels with "inforce read ${folder} --out LABELS", correct the claims in each file, and evaluate LABELS.`
}

/** Reads a file of JSON. `why` is the end of a sentence that begins with the path. */
export async function readJson(
  path: string,
): Promise<{ kind: 'json'; value: unknown } | { kind: 'refused'; why: string }> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    return { kind: 'refused', why: `could not be read (${codeOf(error)}); check that it is a file you may open.` }
  }
  try {
    return { kind: 'json', value: JSON.parse(text.replace(/^\uFEFF/, '')) }
  } catch {
    return { kind: 'refused', why: 'is not sound JSON; check it where it was written.' }
  }
}

async function listJsonFiles(folder: string): Promise<string[]> {
  try {
    if (!(await stat(folder)).isDirectory()) return [folder]
    const names = await readdir(folder)
    return names
      .filter((name) => name.endsWith('.json') && !name.startsWith('.'))
      .sort()
      .map((name) => join(folder, name))
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT') throw new Failure(`${folder} does not exist; name the folder of your labelled articles.`)
    throw new Failure(`${folder} could not be opened (${code}); name a folder that you may read.`)
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
