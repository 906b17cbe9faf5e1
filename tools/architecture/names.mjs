// What becomes of exported names: where each is declared, who takes it, and which stand for two things.
import ts from 'typescript';

/** Where a name that a file gives away is declared: `path#name`, through all files that pass it on. */
export function originOf(files, path, name, seen = new Set()) {
  const file = files.get(path);
  if (file === undefined || seen.has(path)) return undefined;
  if (file.exports.has(name)) return `${path}#${name}`;
  seen.add(path);
  for (const { target, passesOn, given } of file.imports) {
    if (!passesOn || target === undefined) continue;
    const wanted = given === undefined ? name : given.get(name);
    const origin = wanted === undefined ? undefined : originOf(files, target, wanted, seen);
    if (origin !== undefined) return origin;
  }
  return undefined;
}

/** All names that a file gives away, with where each is declared. */
export function givenBy(files, path, seen = new Set()) {
  const file = files.get(path);
  if (file === undefined || seen.has(path)) return new Map();
  seen.add(path);
  const found = new Map([...file.exports.keys()].map((name) => [name, `${path}#${name}`]));
  for (const { target, passesOn, given } of file.imports) {
    if (!passesOn || target === undefined) continue;
    const all = given === undefined ? givenBy(files, target, seen) : passed(files, target, given);
    for (const [name, origin] of all) found.set(name, origin);
  }
  return found;
}

function passed(files, target, given) {
  const origins = [...given].map(([name, wanted]) => [name, originOf(files, target, wanted)]);
  return origins.filter(([, origin]) => origin !== undefined);
}

/** Who takes each exported declaration: `path#name` to the paths of files that import it (passing on is not taking). */
export function takersOf(files) {
  const takers = new Map();
  for (const { path, imports } of files.values()) {
    for (const { target, names, passesOn } of imports) {
      if (target === undefined || passesOn) continue;
      const origins = names.includes('*')
        ? [...givenBy(files, target).values()]
        : names.map((name) => originOf(files, target, name));
      for (const origin of origins) takers.set(origin, (takers.get(origin) ?? new Set()).add(path));
    }
  }
  return takers;
}

/** Exported declarations of production code that no other file takes, and those that only tests take. */
export function unusedExports(files) {
  const takers = takersOf(files);
  const found = { unused: [], onlyTests: [] };
  for (const { path, isTest, isGenerated, exports } of files.values()) {
    if (isTest || isGenerated || !/^(apps|libs)\//.test(path)) continue;
    for (const name of exports.keys()) {
      const origin = `${path}#${name}`;
      const by = [...(takers.get(origin) ?? [])].filter((taker) => taker !== path);
      if (by.length === 0) found.unused.push(origin);
      else if (by.every((taker) => files.get(taker).isTest)) found.onlyTests.push(origin);
    }
  }
  return found;
}

/** Names that a lib's root gives away and nobody outside the lib takes; tests outside it count as somebody. */
export function unusedOfLibs(files) {
  const takers = takersOf(files);
  return rootsOf(files).flatMap((root) => {
    const lib = root.replace(/src\/index\.ts$/, '');
    const isTaken = (origin) =>
      [...(takers.get(origin) ?? [])].some((path) => !path.startsWith(lib));
    return [...givenBy(files, root)]
      .filter(([, origin]) => !isTaken(origin))
      .map(([name]) => `${root}#${name}`);
  });
}

/** The roots of the libs that are written by hand. */
export function rootsOf(files) {
  const isRoot = ({ path, isGenerated }) =>
    !isGenerated && /^libs\/[^/]+\/src\/index\.ts$/.test(path);
  return [...files.values()].filter(isRoot).map(({ path }) => path);
}

/** How many names the roots of the libs give away. */
export function namesOfLibs(files) {
  return rootsOf(files).reduce((sum, root) => sum + givenBy(files, root).size, 0);
}

/**
 * Names that libs and apps export for two things, with the files that declare them. One thing are: the value and the type of a file; the words of
 * one area in several languages; a type that only names another one (`type Entry = Contract['Entry']`); and what is generated from the contract.
 */
export function twoMeanings(files) {
  const byName = new Map();
  for (const { path, isTest, isGenerated, exports } of files.values()) {
    if (isTest || isGenerated || !/^(apps|libs)\//.test(path)) continue;
    for (const [name, nodes] of exports) {
      if (nodes.every(isOtherName)) continue;
      const thing = path.replace(/\/i18n\/(en|ar)\//, '/i18n/').replace(/\/(en|ar)(?=\/|\.ts)/, '');
      const things = byName.get(name) ?? new Map();
      byName.set(name, things.set(thing, path));
    }
  }
  return [...byName]
    .filter(([, things]) => things.size > 1)
    .map(([name, things]) => ({ name, paths: [...things.values()] }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function isOtherName(node) {
  if (!ts.isTypeAliasDeclaration(node)) return false;
  const own = node.name.text;
  const { type } = node;
  if (ts.isIndexedAccessTypeNode(type)) {
    const index = type.indexType;
    return (
      ts.isLiteralTypeNode(index) && ts.isStringLiteral(index.literal) && index.literal.text === own
    );
  }
  return (
    ts.isTypeReferenceNode(type) &&
    ts.isQualifiedName(type.typeName) &&
    type.typeName.right.text === own
  );
}
