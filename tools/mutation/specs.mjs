// Loads the unit tests of some folders without Jest, as often as it is asked, each time with all modules
// anew. What `@jest/globals` gives a spec is here, as far as their specs use it.
import { globSync, readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

// The folder in which Stryker runs the tests, which it enters after it has loaded this.
const root = () => pathToFileURL(`${process.cwd()}/`).href;
const globals = new URL('globals.mjs', import.meta.url).href;
const fewDraws = new URL('few-draws.mjs', import.meta.url).href;
const stripped = new Map();

/** The file that an import of the project's own sources means; undefined for packages. */
function fileOf(specifier, parent) {
  if (specifier === '@jest/globals') return globals;
  if (specifier === 'fast-check') return fewDraws;
  if (specifier.startsWith('@sitlog/')) return `${root()}libs/${specifier.slice(8)}/src/index.ts`;
  if (!specifier.startsWith('.')) return undefined;
  return new URL(specifier, parent).href.replace(/\.js$/, '.ts');
}

registerHooks({
  resolve(specifier, context, next) {
    const load = /\?load=\d+$/.exec(context.parentURL ?? '')?.[0];
    const file = load === undefined ? undefined : fileOf(specifier, context.parentURL);
    if (file === undefined) return next(specifier, context);
    const url = file.startsWith(root()) && file.endsWith('.ts') ? file + load : file;
    return { url, shortCircuit: true };
  },
  load(url, context, next) {
    if (!url.startsWith(root()) || !url.includes('.ts?load=')) return next(url, context);
    const path = fileURLToPath(url);
    if (!stripped.has(path)) stripped.set(path, stripTypeScriptTypes(readFileSync(path, 'utf8')));
    return { format: 'module', source: stripped.get(path), shortCircuit: true };
  },
});

let loads = 0;

/** The tests of the specs of some folders, from modules that nobody else has. */
export async function loadTests(folders) {
  const { collected } = await import(globals);
  collected.length = 0;
  loads += 1;
  for (const spec of globSync(folders.map((folder) => `${folder}/**/*.spec.ts`)).sort()) {
    await import(`${root()}${spec}?load=${loads}`);
  }
  return [...collected];
}
