import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { needsOwnLog, testUnless } from '../../../test/faults/needs.js';
import { openDesk } from './support/desk.js';
import { openLab } from './support/server.js';

const lab = openLab();
afterAll(() => lab.clean());

const modeOf = (path: string): number => statSync(path).mode & 0o777;
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder).map((name) => join(folder, name));

/** What others than the owner may do with each of them. */
function openToOthers(paths: readonly string[]): readonly string[] {
  return paths.filter((path) => (modeOf(path) & 0o077) !== 0);
}

describe('what was logged is for the owner of the data folder only', () => {
  // As most machines have it: without more, files are readable for everybody.
  let before: number;
  beforeEach(() => {
    before = process.umask(0o022);
  });
  afterEach(() => {
    process.umask(before);
  });

  test('in a folder and in files that the server makes', async () => {
    const folder = join(lab.folder(), 'new');
    const server = await lab.startProcess({ folder });
    await (await openDesk(server.api)).log();
    expect(filesIn(folder).length).toBeGreaterThan(4);
    expect(openToOthers([folder, ...filesIn(folder)])).toEqual([]);
    expect(server.complaints()).toEqual([]);
  });

  test('in a folder of an earlier release, which was open', async () => {
    const folder = lab.folder();
    const first = await lab.startProcess({ folder });
    await (await openDesk(first.api)).log();
    await first.kill();
    for (const path of [folder, ...filesIn(folder)]) chmodSync(path, 0o755);
    const again = await lab.startProcess({ folder });
    expect(openToOthers([folder, ...filesIn(folder)])).toEqual([]);
    expect(again.complaints()).toEqual([]);
  });

  test('in a folder that holds other things, whose rights it leaves and tells of', async () => {
    const folder = lab.folder();
    writeFileSync(join(folder, 'letter.txt'), 'not ours');
    mkdirSync(join(folder, 'lost+found'));
    chmodSync(folder, 0o755);
    const server = await lab.startProcess({ folder });
    expect(server.complaints()).toMatchObject([{ level: 'warn', open: [folder] }]);
    expect(modeOf(folder)).toBe(0o755);
    expect(modeOf(join(folder, 'letter.txt'))).toBe(0o644);
    const ours = filesIn(folder).filter((path) => !/letter|lost/.test(path));
    expect(openToOthers(ours)).toEqual([]);
  });
});

describe('a server that cannot start names the file and says what to do', () => {
  const endOf = async (folder: string): Promise<string> => {
    const launched = lab.launch({ folder });
    await expect(launched.listening).rejects.toThrow(/ended with 1/);
    return launched.lastWords();
  };

  test('where the lock is damaged', async () => {
    const folder = lab.folder();
    writeFileSync(join(folder, 'lock.sqlite'), 'junk'.repeat(2_000));
    const said = await endOf(folder);
    expect(said).toContain(
      `${join(folder, 'lock.sqlite')} cannot be opened: file is not a database`,
    );
    expect(said).toMatch(/It holds nothing: when no server runs on this folder, delete it/);
  });

  test('where it has no right to a file', async () => {
    const folder = lab.folder();
    mkdirSync(join(folder, 'lock.sqlite'));
    const said = await endOf(folder);
    expect(said).toContain(`${join(folder, 'lock.sqlite')} cannot be opened: `);
    expect(said).toMatch(/The user that the server runs as must own it/);
  });

  test('where the folder is no folder', async () => {
    const folder = join(lab.folder(), 'file');
    writeFileSync(folder, '');
    expect(await endOf(folder)).toContain(folder);
  });

  testUnless(needsOwnLog)('where the log is none', async () => {
    const folder = lab.folder();
    writeFileSync(join(folder, 'log.sqlite'), 'junk'.repeat(2_000));
    expect(await endOf(folder)).toContain(join(folder, 'log.sqlite'));
  });
});
