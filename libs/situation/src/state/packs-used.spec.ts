import { describe, expect, it } from '@jest/globals';
import {
  after,
  between,
  logging,
  noon,
  opened,
  type Past,
  source,
  stateAfter,
  subject,
} from '../../test/given.js';
import { type Command } from '../commands/commands.js';
import { type EntryContent } from '../entry/entry.js';

/** By what each pack came into use first: `conflict: agreement by agr`. */
function uses(...facts: readonly Past[]): readonly string[] {
  const { inUse } = stateAfter(...facts).core;
  return [...inUse].map(([pack, { code, by }]) => `${pack}: ${code} by ${by}`).sort();
}

const BARE: readonly Past[] = [opened(), source('src-sohr', { type: 'unknown' })];
const reclassify: Command = {
  ...{ kind: 'reclassify-entry', entryNo: 'ALE-001', reason: 'x' },
  to: 'ceasefire.announced',
};

/** What an entry of the neutral kind brings into use with some parts. */
function byEntry(parts: Partial<EntryContent>, ...facts: readonly Past[]): readonly string[] {
  const past = [...BARE, ...facts];
  const neutral = { kind: 'event.other', time: between(null, null) };
  const all = uses(...after(past, logging({ ...neutral, ...parts })));
  const before = uses(...past);
  return all.filter((use) => !before.includes(use) && !use.startsWith('core:'));
}

describe('a pack is in use', () => {
  it('by the type of a subject, and by the line on which an aspect of its own stands', () => {
    expect(uses(...BARE, subject('agr', 'agreement'))).toContain('conflict: agreement by agr');
    const quality = { facet: 'hostilities', exclusive: true, values: ['bad', 'good'] } as const;
    expect(uses(...BARE, subject('ea', 'area', { quality }))).toContain(
      'conflict: hostilities by ea',
    );
  });

  it('by the type of a source', () => {
    expect(uses(...BARE)).toContain('core: unknown by src-sohr');
  });

  it('by the kind and the figures of an entry', () => {
    expect(byEntry({ kind: 'ceasefire.announced' })).toEqual([
      'conflict: ceasefire.announced by ALE-001',
    ]);
    const displaced = { measure: 'people.displaced', unit: 'person', best: 3 } as const;
    const counted = { quantifier: 'approx', stockFlow: 'flow', scope: 'the pocket' } as const;
    expect(byEntry({ figures: [{ ...displaced, ...counted }] })).toEqual([
      'movement_and_aid: people.displaced by ALE-001',
    ]);
  });

  it('by what an entry asserts', () => {
    const assertions = [{ proposition: 'ea/shelling', value: 'none' }];
    expect(byEntry({ assertions }, subject('ea', 'area'))).toEqual([
      'conflict: area/shelling by ALE-001',
    ]);
  });

  it('by the kind that an entry is given later', () => {
    const past = after(BARE, logging({ kind: 'event.other' }));
    expect(uses(...past).join()).not.toContain('conflict');
    expect(uses(...after(past, reclassify))).toContain('conflict: ceasefire.announced by ALE-001');
  });

  it('by what used it first, also where more use it later or at once', () => {
    const twice = [...BARE, subject('agr', 'agreement'), subject('agr-2', 'agreement')];
    expect(uses(...twice)).toContain('conflict: agreement by agr');
    const assertions = [{ proposition: 'ea/shelling', value: 'none' }];
    const parts = { kind: 'ceasefire.announced', assertions };
    expect(byEntry(parts, subject('ea', 'area'))).toEqual([
      'conflict: ceasefire.announced by ALE-001',
    ]);
  });

  it('by an answer by hand', () => {
    const override: Command = {
      ...{ kind: 'override-proposition', proposition: 'ea/shelling', value: 'none' },
      ...{ reason: 'x', expiresAt: noon(3600) },
    };
    expect(uses(...after([...BARE, subject('ea', 'area')], override))).toContain(
      'conflict: area/shelling by ea/shelling',
    );
  });
});
