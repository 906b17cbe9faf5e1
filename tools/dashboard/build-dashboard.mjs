// Builds the dashboard into dist/dashboard: hashed assets, each also compressed, and the page that names them.
// --watch builds again on every change; reload the page to see it.
import esbuild from 'esbuild';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const SOURCE = 'apps/dashboard/src';
const OUT = 'dist/dashboard';

/** Nothing in a lib happens by importing it, so what of it is not used stays out. */
const pureLibs = {
  name: 'pure-libs',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^(\.|@sitlog\/)/ }, async ({ path, pluginData, ...asked }) => {
      if (pluginData === pureLibs) return undefined;
      const { importer, resolveDir, kind } = asked;
      const found = await resolve(path, { importer, resolveDir, kind, pluginData: pureLibs });
      const isOfLib = /[\\/]libs[\\/][^\\/]+[\\/]src[\\/]/.test(found.path);
      return isOfLib ? { ...found, sideEffects: false } : undefined;
    });
  },
};

/**
 * What comes later though a lib gives it: Arabic is loaded only by who reads it, with the page's own Arabic words, what reads natural lines by who writes one, and the ground of
 * places by who looks at a map. What
 * the root of a lib gives to two parts of the page would be put where both load it, so those parts take theirs past the root, which leaves it out here.
 */
const LATER = [
  { lib: 'words', by: /[\\/]i18n[\\/]ar[\\/]/, takes: 'ar/index.ts', left: /ar\/\w+|catalogues/ },
  {
    lib: 'line-reading',
    by: /[\\/]entry-line[\\/]spoken-reader\.ts$/,
    takes: 'spoken/read-line.ts',
    left: /spoken\/read-line/,
  },
  {
    lib: 'situation',
    by: /[\\/](?:map[\\/]shape|setup[\\/](?:shape-text|shape-fault|place-drawing))\.ts$/,
    takes: 'geometry/ground.ts',
    left: /geometry\/[\w-]+/,
  },
];

const laterApart = {
  name: 'later-apart',
  setup({ onResolve, onLoad }) {
    for (const { lib, by, takes, left } of LATER) {
      const root = join(process.cwd(), 'libs', lib, 'src');
      onResolve({ filter: new RegExp(`^@sitlog/${lib}$`) }, ({ importer }) =>
        by.test(importer) ? { path: join(root, takes), sideEffects: false } : undefined,
      );
      onLoad(
        { filter: new RegExp(`[\\\\/]libs[\\\\/]${lib}[\\\\/]src[\\\\/]index\\.ts$`) },
        async ({ path }) => {
          const others = new RegExp(`^export .* from '\\./(?:${left.source})\\.js';$`, 'gm');
          return { contents: (await readFile(path, 'utf8')).replace(others, ''), loader: 'ts' };
        },
      );
    }
  },
};

/**
 * What the page loads first is one chunk: whatever is loaded later comes on top of it. Else each module that some of the later parts share would be a file
 * of its own, and each file is asked for, with its headers, before the board is shown.
 */
const onTopOfPage = {
  name: 'on-top-of-page',
  setup({ onResolve, onLoad, resolve }) {
    const page = join(process.cwd(), SOURCE, 'shell', 'main.tsx');
    onResolve({ filter: /^\./ }, async ({ path, kind, resolveDir, importer }) => {
      if (kind !== 'dynamic-import') return undefined;
      const found = await resolve(path, { kind: 'import-statement', resolveDir, importer });
      return { path: found.path, namespace: 'on-top-of-page' };
    });
    onLoad({ filter: /./, namespace: 'on-top-of-page' }, ({ path }) => ({
      contents: `import ${JSON.stringify(page)}; export * from ${JSON.stringify(path)};`,
      resolveDir: process.cwd(),
    }));
  },
};

/** MapLibre's worker is a file of its own, as it comes: the page may make none of a text. */
const tileWorker = {
  name: 'tile-worker',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]maplibre-gl-worker\.mjs$/ }, async ({ path }) => ({
      contents: await readFile(path),
      loader: 'file',
    }));
  },
};

const options = {
  entryPoints: { main: `${SOURCE}/shell/main.tsx`, style: `${SOURCE}/styles/all.css` },
  bundle: true,
  plugins: [onTopOfPage, laterApart, tileWorker, pureLibs],
  splitting: true,
  format: 'esm',
  target: ['es2023', 'chrome120', 'firefox121', 'safari17'],
  outdir: `${OUT}/assets`,
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  tsconfig: 'apps/dashboard/tsconfig.json',
  loader: { '.woff2': 'file' },
  minify: true,
  charset: 'utf8',
  metafile: true,
  legalComments: 'linked',
  logLevel: 'warning',
};

/** Writes the page, the service worker and the compressed copies for what a build put out. */
async function finish(result) {
  const outputs = Object.entries(result.metafile.outputs);
  const builtFrom = (entry) =>
    outputs.find(([, { entryPoint }]) => entryPoint === `${SOURCE}/${entry}`);
  const [script, { imports }] = builtFrom('shell/main.tsx');
  const [style] = builtFrom('styles/all.css');
  // Asked for with the page, not only once the script is read that names them.
  const preloads = imports
    .filter(({ kind }) => kind === 'import-statement')
    .map(({ path }) => `<link rel="modulepreload" href="/assets/${basename(path)}" />`);
  const page = await readFile(`${SOURCE}/index.html`, 'utf8');
  const filled = page
    .replace('{{script}}', `/assets/${basename(script)}`)
    .replace('{{style}}', `/assets/${basename(style)}`)
    .replace('{{preloads}}', preloads.join('\n    '));
  await writeFile(join(OUT, 'index.html'), filled);
  const kept = outputs.filter(([, { inputs }]) => !Object.keys(inputs).some(isOfTiles));
  await buildWorker(
    filled,
    kept.map(([path]) => path),
  );
  for (const [path] of outputs) await compress(path);
}

/** What draws a base map is not kept for when the server is away: without it there are no tiles either. */
function isOfTiles(path) {
  return /node_modules\/(?:maplibre-gl|pmtiles)\//.test(path);
}

/** The service worker: it knows the page and the assets of this build by name, and is a new one whenever one of them is. */
async function buildWorker(page, outputs) {
  const assets = outputs
    .map((path) => `/assets/${basename(path)}`)
    .filter((path) => !path.endsWith('.txt'))
    .sort();
  const build = createHash('sha256').update(page).update(assets.join()).digest('hex').slice(0, 12);
  await esbuild.build({
    entryPoints: { worker: 'apps/dashboard/worker/worker.ts' },
    define: { ASSETS: JSON.stringify(assets), BUILD: JSON.stringify(build) },
    bundle: true,
    format: 'iife',
    target: options.target,
    outdir: OUT,
    tsconfig: 'apps/dashboard/worker/tsconfig.json',
    minify: true,
    logLevel: 'warning',
  });
}

async function compress(path) {
  if (!/\.(m?js|css)$/.test(path)) return;
  const content = await readFile(path);
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  await writeFile(`${path}.br`, brotliCompressSync(content, { params }));
  await writeFile(`${path}.gz`, gzipSync(content, { level: 9 }));
}

async function build() {
  await rm(OUT, { recursive: true, force: true });
  await mkdir(OUT, { recursive: true });
  await finish(await esbuild.build(options));
}

async function watch() {
  const again = {
    name: 'finish',
    setup: ({ onEnd }) => onEnd((result) => (result.errors.length === 0 ? finish(result) : null)),
  };
  const context = await esbuild.context({
    ...options,
    plugins: [...options.plugins, again],
    logLevel: 'info',
  });
  await context.watch();
}

await (process.argv.includes('--watch') ? watch() : build());
