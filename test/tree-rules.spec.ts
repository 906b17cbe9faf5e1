import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What `tools/architecture/` reads of the sources, as far as these rules need it. */
interface Sources {
  readonly readSources: (root: string) => Files;
}
interface Names {
  readonly twoMeanings: (
    files: Files,
  ) => readonly { readonly name: string; readonly paths: readonly string[] }[];
  readonly unusedExports: (files: Files) => { readonly unused: readonly string[] };
  readonly unusedOfLibs: (files: Files) => readonly string[];
  readonly rootsOf: (files: Files) => readonly string[];
}
interface Graph {
  readonly folderSizes: (files: Files) => ReadonlyMap<string, number>;
}
type Files = ReadonlyMap<string, { readonly text: string }>;
type Rule = 'twoMeanings' | 'unusedExports' | 'unusedOfLibs' | 'silentRoots' | 'fullFolders';

const MOST_IN_A_FOLDER = 12;
const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** What does not keep a rule yet: each list may only become shorter, and what keeps the rule by now must leave it. */
const EXCEPTIONS = JSON.parse(
  readFileSync(new URL('tree-exceptions.json', import.meta.url), 'utf8'),
) as Readonly<Record<Rule, readonly string[]>>;

async function tool<T>(name: string): Promise<T> {
  return (await import(new URL(`../tools/architecture/${name}.mjs`, import.meta.url).href)) as T;
}

const { readSources } = await tool<Sources>('sources');
const { twoMeanings, unusedExports, unusedOfLibs, rootsOf } = await tool<Names>('names');
const { folderSizes } = await tool<Graph>('graph');
const files = readSources(ROOT);

test('an exported name stands for one thing in all libs and apps', () => {
  expect(twoMeanings(files).map(({ name }) => name)).toEqual(EXCEPTIONS.twoMeanings);
});

test('what a file exports, some other file imports', () => {
  expect([...unusedExports(files).unused].sort()).toEqual(EXCEPTIONS.unusedExports);
});

test('what a lib gives away, somebody outside takes', () => {
  expect([...unusedOfLibs(files)].sort()).toEqual(EXCEPTIONS.unusedOfLibs);
});

test('the root of a lib says by name what it gives away', () => {
  const roots = rootsOf(files);
  expect(roots.length).toBeGreaterThan(0);
  const silent = roots.filter((path) => /^export \*/m.test(files.get(path)?.text ?? ''));
  expect(silent).toEqual(EXCEPTIONS.silentRoots);
});

test(`a folder holds at most ${MOST_IN_A_FOLDER} source files, specs beside them not counted`, () => {
  const full = [...folderSizes(files)].filter(([, size]) => size > MOST_IN_A_FOLDER);
  expect(full.map(([folder]) => folder).sort()).toEqual(EXCEPTIONS.fullFolders);
});
