import { afterAll, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const API = join(ROOT, 'docs/openapi.json');
const folder = mkdtempSync(join(tmpdir(), 'sitlog-clients-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function run(tool: string, ...options: readonly string[]): Promise<string> {
  const command = [join(ROOT, 'node_modules', tool), ...options];
  const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: folder });
  return stdout;
}

/** What the type check says of what stands in the folder; nothing where it is sound. */
async function typeCheck(): Promise<string> {
  const compilerOptions = {
    ...{ noEmit: true, strict: true },
    ...{ target: 'es2024', module: 'esnext', moduleResolution: 'bundler', types: [] },
    lib: ['es2024', 'dom', 'dom.iterable'],
  };
  const config = JSON.stringify({ compilerOptions, include: ['**/*.ts'] });
  writeFileSync(join(folder, 'tsconfig.json'), config);
  return run('typescript/bin/tsc', '-p', '.').catch((error: unknown) =>
    String((error as { readonly stdout?: unknown }).stdout),
  );
}

test('generators of others make clients of the description that compile', async () => {
  await run('openapi-typescript/bin/cli.js', API, '-o', 'types.ts');
  const plugins = ['@hey-api/client-fetch', '@hey-api/typescript', '@hey-api/sdk'];
  const where = ['-i', API, '-o', 'client', '--no-log-file'];
  await run('@hey-api/openapi-ts/bin/run.js', ...where, '-p', ...plugins);
  writeFileSync(
    join(folder, 'use.ts'),
    `import { readBoardControllerHandle } from './client/index';
     import type { components } from './types';
     type Board = components['schemas']['BoardResponse'];
     export const board = async (): Promise<Board | undefined> =>
       (await readBoardControllerHandle({ path: { code: 'ALE' } })).data;`,
  );
  expect(await typeCheck()).toBe('');
});
