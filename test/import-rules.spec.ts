import { describe, expect, it } from '@jest/globals';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/**
 * What a lib may import. `packages`: no `node:` module, and no package but these. A new lib gets its row here first.
 */
const LIBS: Readonly<
  Record<string, { readonly libs: readonly string[]; readonly packages?: readonly string[] }>
> = {
  vocabulary: { libs: [], packages: [] },
  situation: { libs: ['vocabulary'], packages: [] },
  board: { libs: ['vocabulary', 'situation'], packages: [] },
  words: { libs: ['vocabulary', 'situation', 'board'], packages: [] },
  'line-reading': { libs: ['vocabulary', 'situation'], packages: [] },
  report: { libs: ['vocabulary', 'situation', 'board', 'words'], packages: [] },
  filters: { libs: ['situation', 'words'], packages: [] },
  contract: {
    libs: ['situation', 'board', 'words', 'filters'],
    packages: ['@nestjs/swagger', 'class-transformer', 'class-validator'],
  },
  platform: { libs: [] },
  'event-store': { libs: ['platform'] },
  views: { libs: ['vocabulary', 'situation', 'board', 'filters', 'event-store', 'platform'] },
  'api-types': { libs: [], packages: [] },
};

/** Modules that only some files may import. */
const RESERVED = [
  { modules: /^node:sqlite$/, to: /^libs\/platform\/src\/sqlite\.ts$/ },
  {
    modules: /^@(eventstore\/db-client|grpc\/grpc-js)/,
    to: /^libs\/event-store\/src\/eventstoredb\/|^apps\/server\/test\/support\/store-admin\.ts$/,
  },
  // Who asks the server has types of what it answers, and nothing of the classes by which it does.
  { modules: /^@sitlog\/api-types$/, to: /^apps\/(dashboard|server\/test)\// },
  { modules: /^@sitlog\/contract$/, to: /^apps\/server\// },
  { modules: /^@nestjs\//, to: /^apps\/|\.module\.ts$|^libs\/contract\/src\// },
] as const;

/** The layers of the dashboard, the lowest first: one imports its own and those below it. */
const LAYERS = ['core', 'state', 'components', 'screens', 'shell'] as const;

/** What the lowest layer of the dashboard does without: it is computed alike wherever it runs. */
const NOT_IN_CORE = /^(?:preact|@preact)(?:\/|$)/;

/** Source files that lie directly in one folder, at most. */
const MOST_FILES = 12;

/** One import or re-export; `target` is the file that it reaches, where that is one of ours. */
interface Import {
  readonly file: string;
  readonly module: string;
  readonly target: string | undefined;
  /** It is gone in the compiled code. */
  readonly typeOnly: boolean;
  /** It is loaded when it is needed, if ever. */
  readonly isLazy: boolean;
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const files = globSync('{apps,libs}/*/{src,test}/**/*.{ts,tsx}', { cwd: ROOT })
  .map((path) => path.replaceAll('\\', '/'))
  .sort();
const sources = new Map(files.map((file) => [file, parse(file)]));
const imports = files.flatMap(importsOf);
const production = imports.filter(({ file }) => !isTestCode(file));
const slices = new Set(files.filter((file) => file.endsWith('.controller.ts')).map(dirname));

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest);
}

function importsOf(file: string): readonly Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const module = moduleOf(node);
    if (module !== undefined && ts.isStringLiteral(module)) {
      const target = targetOf(file, module.text);
      const isLazy = ts.isCallExpression(node);
      found.push({ file, module: module.text, target, typeOnly: isTypeOnly(node), isLazy });
    }
    ts.forEachChild(node, visit);
  };
  visit(sourceOf(file));
  return found;
}

function moduleOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return node.argument.literal;
  }
  const dynamic = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return dynamic ? node.arguments[0] : undefined;
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportTypeNode(node)) return true;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  if (!ts.isImportDeclaration(node) || node.importClause === undefined) return false;
  const { phaseModifier, name, namedBindings } = node.importClause;
  if (phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  return (
    name === undefined &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.every((element) => element.isTypeOnly)
  );
}

function targetOf(file: string, module: string): string | undefined {
  if (module.startsWith('.')) {
    const path = join(dirname(file), module);
    const sources = ['.ts', '.tsx'].map((ending) => path.replace(/\.js$/, ending));
    return sources.find((source) => existsSync(join(ROOT, source))) ?? path;
  }
  const lib = /^@sitlog\/([^/]+)$/.exec(module)?.[1];
  return lib === undefined ? undefined : indexOf(lib);
}

function indexOf(lib: string): string {
  return `libs/${lib}/src/index.ts`;
}

function sourceOf(file: string): ts.SourceFile {
  const source = sources.get(file);
  if (source === undefined) throw new Error(`There is no ${file}.`);
  return source;
}

/** Tests, what they share and start, and the conformance suite of the event stores. */
function isTestCode(file: string): boolean {
  return /\.spec\.tsx?$|^(apps|libs)\/[^/]+\/test\/|\/(conformance|testing)\//.test(file);
}

/** The app or lib of a file: `apps/server`, `libs/views`. */
function homeOf(file: string): string {
  return file.split('/').slice(0, 2).join('/');
}

function libOf(file: string): string | undefined {
  const [folder, name] = file.split('/');
  return folder === 'libs' ? name : undefined;
}

/** The path of a file of the dashboard below its sources: `screens/map/sum.tsx`. */
function inDashboard(file = ''): readonly string[] {
  const root = 'apps/dashboard/src/';
  return file.startsWith(root) ? file.slice(root.length).split('/') : [];
}

/** How high a file of the dashboard lies; -1: it is none of a layer. */
function layerOf(file: string | undefined): number {
  const [folder] = inDashboard(file);
  return LAYERS.findIndex((layer) => layer === folder);
}

/** Whether a statement of a module holds something that changes, or does something as soon as the module is loaded. */
function isStateOf(node: ts.Statement): boolean {
  if (ts.isExpressionStatement(node)) return true;
  if (!ts.isVariableStatement(node)) return false;
  const isConst = (node.declarationList.flags & ts.NodeFlags.Const) !== 0;
  return (
    !isConst || node.declarationList.declarations.some(({ initializer }) => isKept(initializer))
  );
}

/** Signals, what follows them, and collections that begin empty. */
function isKept(value: ts.Expression | undefined): boolean {
  if (value === undefined) return false;
  if (ts.isNewExpression(value)) return (value.arguments ?? []).length === 0;
  if (!ts.isCallExpression(value) || !ts.isIdentifier(value.expression)) return false;
  return /^(?:signal|computed|effect|resource)$/.test(value.expression.text);
}

function broken(from: readonly Import[], isWrong: (found: Import) => boolean): readonly string[] {
  return from.filter(isWrong).map(({ file, module }) => `${file} imports ${module}`);
}

/** What these files load before they run, through all that they import. */
function loadedBy(roots: readonly string[]): readonly Import[] {
  const byFile = Map.groupBy(imports, ({ file }) => file);
  const seen = new Set(roots);
  const loaded: Import[] = [];
  // A set is gone through with what is added meanwhile.
  for (const file of seen) {
    const now = (byFile.get(file) ?? []).filter(({ typeOnly, isLazy }) => !typeOnly && !isLazy);
    loaded.push(...now);
    for (const { target } of now) if (target !== undefined) seen.add(target);
  }
  return loaded;
}

/** At least one way round for every group of files that import each other. */
function cyclesAmong(edges: readonly Import[]): readonly string[] {
  const byFile = Map.groupBy(edges, ({ file }) => file);
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) cycles.push([...way.slice(way.indexOf(file)), file].join(' > '));
    if (way.includes(file) || done.has(file)) return;
    for (const { target } of byFile.get(file) ?? []) {
      if (target !== undefined) visit(target, [...way, file]);
    }
    done.add(file);
  };
  for (const file of byFile.keys()) visit(file, []);
  return cycles;
}

describe('imports', () => {
  it('are found at all', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(imports.length).toBeGreaterThan(files.length);
    expect(slices.size).toBeGreaterThan(10);
  });

  it('reach a file that exists', () => {
    const ours = /^(apps|libs)\//;
    const isData = (target: string): boolean =>
      target.endsWith('.json') && existsSync(join(ROOT, target));
    const isLost = (target = ''): boolean =>
      ours.test(target) && !sources.has(target) && !isData(target);
    expect(broken(imports, ({ target }) => isLost(target))).toEqual([]);
  });

  it('of a lib follow its row in the table', () => {
    const found = new Set(files.flatMap((file) => libOf(file) ?? []));
    expect([...found].sort()).toEqual(Object.keys(LIBS).sort());
    expect(
      broken(production, ({ file, module }) => {
        const other = /^@sitlog\/([^/]+)/.exec(module)?.[1];
        const lib = libOf(file);
        return other !== undefined && lib !== undefined && !LIBS[lib]?.libs.includes(other);
      }),
    ).toEqual([]);
  });

  it('of a lib that says so name no node module, and no package that its row does not name', () => {
    expect(
      broken(production, ({ file, module }) => {
        const ours = module.startsWith('.') || module.startsWith('@sitlog/');
        const packages = LIBS[libOf(file) ?? '']?.packages;
        return packages !== undefined && !ours && !packages.includes(module);
      }),
    ).toEqual([]);
  });

  it('from outside a lib name its root, never a path inside', () => {
    expect(broken(imports, ({ module }) => /^@sitlog\/[^/]+\//.test(module))).toEqual([]);
  });

  it('by a path stay within the app or lib; only tests reach what other tests share', () => {
    expect(
      broken(imports, ({ file, module, target }) => {
        if (!module.startsWith('.') || target === undefined) return false;
        const shared = /^((apps|libs)\/[^/]+\/)?test\//.test(target);
        return homeOf(file) !== homeOf(target) && !(isTestCode(file) && shared);
      }),
    ).toEqual([]);
  });

  it.each(RESERVED)('of $modules stay where they belong', ({ modules, to }) => {
    expect(broken(imports, ({ file, module }) => modules.test(module) && !to.test(file))).toEqual(
      [],
    );
  });

  it('of test code occur only in test code', () => {
    expect(broken(production, ({ target }) => target !== undefined && isTestCode(target))).toEqual(
      [],
    );
  });

  it('never lead from one slice to another, nor from what slices share into a slice', () => {
    expect(
      broken(production, ({ file, target }) => {
        const slice = target === undefined ? '' : dirname(target);
        return (
          slices.has(slice) && slice !== dirname(file) && !/\.module\.ts$|\/answers\.ts$/.test(file)
        );
      }),
    ).toEqual([]);
  });

  it('of a controller occur only in the module that lists it', () => {
    expect(
      broken(production, ({ file, target = '' }) => {
        return target.endsWith('.controller.ts') && !file.endsWith('.module.ts');
      }),
    ).toEqual([]);
  });

  it('of a thread load neither Nest nor what checks bodies, and no client of a log that is not in use', () => {
    const threads = files.filter((file) => /^apps\/.*\.worker\.ts$/.test(file));
    expect(threads.length).toBeGreaterThan(2);
    const heavy = /^(?:@nestjs|@eventstore|@grpc|class-validator|class-transformer|fastify)/;
    const loaded = loadedBy(threads);
    expect(loaded.length).toBeGreaterThan(200);
    expect(broken(loaded, ({ module }) => heavy.test(module))).toEqual([]);
  });

  // Of the contract, Nest could not see classes on a cycle.
  it('form no cycle, types included', () => {
    expect(cyclesAmong(imports)).toEqual([]);
  });
});

describe('the dashboard', () => {
  const own = files.filter((file) => file.startsWith('apps/dashboard/src/'));

  it('lies in layers, each of which imports only its own and those below', () => {
    expect(own.filter((file) => layerOf(file) === -1 && !isTestCode(file))).toEqual([]);
    expect(
      broken(production, ({ file, target }) => {
        return layerOf(target) > layerOf(file) && layerOf(file) >= 0;
      }),
    ).toEqual([]);
  });

  it('has screens that know nothing of each other', () => {
    const screenOf = (file: string | undefined): string | undefined => {
      const [layer, screen] = inDashboard(file);
      return layer === 'screens' ? screen : undefined;
    };
    expect(
      broken(production, ({ file, target }) => {
        const [from, to] = [screenOf(file), screenOf(target)];
        return from !== undefined && to !== undefined && from !== to;
      }),
    ).toEqual([]);
  });

  it('has a core that draws nothing and follows nothing', () => {
    expect(
      broken(
        production,
        ({ file, module, typeOnly }) =>
          inDashboard(file)[0] === 'core' && !typeOnly && NOT_IN_CORE.test(module),
      ),
    ).toEqual([]);
  });

  it('has no state of a module: a desk makes all of it, so that a test can make another', () => {
    const stateful = own.filter((file) => layerOf(file) > 0 && !isTestCode(file));
    const found = stateful.flatMap((file) =>
      sourceOf(file).statements.flatMap((node) => {
        const isHeld = isStateOf(node) && file !== 'apps/dashboard/src/shell/main.tsx';
        return isHeld ? [`${file}: ${node.getText(sourceOf(file)).slice(0, 40)}`] : [];
      }),
    );
    expect(found).toEqual([]);
  });

  it('has folders that can be overlooked', () => {
    const byFolder = Map.groupBy(
      own.filter((file) => !isTestCode(file)),
      dirname,
    );
    const full = [...byFolder].filter(([, all]) => all.length > MOST_FILES);
    expect(full.map(([folder, all]) => `${folder}: ${all.length}`)).toEqual([]);
  });
});

interface Exported {
  readonly file: string;
  readonly names: readonly string[];
  readonly node: ts.Statement;
}

/** The declarations that a module gives away, also those of the modules that it passes on. */
function exportsOf(file: string): readonly Exported[] {
  return sourceOf(file).statements.flatMap((node): readonly Exported[] => {
    if (ts.isExportDeclaration(node)) return passedOn(file, node);
    const names = isExported(node) ? namesIn(node) : [];
    return names.length === 0 ? [] : [{ file, names, node }];
  });
}

function passedOn(file: string, node: ts.ExportDeclaration): readonly Exported[] {
  const module = node.moduleSpecifier;
  const target =
    module !== undefined && ts.isStringLiteral(module) ? targetOf(file, module.text) : undefined;
  if (target === undefined) return [];
  const clause = node.exportClause;
  if (clause === undefined || !ts.isNamedExports(clause)) return exportsOf(target);
  const wanted = new Set(
    clause.elements.map(({ name, propertyName }) => (propertyName ?? name).text),
  );
  return exportsOf(target).filter(({ names }) => names.some((name) => wanted.has(name)));
}

function isExported(node: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
}

function namesIn(node: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(node)) {
    return node.declarationList.declarations.flatMap(({ name }) =>
      ts.isIdentifier(name) ? [name.text] : [],
    );
  }
  return ts.isDeclarationStatement(node) && node.name !== undefined ? [node.name.text] : [];
}

/** Whether a sentence stands above it; `type X = (typeof XS)[number]` shares the sentence of the list XS. */
function isDescribed({ file, node }: Exported): boolean {
  const source = sourceOf(file);
  const comments = ts.getLeadingCommentRanges(source.text, node.pos) ?? [];
  if (comments.some(({ pos }) => source.text.startsWith('/**', pos))) return true;
  const list = /^export type \w+ = (?:\(typeof (\w+)\)\[number\]|keyof typeof (\w+));$/.exec(
    node.getText(source),
  );
  return list !== null && source.text.includes(`export const ${list[1] ?? list[2] ?? ''} = `);
}

describe('the root of a lib', () => {
  // What a tool writes has the descriptions of what it was made of.
  const written = Object.keys(LIBS).filter((lib) => lib !== 'api-types');

  it.each(written)('%s says of everything that it exports what it promises', (lib) => {
    const all = exportsOf(indexOf(lib));
    expect(all.length).toBeGreaterThan(0);
    const silent = all.filter((one) => !isDescribed(one));
    expect(silent.map(({ file, names }) => `${file}: ${names.join(', ')}`)).toEqual([]);
  });
});

describe('classes that are described to clients', () => {
  const described = files.filter((file) => /\.(?:path|request|params|response)\.ts$/.test(file));

  const classesIn = (file: string): readonly string[] =>
    sourceOf(file).statements.flatMap((node) =>
      ts.isClassDeclaration(node) && node.name !== undefined ? [node.name.text] : [],
    );

  it('stand in the contract', () => {
    expect(described.filter((file) => libOf(file) !== 'contract')).toEqual([]);
  });

  it.each([
    ['path', 'Path'],
    ['params', 'Params'],
  ])('that read the %s of an address are called …%s', (kind, ending) => {
    const own = described.filter((file) => file.endsWith(`.${kind}.ts`));
    const names = own.flatMap(classesIn);
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => !name.endsWith(ending))).toEqual([]);
  });

  it('have each a name of its own, by which Nest keeps them', () => {
    const names = described.flatMap(classesIn);
    expect(names.length).toBeGreaterThan(100);
    const twice = names.filter((name, at) => names.indexOf(name) !== at);
    expect(twice).toEqual([]);
  });
});
