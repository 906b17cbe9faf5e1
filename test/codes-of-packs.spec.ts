import { expect, test } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** A source as `tools/architecture/` reads it. */
interface File {
  readonly source: ts.SourceFile;
  readonly area: string;
  readonly isTest: boolean;
}
interface Sources {
  readonly readSources: (root: string) => ReadonlyMap<string, File>;
}
type Pack = Readonly<Record<string, Readonly<Record<string, object>> | undefined>>;

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FILES = globSync('libs/vocabulary/src/packs/*.json', { cwd: ROOT });
const PACKS = FILES.map((file) => JSON.parse(readFileSync(ROOT + file, 'utf8')) as Pack);
/** What packs declare and code must not know by name. */
const TABLES = ['facets', 'subjectTypes', 'kinds', 'measures', 'units'];

/** Codes that are words of the program as well: members of events and answers, states of health, parts of a demand. */
const WORDS =
  'building condition damage data demand event found h health item measures outcome record response status';

/** And those of the page: roles of its elements, kinds of its fields and marks, lists of registers, units of a span of time, fields of an entry. */
const WORDS_OF_PAGE = 'agreement alert area level m measure places t transport';
const OF_THE_LINE = ['apps/dashboard', 'libs/line-reading'];

interface Exception {
  readonly codes: readonly string[];
  readonly because: string;
}
const LINE_IN_CORE =
  'demands, forecasts and alerts are derived by code, on lines of the pack that every situation has';
const LAYER_OF_TILES = 'layers and kinds of the tiles of a base map have these names';
const EXCEPTIONS: Readonly<Record<string, Exception>> = {
  'apps/dashboard/src/core/entry-line/compose.ts': {
    codes: ['ops.action', 'ops.contact'],
    because: 'a line that names no kind has one of the pack that every situation has',
  },
  'apps/dashboard/src/core/i18n/en/past.ts': {
    codes: ['alerts'],
    because: 'it is the English word for what time alone raises',
  },
  'apps/dashboard/src/core/map/base/base-style.ts': {
    codes: ['railway', 'river', 'water'],
    because: LAYER_OF_TILES,
  },
  'apps/server/src/basemap/basemap.ts': { codes: ['places', 'water'], because: LAYER_OF_TILES },
  'apps/server/src/commands/entry/examples.ts': {
    codes: ['hostilities.shelling', 'movement.evacuation_started'],
    because: 'the description of the API shows them; nothing is decided by them',
  },
  'libs/board/src/figures/numbers.ts': {
    codes: ['household'],
    because: 'its size, which a source states, makes persons of it',
  },
  'libs/board/src/items/items-from.ts': { codes: ['alerts', 'talks'], because: LINE_IN_CORE },
  'libs/board/src/talks/demands/deadlines.ts': { codes: ['talks'], because: LINE_IN_CORE },
  'libs/board/src/talks/demands/statements.ts': { codes: ['talks'], because: LINE_IN_CORE },
  'libs/report/src/sections/due.ts': { codes: ['alerts'], because: LINE_IN_CORE },
  'libs/report/src/sections/sections.ts': { codes: ['alerts'], because: LINE_IN_CORE },
  'libs/contract/src/entry/input/figure.request.ts': {
    codes: ['household'],
    because: 'householdSize is a field of figures in that unit alone',
  },
};

const { readSources } = (await import(
  new URL('../tools/architecture/sources.mjs', import.meta.url).href
)) as Sources;

const files = readSources(ROOT);

function codesIn(packs: readonly Pack[]): ReadonlySet<string> {
  const rows = packs.flatMap((pack) => [
    ...TABLES.flatMap((table) => Object.keys(pack[table] ?? {})),
    ...Object.values(pack['aspects'] ?? {}).flatMap(Object.keys),
  ]);
  return new Set(rows);
}

/** The texts in a source that can reach a decision: no types, no addresses of modules, no examples in a description. */
function textsIn(node: ts.Node): readonly string[] {
  if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    return [];
  }
  if (ts.isPropertyAssignment(node) && node.name.getText() === 'example') return [];
  const found = ts.isStringLiteralLike(node) ? [node.text] : [];
  ts.forEachChild(node, (child) => {
    found.push(...textsIn(child));
  });
  return found;
}

test('no code outside packs names what a pack declares', () => {
  const codes = codesIn(PACKS);
  const words = new Set(WORDS.split(' '));
  const wordsOfPage = new Set(WORDS_OF_PAGE.split(' '));
  expect([...words, ...wordsOfPage].filter((word) => !codes.has(word))).toEqual([]);
  const named: Record<string, readonly string[]> = {};
  for (const [path, { source, area, isTest }] of files) {
    const isProduct = /^(apps|libs)\//.test(path) && path.includes('/src/');
    if (!isProduct || isTest || area === 'libs/vocabulary') continue;
    const isWord = (text: string): boolean =>
      words.has(text) || (OF_THE_LINE.includes(area) && wordsOfPage.has(text));
    const found = textsIn(source).filter((text) => codes.has(text) && !isWord(text));
    if (found.length > 0) named[path] = [...new Set(found)].sort();
  }
  const excepted = Object.entries(EXCEPTIONS).map(([path, { codes: known }]) => [path, known]);
  expect(named).toEqual(Object.fromEntries(excepted));
});

test('a line that code names is of the pack that every situation has', () => {
  const core = codesIn(PACKS.filter((_, i) => FILES[i]?.endsWith('/core.json')));
  const lines = Object.values(EXCEPTIONS).filter(({ because }) => because === LINE_IN_CORE);
  expect(lines.flatMap(({ codes }) => codes).filter((code) => !core.has(code))).toEqual([]);
});
