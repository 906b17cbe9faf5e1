const lib = (name) => ({
  folders: [`libs/${name}/src`],
  ignored: ['/apps'],
  thresholds: { high: 95, low: 90, break: 90 },
});

/** What can be mutated, by its name: the folders with its sources and specs, what of the tree its tests do without, and how many mutants they have to notice. */
export const TARGETS = {
  situation: lib('situation'),
  board: lib('board'),
  dashboard: {
    folders: ['apps/dashboard/src/core', 'apps/dashboard/src/state'],
    ignored: ['/apps/server', '/apps/dashboard/test'],
    // Words, tables of outlines, and what only a browser has, which the browser tests try.
    untouched: [
      'core/i18n/**',
      'core/map/data/**',
      'state/edges/browser.ts',
      'state/storage/database.ts',
    ].map((path) => `apps/dashboard/src/${path}`),
    thresholds: { high: 90, low: 80, break: 0 },
  },
};
