// Prints what the tree is like in numbers: sizes, ways, shapes, names, folders, circles. `--root <folder>` measures another tree, `--names` lists what
// stands behind the numbers. What is counted how is said in tools/architecture/.
import '../check-node.mjs';
import { dirname, resolve } from 'node:path/posix';
import { parseArgs } from 'node:util';
import { circlesAmong, closureOf, edgesOf, folderEdges, folderSizes } from './graph.mjs';
import { namesOfLibs, twoMeanings, unusedExports, unusedOfLibs } from './names.mjs';
import { declaring } from './shapes.mjs';
import { readSources } from './sources.mjs';
import { namesOnTheWay } from './way.mjs';

const MOST_IN_A_FOLDER = 12;

const { values } = parseArgs({
  options: { root: { type: 'string', default: '.' }, names: { type: 'boolean', default: false } },
});
const root = resolve(values.root);
const files = readSources(root);

printSizes();
printWays();
printShapes();
printNames();
printFolders();

function printSizes() {
  const areas = [...new Set([...files.values()].map(({ area }) => area))].sort();
  const rows = areas.map((area) =>
    sizesOf(
      [...files.values()].filter((file) => file.area === area),
      area,
    ),
  );
  const ours = [...files.values()].filter(({ area }) => /^(apps|libs)\//.test(area));
  rows.push(sizesOf(ours, 'apps and libs'), sizesOf([...files.values()], 'all'));
  const head = [
    'area',
    'files',
    'lines',
    'p50',
    'p90',
    'max',
    'test files',
    'test lines',
    'tests : production',
  ];
  console.log('Sizes (TypeScript and scripts; production without tests)\n');
  printTable([head, ...rows]);
}

function sizesOf(of, area) {
  const production = of.filter(({ isTest }) => !isTest);
  const tests = of.filter(({ isTest }) => isTest);
  const sizes = production.map(({ lines }) => lines).sort((a, b) => a - b);
  const at = (share) => sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * share))] ?? 0;
  const [lines, testLines] = [sum(production), sum(tests)];
  const ratio = lines === 0 ? '' : (testLines / lines).toFixed(2);
  return [area, production.length, lines, at(0.5), at(0.9), at(1), tests.length, testLines, ratio];
}

function sum(of) {
  return of.reduce((total, { lines }) => total + lines, 0);
}

function printTable(rows) {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => String(row[i]).length)));
  for (const row of rows) {
    const cells = row.map((cell, i) =>
      i === 0 ? String(cell).padEnd(widths[i]) : String(cell).padStart(widths[i]),
    );
    console.log(cells.join('  '));
  }
  console.log();
}

function printWays() {
  const all = edgesOf(files, { types: true });
  const compiled = edgesOf(files, { types: false });
  for (const [title, folder] of [
    ['log an entry', /\/log-entry\.(controller|handler)\.ts$|\/record\.handler\.ts$/],
    ['read a board', /\/read-board\/read-board\.(controller|handler)\.ts$|\/board\.answer\.ts$/],
  ]) {
    const from = [...files.keys()].filter((path) => folder.test(path));
    const reached = [...closureOf(all, from)];
    print(`files in the closure of "${title}"`, reached.length, reached.sort());
    print('  without what only types need', closureOf(compiled, from).size);
  }
  const { functions, names } = namesOnTheWay(root);
  print('names of data from the body of an entry to its receipt', names.length, names);
  print('  functions on that way', functions.length, functions);
}

function printShapes() {
  for (const thing of ['entry', 'proposition']) {
    const places = declaring(files, thing);
    print(
      `places that declare the shape of ${thing === 'entry' ? 'an entry' : 'a proposition'}`,
      places.length,
      places,
    );
  }
}

function printNames() {
  const twice = twoMeanings(files);
  const things = twice.reduce((total, { paths }) => total + paths.length, 0);
  const { unused, onlyTests } = unusedExports(files);
  const ofLibs = unusedOfLibs(files);
  const lines = twice.map(({ name, paths }) => `${name}: ${paths.join(', ')}`);
  print(
    'exported names that stand for more than one thing',
    `${twice.length} (for ${things} things)`,
    lines,
  );
  print('exports that no other file takes', unused.length, unused);
  print('exports that only tests take', onlyTests.length, onlyTests);
  print('names that libs give away', namesOfLibs(files));
  print('  of these, taken by nobody outside the lib', ofLibs.length, ofLibs);
}

function printFolders() {
  const full = [...folderSizes(files)]
    .filter(([, size]) => size > MOST_IN_A_FOLDER)
    .sort((a, b) => b[1] - a[1]);
  print(
    `folders with more than ${MOST_IN_A_FOLDER} source files`,
    full.length,
    full.map(([folder, size]) => `${size} ${folder}`),
  );
  const all = edgesOf(files, { types: true });
  const compiled = circlesAmong(edgesOf(files, { types: false }));
  const withTypes = circlesAmong(all);
  const known = new Set(compiled.map(String));
  const onlyTypes = withTypes.filter((circle) => !known.has(String(circle)));
  print(
    'circles of files',
    compiled.length,
    compiled.map((circle) => circle.join(' · ')),
  );
  print(
    'circles of files that only types close',
    onlyTypes.length,
    onlyTypes.map((circle) => circle.join(' · ')),
  );
  const folders = circlesAmong(folderEdges(all)).map(
    (circle) => `${circle.length} folders of ${dirname(circle[0])}: ${circle.join(' · ')}`,
  );
  print('circles of folders', folders.length, folders);
  print('folders in them', circlesAmong(folderEdges(all)).flat().length);
  const pairs = mutual(folderEdges(all));
  print('pairs of folders that lead to each other', pairs.length, pairs);
}

function mutual(edges) {
  return [...edges].flatMap(([from, targets]) =>
    [...targets]
      .filter((to) => from < to && edges.get(to)?.has(from))
      .map((to) => `${from} · ${to}`),
  );
}

function print(title, value, behind = []) {
  console.log(`${title}: ${value}`);
  if (values.names) for (const line of behind) console.log(`    ${line}`);
}
