// Who leads to whom: closures and circles of files and folders.
import { dirname } from 'node:path/posix';
import { givenBy, originOf } from './names.mjs';

/** From each file to the files that declare what it takes: a lib's root is looked through. `types: false` leaves out what is gone at run time. */
export function edgesOf(files, { types, tests = false }) {
  const edges = new Map();
  for (const { path, isTest, imports } of files.values()) {
    if (isTest && !tests) continue;
    const wanted = imports.filter(
      ({ target, typeOnly }) => files.has(target) && (types || !typeOnly),
    );
    const targets = wanted.flatMap((one) => declaringFiles(files, one));
    edges.set(path, new Set(targets.filter((target) => target !== path)));
  }
  return edges;
}

function declaringFiles(files, { target, names, passesOn }) {
  if (passesOn || names.length === 0) return [target];
  const origins = names.includes('*')
    ? [...givenBy(files, target).values()]
    : names.map((name) => originOf(files, target, name));
  return origins.map((origin) => origin?.split('#')[0] ?? target);
}

/** All files that are reached from these, themselves included. */
export function closureOf(edges, from) {
  const reached = new Set();
  const next = [...from];
  while (next.length > 0) {
    const path = next.pop();
    if (reached.has(path)) continue;
    reached.add(path);
    next.push(...(edges.get(path) ?? []));
  }
  return reached;
}

/** The groups whose members all lead to each other (Tarjan), largest first. */
export function circlesAmong(edges) {
  const state = { index: new Map(), low: new Map(), stack: [], circles: [] };
  for (const node of edges.keys()) if (!state.index.has(node)) visit(node, edges, state);
  return state.circles.filter(({ length }) => length > 1).sort((a, b) => b.length - a.length);
}

function visit(node, edges, state) {
  const { index, low, stack, circles } = state;
  index.set(node, index.size);
  low.set(node, index.get(node));
  stack.push(node);
  for (const next of edges.get(node) ?? []) {
    if (!index.has(next)) {
      visit(next, edges, state);
      low.set(node, Math.min(low.get(node), low.get(next)));
    } else if (stack.includes(next)) {
      low.set(node, Math.min(low.get(node), index.get(next)));
    }
  }
  if (low.get(node) === index.get(node)) circles.push(stack.splice(stack.indexOf(node)).sort());
}

/** From each folder to the folders that its files lead to. */
export function folderEdges(edges) {
  const folders = new Map();
  for (const [path, targets] of edges) {
    const from = dirname(path);
    const to = folders.get(from) ?? new Set();
    for (const target of targets) if (dirname(target) !== from) to.add(dirname(target));
    folders.set(from, to);
  }
  return folders;
}

/** How many source files stand directly in each folder of libs and apps; specs beside them do not count. */
export function folderSizes(files) {
  const sizes = new Map();
  for (const path of files.keys()) {
    if (/\.spec\.(ts|mjs|tsx)$/.test(path)) continue;
    sizes.set(dirname(path), (sizes.get(dirname(path)) ?? 0) + 1);
  }
  return sizes;
}
