// Loads the unit tests of some folders without Jest, as often as it is asked, each time with all modules
// anew. What `@jest/globals` gives a spec is here, as far as their specs use it.
import { transformSync } from 'esbuild';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

// The folder in which Stryker runs the tests, which it enters after it has loaded this.
const root = () => pathToFileURL(`${process.cwd()}/`).href;
const globals = new URL('globals.mjs', import.meta.url).href;
const fewDraws = new URL('few-draws.mjs', import.meta.url).href;
const scripts = new Map();

/** The file that an import of the project's own sources means; undefined for packages. */
function fileOf(specifier, parent) {
  if (specifier === '@jest/globals') return globals;
  if (specifier === 'fast-check') return fewDraws;
  if (specifier.startsWith('@sitlog/')) return `${root()}libs/${specifier.slice(8)}/src/index.ts`;
  if (!specifier.startsWith('.')) return undefined;
  const file = new URL(specifier, parent).href.replace(/\.js$/, '.ts');
  return existsSync(fileURLToPath(file)) ? file : `${file}x`;
}

registerHooks({
  resolve(specifier, context, next) {
    const load = /\?load=\d+$/.exec(context.parentURL ?? '')?.[0];
    const file = load === undefined ? undefined : fileOf(specifier, context.parentURL);
    if (file === undefined) return next(specifier, context);
    const url = file.startsWith(root()) && /\.tsx?$/.test(file) ? file + load : file;
    return { url, shortCircuit: true };
  },
  load(url, context, next) {
    if (!url.startsWith(root()) || !/\.tsx?\?load=/.test(url)) return next(url, context);
    const path = fileURLToPath(url);
    if (!scripts.has(path)) scripts.set(path, scriptOf(path));
    return { format: 'module', source: scripts.get(path), shortCircuit: true };
  },
});

/** The source without its types, and as Node runs it where it says more than Node can strip. */
function scriptOf(path) {
  return transformSync(readFileSync(path, 'utf8'), {
    loader: path.endsWith('x') ? 'tsx' : 'ts',
    target: 'node24',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  }).code;
}

let loads = 0;

/** The tests of the specs of some folders but those left out, from modules that nobody else has. */
export async function loadTests({ folders, leftOut = [] }) {
  const { collected, beginFile } = await import(globals);
  collected.length = 0;
  loads += 1;
  const specs = globSync(
    folders.map((folder) => `${folder}/**/*.spec.{ts,tsx}`),
    { exclude: leftOut },
  );
  for (const spec of specs.sort()) {
    beginFile();
    await import(`${root()}${spec}?load=${loads}`);
  }
  return [...collected];
}
