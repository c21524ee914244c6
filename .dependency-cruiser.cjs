// The rooms and the arrows between them. No exemptions: an arrow that is not allowed here does not exist.
const only = (name, from, allowed, npm = '^$') => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { pathNot: [...allowed, `node_modules/(${npm})/`], dependencyTypesNot: ['core'] },
})
const noCore = (name, from) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { dependencyTypes: ['core'] },
})

const root = ['^shared/(result|refusal|id|ports|parse|plain|canonical|text|bytes|cbor)\\.ts$']
const statement = [...root, '^shared/statement\\.ts$']
const entry = [...statement, '^shared/entry\\.ts$', '^shared/authority/op\\.ts$']
const sync = [...entry, '^shared/(together\\.ts|authority/|sync/)']
const charter = [...entry, '^shared/charter/']
const meeting = [...charter, '^shared/meeting/']
const minutes = [...meeting, '^shared/minutes/']
const inbox = [...meeting, '^shared/inbox/']
const record = [...minutes, '^shared/inbox/', '^shared/record/']
const search = [...record, '^shared/search/']
const exporting = [...record, '^shared/export/']
const importing = [...exporting, '^shared/import/']
const practice = [...record, '^shared/practice/']
const shared = ['^shared/']
const pure = 'valibot|cborg'
const react = 'react|react-dom|react-aria-components|@types/react|@types/react-dom|lucide-react'

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-barrels',
      severity: 'error',
      from: {},
      to: { path: '/index\\.tsx?$', pathNot: 'node_modules' },
    },
    noCore('shared-is-pure', '^shared/'),
    noCore('renderer-has-no-node', '^renderer/'),
    only(
      'shared-root',
      '^shared/(result|refusal|id|ports|parse|plain|canonical|text|bytes|cbor)\\.ts$',
      root,
      pure,
    ),
    only('shared-statement', '^shared/statement\\.ts$', statement, pure),
    only('shared-entry', '^shared/(entry|authority/op)\\.ts$', entry, pure),
    only('shared-authority', '^shared/authority/(?!op\\.ts$)', [...entry, '^shared/authority/'], pure),
    only('shared-sync', '^shared/sync/', sync, pure),
    only('shared-pairing', '^shared/pairing/', [...entry, '^shared/(authority|pairing)/'], pure),
    only('shared-charter', '^shared/charter/', charter, pure),
    only('shared-meeting', '^shared/meeting/', meeting, pure),
    only('shared-minutes', '^shared/minutes/', minutes, pure),
    only('shared-inbox', '^shared/inbox/', inbox, pure),
    only('shared-record', '^shared/record/', record, pure),
    only('shared-search', '^shared/search/', search, pure),
    only('shared-export', '^shared/export/', exporting, pure),
    only('shared-import', '^shared/import/', importing, pure),
    only('shared-practice', '^shared/practice/', practice, pure),
    only('shared-wire', '^shared/wire/', [...search, '^shared/(wire|pairing)/'], pure),
    only(
      'keeper',
      '^electron/keeper/(?!link-)',
      [...shared, '^electron/keeper/'],
      'hash-wasm|cborg|valibot|@scure/bip39',
    ),
    only(
      'link',
      '^electron/keeper/link-',
      [...shared, '^electron/keeper/'],
      'cborg|valibot|libp2p|@libp2p/[^/]+|@multiformats/multiaddr',
    ),
    only('preload', '^electron/preload/', ['^shared/wire/', '^electron/preload/'], 'electron'),
    only('cli', '^electron/cli/', [...shared, '^electron/(cli|keeper)/']),
    only('airlock', '^electron/airlock/', [...shared, '^electron/airlock/'], '@automerge/automerge|valibot'),
    only(
      'electron',
      '^electron/(?!keeper/|preload/|cli/|airlock/)',
      [...shared, '^electron/(?!keeper/|preload/|cli/|airlock/)'],
      'electron|@cantoo/pdf-lib|valibot',
    ),
    only(
      'worker',
      '^renderer/worker/',
      [...shared, '^renderer/worker/'],
      '@automerge/automerge|dexie|valibot|nspell|dictionary-en-gb',
    ),
    only('words', '^renderer/words/', ['^renderer/words/']),
    only('design', '^renderer/design/', ['^renderer/(design|words)/'], `${react}|@fontsource/[^/]+|uqr`),
    only(
      'document',
      '^renderer/document/',
      [
        ...minutes.filter((p) => !/statement|entry/.test(p)),
        '^shared/export/',
        '^renderer/(document|design|words)/',
      ],
      `${react}|fflate`,
    ),
    only(
      'data',
      '^renderer/data/',
      [...shared, '^renderer/(data|words)/'],
      `${react}|@automerge/automerge|valibot`,
    ),
    only(
      'editor',
      '^renderer/editor/',
      [...shared, '^renderer/(editor|data|design|words)/'],
      `${react}|prosemirror-[a-z]+`,
    ),
    {
      name: 'features-never-meet',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    only(
      'features',
      '^renderer/features/',
      [...shared, '^renderer/(features|editor|data|document|design|words)/'],
      react,
    ),
    only(
      'app',
      '^renderer/app/',
      [
        ...shared,
        '^renderer/(app|features|data|document|design|words|worker/[^/]*\\?worker)',
        '^renderer/worker/',
      ],
      `${react}|@automerge/automerge`,
    ),
    { name: 'nothing-imports-tests', severity: 'error', from: { pathNot: '^test/' }, to: { path: '^test/' } },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '[.](css|html|woff2|wasm|svg|png)' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
