import { afterAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

function folderWith(files: Readonly<Record<string, unknown>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'sitlog-set-up-'));
  made.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), JSON.stringify(content));
  }
  return folder;
}

describe('npm', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };

  test('runs nothing of a package while it is installed', () => {
    const folder = folderWith({
      'package.json': { name: 'whole', version: '1.0.0', dependencies: { part: 'file:part' } },
      'part/package.json': {
        name: 'part',
        version: '1.0.0',
        scripts: { postinstall: `node -e "require('fs').writeFileSync('../ran', '')"` },
      },
    });
    const install = (): void => {
      const run = spawnSync('npm', ['install', '--offline'], { cwd: folder, encoding: 'utf8' });
      expect([run.stderr, run.status]).toEqual([run.stderr, 0]);
    };
    copyFileSync(join(ROOT, '.npmrc'), join(folder, '.npmrc'));
    install();
    expect(existsSync(join(folder, 'node_modules/part/package.json'))).toBe(true);
    expect(existsSync(join(folder, 'ran'))).toBe(false);
  });

  test('has no script of ours that it would skip for that', () => {
    const skipped = Object.keys(scripts).filter(
      (name) => /^(pre|post)/.test(name) && name.replace(/^(pre|post)/, '') in scripts,
    );
    expect(skipped).toEqual([]);
  });

  test.each(Object.keys(scripts).filter((name) => name !== 'setup'))(
    'installs what is missing before the script %s does its work',
    (name) => {
      const begin = (script: string): string => {
        const [, next] = /^npm run --silent ([\w:]+)/.exec(scripts[script] ?? '') ?? [];
        return next === undefined ? scripts[script]! : begin(next);
      };
      expect(['node tools/ensure-installed.mjs', 'node tools/build-and-start.mjs']).toContain(
        begin(name),
      );
    },
  );
});

describe('what is installed', () => {
  const lock = {
    packages: {
      '': { name: 'sitlog', version: '0.1.0' },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/for-another-machine': { version: '1.0.0', optional: true },
    },
  };

  /** Whether the set-up calls npm in a folder with this lockfile, where this is installed. */
  function installs(installed: unknown): boolean {
    const folder = folderWith({
      'package-lock.json': lock,
      ...(installed === undefined ? {} : { 'node_modules/.package-lock.json': installed }),
    });
    const npm = join(folder, 'npm');
    writeFileSync(npm, '#!/bin/sh\necho "npm $*"\n', { mode: 0o755 });
    const env = { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` };
    const tool = join(ROOT, 'tools/ensure-installed.mjs');
    const run = spawnSync(process.execPath, [tool], { cwd: folder, env, encoding: 'utf8' });
    expect([run.stderr, run.status]).toEqual(['', 0]);
    return run.stdout.includes('npm ci');
  }

  test('is left alone where it is what the lockfile names, however old the files are', () => {
    expect(installs({ packages: { 'node_modules/a': { version: '1.0.0' } } })).toBe(false);
  });

  test.each([
    ['nothing is there', undefined],
    ['a package is missing', { packages: {} }],
    [
      'a package is there in another version',
      { packages: { 'node_modules/a': { version: '1.0.1' } } },
    ],
    [
      'one for another machine is there in another version',
      {
        packages: {
          'node_modules/a': { version: '1.0.0' },
          'node_modules/for-another-machine': { version: '2.0.0' },
        },
      },
    ],
  ])('is installed where %s', (_, installed) => {
    expect(installs(installed)).toBe(true);
  });
});
