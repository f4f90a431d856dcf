import { describe, expect, it } from 'vitest'
import { linesOf, runCli } from './testing/run-cli.ts'

describe('the command line', () => {
  it.each([
    ['prints help', ['--help'], /Usage: inforce COMMAND/],
    ['prints help when nothing is asked', [], /Usage: inforce COMMAND/],
    ['prints help on a command', ['help', 'read'], /Usage: inforce read INPUT/],
    ['prints help where a command is asked for it', ['status', '--help'], /--between A B/],
    ['prints its version', ['--version'], /^\d+\.\d+\.\d+\n$/],
  ])('%s', async (_name, args, expected) => {
    const run = await runCli(args)
    expect(run).toMatchObject({ code: 0, err: '' })
    expect(run.out).toMatch(expected)
  })

  it.each([
    ['an unknown command', ['raed'], 'There is no command "raed"; run "inforce --help" to see what there is.'],
    ['an unknown option before any command', ['--jsn'], 'There is no option --jsn'],
    ['help on an unknown command', ['help', 'raed'], 'There is no command "raed"'],
    ['an unknown option', ['read', 'x.txt', '--jsn'], '"inforce read" has no option --jsn'],
    ['an option without its value', ['read', 'x.txt', '--out'], '--out needs a value'],
    ['an option with a value it does not take', ['read', 'x.txt', '--json=yes'], '--json takes no value'],
    ['no input', ['read'], 'Name at least one input'],
    ['nothing to add', ['add'], 'Name at least one input'],
    ['one party', ['status', '--between', 'US'], '--between takes two words'],
    ['a party that is none', ['status', '--between', 'US', 'Atlantis'], 'No party is called "Atlantis"'],
    ['one party twice', ['status', '--between', 'US', 'American'], '--between takes two different parties'],
    ['a day that is none', ['status', '--on', '2020-02-30'], '--on takes a day written as 2020-01-04'],
    ['a word where none belongs', ['status', 'Pakistan'], 'does not know what "Pakistan" means'],
    ['a claim that is no id', ['accept', 'xyz'], '"xyz" is no id of a claim'],
    ['no claim', ['reject'], 'Name the claims to judge'],
    ['a port that is none', ['serve', '--port', 'high', '--data', '/nonexistent/no'], '--port takes a number'],
  ])('says in one sentence what is wrong with %s, and ends with 2', async (_name, args, expected) => {
    const run = await runCli(args)
    expect(run.err).toContain(expected)
    expect(linesOf(run.err)).toHaveLength(1)
    expect(run).toMatchObject({ code: 2, out: '' })
  })

  it('says which setting is wrong', async () => {
    const run = await runCli(['status'], { env: { DATABASE_URL: 'mysql://somewhere' } })
    expect(run).toMatchObject({ code: 1, out: '' })
    expect(linesOf(run.err)).toEqual([
      'inforce: DATABASE_URL is no address of a PostgreSQL server; write it as postgres://user@host/name.',
    ])
  })
})
