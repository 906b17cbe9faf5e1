import { expect, test } from '@jest/globals';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SERVER = 'apps/server/src';
/** What the main thread may take from the views: it opens them, follows their progress, and looks up single rows (of a vocabulary, one for each pack). */
const ON_MAIN: ReadonlySet<string> = new Set([
  'clocksRecorded',
  'coreOf',
  'countParked',
  'descriptionAt',
  'emptyViews',
  'entryAt',
  'findCommand',
  'findSituation',
  'gapsInStream',
  'headOfSituation',
  'isBlocked',
  'lastReportAt',
  'lastWitness',
  'logBehind',
  'missingAt',
  'momentAt',
  'momentOfRevision',
  'NO_PROGRESS',
  'openViews',
  'parkedEvents',
  'PROJECTIONS',
  'readProgress',
  'recordedBetween',
  'situationsBeyond',
  'strictestMarking',
  'viewFile',
  'vocabularyAt',
  'witnessesOf',
]);
const ANSWERS = /\.answers?\.ts$/;

interface Imported {
  readonly module: string;
  readonly names: readonly string[];
}

function importsIn(file: string): readonly Imported[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  return source.statements.flatMap((node): readonly Imported[] => {
    if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier)) return [];
    const clause = node.importClause;
    if (clause?.phaseModifier === ts.SyntaxKind.TypeKeyword) return [];
    const bindings = clause?.namedBindings;
    const elements = bindings !== undefined && ts.isNamedImports(bindings) ? bindings.elements : [];
    const names = elements.filter(({ isTypeOnly }) => !isTypeOnly).map(({ name }) => name.text);
    return elements.length > 0 && names.length === 0
      ? []
      : [{ module: node.moduleSpecifier.text, names }];
  });
}

function targetOf(file: string, module: string): string | undefined {
  if (!module.startsWith('.')) return undefined;
  const path = join(dirname(file), module).replace(/\.js$/, '.ts');
  return existsSync(join(ROOT, path)) ? path : undefined;
}

/** The files that run on the main thread: all that `main.ts` reaches, but not what an answer is made with. */
function onMainThread(): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file) || ANSWERS.test(file)) return;
    found.add(file);
    for (const { module } of importsIn(file)) {
      const target = targetOf(file, module);
      if (target !== undefined) visit(target);
    }
  };
  visit(`${SERVER}/main.ts`);
  return found;
}

test('the main thread takes from the views no more than single rows', () => {
  const files = onMainThread();
  expect(files.size).toBeGreaterThan(100);
  const taken = [...files].flatMap((file) =>
    importsIn(file)
      .filter(({ module }) => module === '@sitlog/views')
      .flatMap(({ names }) => names.filter((name) => !ON_MAIN.has(name)))
      .map((name) => `${file} takes ${name}`),
  );
  expect(taken).toEqual([]);
});

test('the main thread hands every answer to a thread, and makes none itself', () => {
  const called = [...onMainThread()].flatMap((file) => {
    const text = readFileSync(join(ROOT, file), 'utf8');
    const answers = importsIn(file)
      .filter(({ module }) => /\.answers?\.js$/.test(module))
      .flatMap(({ names }) => names.filter((name) => /\wAnswer$/.test(name)));
    return answers
      .filter((name) => text.includes(`${name}(`))
      .map((name) => `${file} calls ${name}`);
  });
  expect(called).toEqual([]);
});

test('the threads know every answer that there is', () => {
  const listed = readFileSync(join(ROOT, SERVER, 'answers.ts'), 'utf8');
  const known = [...listed.matchAll(/\b\w+Answer\b/g)].map(([name]) => name);
  const made = globSync(`${SERVER}/**/*.{answer,answers}.ts`, { cwd: ROOT }).flatMap((file) =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(/^export function (\w+Answer)\(/gm)].map(
      ([, name]) => name,
    ),
  );
  expect(made.length).toBeGreaterThan(15);
  expect(known.toSorted()).toEqual(made.toSorted());
});
