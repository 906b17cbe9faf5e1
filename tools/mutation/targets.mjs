const lib = (name) => ({
  folders: [`libs/${name}/src`],
  ignored: ['/apps'],
  thresholds: { high: 95, low: 90, break: 90 },
});

/** What is told and looked up may go unnoticed more often than what the rule comes to. */
const TOLD = { high: 90, low: 80, break: 80 };

/** Words and tables of outlines: the tests in a browser try them. */
const NO_CODE_OF_CORE = ['apps/dashboard/src/core/i18n/**', 'apps/dashboard/src/core/map/data/**'];

/** What can be mutated, by its name: the folders with its sources and specs, what of the tree its tests do without, and how many mutants they have to notice. */
export const TARGETS = {
  situation: lib('situation'),
  board: lib('board'),
  words: lib('words'),
  report: { ...lib('report'), thresholds: TOLD },
  views: {
    ...lib('views'),
    // These count how much of many histories they have tried, start views for each of many bits, or notice any change.
    leftOut: [
      'invariants.int.spec.ts',
      'board/histories-of-packs.int.spec.ts',
      'builds/damaged-bits.int.spec.ts',
      'builds/projection-versions.int.spec.ts',
    ].map((path) => `libs/views/src/${path}`),
    thresholds: TOLD,
  },
  core: {
    folders: ['apps/dashboard/src/core'],
    ignored: ['/apps/server', '/apps/dashboard/test'],
    untouched: NO_CODE_OF_CORE,
    thresholds: TOLD,
  },
  dashboard: {
    folders: ['apps/dashboard/src/core', 'apps/dashboard/src/state'],
    ignored: ['/apps/server', '/apps/dashboard/test'],
    // What only a browser has is left to the tests in one.
    untouched: [
      ...NO_CODE_OF_CORE,
      'apps/dashboard/src/state/edges/browser.ts',
      'apps/dashboard/src/state/storage/database.ts',
    ],
    thresholds: TOLD,
  },
  components: {
    folders: ['apps/dashboard/src/components'],
    ignored: ['/apps/server', '/apps/dashboard/test'],
    hasPage: true,
    thresholds: TOLD,
  },
};
