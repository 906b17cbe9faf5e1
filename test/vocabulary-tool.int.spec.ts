import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitlog-vocabulary-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function run(...words: readonly string[]): {
  readonly code: number | null;
  readonly lines: string[];
} {
  const environment = { ...process.env, NODE_OPTIONS: '' };
  const done = spawnSync(process.execPath, ['tools/vocabulary.mjs', ...words], {
    cwd: ROOT,
    env: environment,
    encoding: 'utf8',
  });
  const text = (done.stdout + done.stderr).replaceAll(`${folder}/`, '').trimEnd();
  return { code: done.status, lines: text.split('\n') };
}

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const GOOD = `{
  "pack": "meteor",
  "version": 1,
  "names": { "en": "Meteor" },
  "requires": ["core"],
  "subjectTypes": { "meteor": { "names": { "en": "Meteor" } } },
  "aspects": {
    "meteor": {
      "activity": {
        "names": { "en": "activity" },
        "facet": "alerts",
        "exclusive": true,
        "values": { "falling": { "en": "falling" }, "calm": { "en": "calm" } },
        "timeToLiveMinutes": 1440
      }
    }
  },
  "families": { "meteor": { "names": { "en": "Meteor" } } },
  "kinds": {
    "meteor.falls": {
      "names": { "en": "Meteor falls" },
      "speaksOf": "meteor",
      "asserts": [{ "aspect": "activity", "value": "falling" }]
    }
  }
}
`;

describe('npm run vocabulary', () => {
  it('finds nothing wrong with a good pack that builds on one that ships', () => {
    const file = write('meteor.json', GOOD);
    expect(run('check', file)).toEqual({ code: 0, lines: ['meteor.json: nothing is wrong.'] });
  });

  it('names the line and column of each fault, in their order, and what to mend', () => {
    const text = GOOD.replace('"facet": "alerts"', '"facet": "alert"')
      .replace('"value": "falling"', '"value": "fallling"')
      .replace('"names": { "en": "activity" }', '"names": { "ar": "النشاط" }');
    expect(run('check', write('meteor.json', text))).toEqual({
      code: 1,
      lines: [
        'meteor.json:10:9: /aspects/meteor/activity/names: The pack is named in en; here "en" is missing.',
        'meteor.json:11:9: /aspects/meteor/activity/facet: There is no facet "alert" in this pack or in what it requires. Did you mean "alerts"?',
        'meteor.json:23:43: /kinds/meteor.falls/asserts/0/value: "fallling" is not among the values of the aspect. Did you mean "falling"?',
        'meteor.json: 3 to mend.',
      ],
    });
  });

  it('says where a file is no JSON', () => {
    const comma = write('comma.json', '{\n  "pack": "a",\n}\n');
    const [fault] = run('check', comma).lines;
    expect(fault).toMatch(/^comma\.json:3:1: .*a comma too many stands before/);
    const comment = write('comment.json', '{ // no\n}');
    expect(run('check', comment).lines[0]).toMatch(/^comment\.json:1:3: JSON has no comments/);
    expect(run('check', write('empty.json', ''))).toMatchObject({ code: 1 });
  });

  it('says where a member stands twice, of which JSON would keep the last', () => {
    const twice = GOOD.replace('"version": 1,', '"version": 1,\n  "version": 2,');
    expect(run('check', write('meteor.json', twice)).lines[0]).toBe(
      'meteor.json:4:3: "version" stands here twice: only one would count.',
    );
  });

  it('looks for what a pack requires in its own folder too', () => {
    write('meteor.json', GOOD);
    const needs = GOOD.replace('"requires": ["core"]', '"requires": ["meteor"]')
      .replace('"pack": "meteor"', '"pack": "crater"')
      .replaceAll(/ {2}"subjectTypes".*\n/g, '')
      .replace('"families": { "meteor"', '"families": { "crater"')
      .replace('"meteor.falls"', '"crater.smokes"')
      .replace('"activity": {', '"crater": {')
      .replace('"aspect": "activity"', '"aspect": "crater"');
    expect(run('check', write('crater.json', needs))).toMatchObject({ code: 0 });
  });

  it('compares with the version that situations may have adopted', () => {
    const older = write('older', GOOD);
    const text = GOOD.replace('"version": 1', '"version": 2').replace(
      ', "calm": { "en": "calm" }',
      '',
    );
    const file = write('meteor.json', text);
    expect(run('check', file)).toMatchObject({ code: 0 });
    const { code, lines } = run('check', file, '--against', older);
    expect(code).toBe(1);
    expect(lines[0]).toMatch(
      /^meteor\.json:13:9: \/aspects\/meteor\/activity\/values: "values" is/,
    );
  });

  it('lists the packs that ship', () => {
    const { code, lines } = run('list');
    expect(code).toBe(0);
    expect(lines[0]).toMatch(/^core@\d+ {2}Core: \d+ kinds, \d+ subject types, \d+ facets$/);
    expect(lines.find((line) => line.startsWith('conflict@'))).toMatch(/; requires core, /);
  });

  it('seals the packs that ship, and one anew that has changed only where that is asked for', () => {
    const seals = readFileSync(join(ROOT, 'libs/vocabulary/src/seals.json'), 'utf8');
    const file = write('seals.json', '{}');
    expect(run('seal', file)).toMatchObject({ code: 0 });
    expect(readFileSync(file, 'utf8')).toBe(seals);

    const others = seals.replace(/"core@1": "\w/, '"core@1": "-');
    writeFileSync(file, others);
    const { code, lines } = run('seal', file);
    expect([code, lines]).toEqual([1, [expect.stringMatching(/^core@1 is not what was sealed\./)]]);
    expect(readFileSync(file, 'utf8')).toBe(others);

    expect(run('seal', file, '--anew')).toMatchObject({ code: 0 });
    expect(readFileSync(file, 'utf8')).toBe(seals);
  });

  it.each([[], ['check'], ['list', 'core'], ['chekc', 'x.json'], ['check', 'x.json', '--strict']])(
    'asked for %j, says how it is used',
    (...words) => {
      const { code, lines } = run(...words);
      expect(code).toBe(2);
      expect(lines.join('\n')).toContain('Usage: npm run vocabulary -- check FILE');
    },
  );

  it('says of a file that is not there that it cannot be read', () => {
    const { code, lines } = run('check', join(folder, 'nothing.json'));
    expect(code).toBe(1);
    expect(lines[0]).toMatch(/^nothing\.json: cannot be read: /);
  });
});
