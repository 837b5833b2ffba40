/** Which folder may import which, types included. Each list goes from the ground up: a floor imports only what stands before it. */

const floors = (name, comment, paths) =>
  paths.slice(0, -1).map((path, n) => ({
    name: `${name}: ${path} is below ${paths
      .slice(n + 1)
      .map((one) => one.split('/').at(-1))
      .join(', ')}`,
    comment,
    severity: 'error',
    from: { path: `^${path}/` },
    to: { path: `^(${paths.slice(n + 1).join('|')})/` },
  }));

const only = (from, to, comment) => ({ name: comment, severity: 'error', from: { path: from }, to });

/** Not by `import()`, and not for its types. */
const AT_ONCE = { dynamic: false, dependencyTypesNot: ['type-only'] };

export default {
  forbidden: [
    { name: 'no circles', severity: 'error', from: {}, to: { circular: true } },
    ...floors('house', 'Who decides knows nothing of cards, stores and Teams.', ['dialogs', 'cards', 'bot']),
    ...floors('house', 'Who keeps knows nothing of cards and Teams.', ['dialogs', 'data', 'bot']),
    only('^cards/', { path: '^(data|manifest)/' }, 'cards know no store'),
    only('^data/', { path: '^(cards|manifest)/' }, 'a store knows no cards'),
    only('^(bot|cards|data|dialogs|manifest)/', { path: '^tests/' }, 'nothing imports tests'),
    ...floors('dialogs', 'An engine that knew a protocol would have to change with it.', [
      'dialogs/engine/school',
      'dialogs/engine/case',
      'dialogs/engine/names',
      'dialogs/engine/language',
      'dialogs/engine/rights',
      'dialogs/engine/view',
      'dialogs/engine/decide',
      'dialogs/protocols',
    ]),
    only('^dialogs/(engine|protocols)/', { path: '^dialogs/register' }, 'only the bot asks the register'),
    only(
      '^(bot|cards|data|manifest)/',
      { path: '^dialogs/protocols/' },
      'nobody but the register knows a protocol by name',
    ),
    only(
      '^dialogs/protocols/([^/]+)/',
      { path: '^dialogs/protocols/', pathNot: '^dialogs/protocols/($1|shared)/' },
      'a protocol imports the language, what is shared, and itself',
    ),
    only(
      '^dialogs/protocols/',
      { path: '^dialogs/engine/', pathNot: '^dialogs/engine/language/index' },
      'a protocol takes all it needs from dialogs/engine/language/index.ts',
    ),
    ...floors('bot', 'From what is in reach of all to what joins it all.', [
      'bot/support',
      'bot/config',
      'bot/people',
      'bot/cases',
      'bot/paper',
      'bot/screens',
      'bot/teams',
      'bot/delivery',
      'bot/conversation',
      'bot/clock',
      'bot/cli',
    ]),
    only('^bot/screens/', { path: '^(bot/(paper|cases)|data)/', pathNot: '^data/store' }, 'a screen knows no store'),
    only(
      '^(?!bot/teams/)',
      { path: '(^|/)node_modules/(botbuilder|botframework|express)' },
      'only bot/teams knows the SDK',
    ),
    only(
      '^(?!bot/teams/(adapter|authentication)\\.ts)',
      { path: '(^|/)node_modules/(botbuilder|botframework)', ...AT_ONCE },
      'botbuilder loads at the first message: a press needs none of it',
    ),
    only(
      '^(?!bot/teams/(pages|paperRoutes)\\.ts)',
      { path: '(^|/)node_modules/express', ...AT_ONCE },
      'express loads at the first page for a browser',
    ),
    only(
      '^bot/(?!teams/(adapter|pages)\\.ts)',
      { path: '^bot/(teams/(adapter|authentication|pages|paperRoutes)|paper/(docx|pdf|printable))\\.ts', ...AT_ONCE },
      'what is large loads when it is first used',
    ),
    only('^(?!data/)', { path: '(^|/)node_modules/(@azure/(cosmos|identity)|@?libsql)/' }, 'storage belongs to data/'),
    only(
      '^dialogs/',
      { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: '(^|/)node_modules/(zod|date-fns|@date-fns/tz)/' },
      'dialogs/ is pure: zod, date-fns and itself only',
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'types'] },
  },
};
