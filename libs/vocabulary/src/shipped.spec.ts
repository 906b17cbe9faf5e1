import { describe, expect, it, test } from '@jest/globals';
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { canonicalJson, sha256Hex } from '@sitlog/platform';
import { DEVELOPMENTS } from '../test/developments.js';
import { packFaults } from './checks/pack-faults.js';
import type { NamesByLanguage } from './pack.js';
import { SEALS, SHIPPED } from './shipped.js';
import { vocabularyOfPacks } from './vocabulary.js';

const FOLDERS = new URL('..', import.meta.url);
const all = vocabularyOfPacks(SHIPPED);

function filesIn(folder: string): readonly string[] {
  return globSync('*.json', { cwd: fileURLToPath(new URL(folder, FOLDERS)) }).sort();
}

function namesIn(value: unknown): readonly NamesByLanguage[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'en' in value && typeof value.en === 'string' ? [value as NamesByLanguage] : [];
  return [...own, ...Object.values(value).flatMap(namesIn)];
}

describe('the packs that ship', () => {
  it('are all that lie in the folder, a later version beside the first', () => {
    const files = SHIPPED.map(({ pack, version }) =>
      version === 1 ? `${pack}.json` : `${pack}@${version}.json`,
    );
    expect(files.sort()).toEqual(filesIn('src/packs'));
  });

  it('stand after those that they require', () => {
    const before = new Set<string>();
    for (const { pack, requires = [] } of SHIPPED) {
      expect({ pack, missing: requires.filter((one) => !before.has(one)) }).toEqual({
        pack,
        missing: [],
      });
      before.add(pack);
    }
  });

  it('are named by the SHA-256 of their canonical JSON (`npm run vocabulary -- seal` writes it)', () => {
    const seals = SHIPPED.map((pack) => [
      `${pack.pack}@${pack.version}`,
      sha256Hex(canonicalJson(pack)),
    ]);
    expect(SEALS).toEqual(Object.fromEntries(seals));
  });

  describe.each(SHIPPED.map((pack) => [pack.pack, pack] as const))('%s', (_, pack) => {
    it('has no fault, beside all others', () => {
      expect(packFaults(pack, SHIPPED)).toEqual([]);
    });

    it('is named in English and Arabic, each in its own letters', () => {
      expect(Object.keys(pack.names)).toEqual(expect.arrayContaining(['en', 'ar']));
      // Symbols of units and names of services that Arabic writes in Latin letters do not stand in names.
      const foreign = namesIn(pack).filter(
        ({ en = '', ar = '' }) => !/\p{Script=Arabic}/u.test(ar) || /\p{Script=Arabic}/u.test(en),
      );
      expect(foreign).toEqual([]);
    });
  });
});

test('whatever a kind says of a subject is among the developments below', () => {
  const told = new Set(DEVELOPMENTS.flatMap(({ rows }) => rows.map(({ kind }) => kind)));
  const saying = all.kinds.all.filter(({ asserts = [], denies = [], ends = [] }) =>
    [asserts, denies, ends].some(({ length }) => length > 0),
  );
  expect(saying.map(({ code }) => code).filter((code) => !told.has(code))).toEqual([]);
});

describe.each(DEVELOPMENTS)('developments of $pack', ({ rows }) => {
  it.each(rows.map((one) => [one.development, one] as const))('%s', (_, one) => {
    const { subject, aspect, value, actorsIn, says = 'asserts', assertion } = one;
    const kind = all.kinds.get(one.kind);
    const said = value === null ? { actorsIn } : { value };
    if (assertion === 'own') {
      expect(kind).toBeDefined();
      expect(kind).not.toHaveProperty('speaksOf');
      expect(Object.keys(all.aspectOf(subject, aspect)?.values ?? {})).toContain(value);
    } else {
      expect(kind).toMatchObject({ speaksOf: subject });
      expect(kind?.[says]).toContainEqual({ aspect, ...said });
    }
    for (const end of one.endedBy ?? []) {
      expect(all.kinds.get(end)).toMatchObject({ speaksOf: subject });
    }
    if (one.measure !== undefined) expect(all.measures.get(one.measure)).toBeDefined();
    if (/^[a-z]/.test(one.unit ?? '')) expect(all.units.get(one.unit ?? '')).toBeDefined();
  });
});
