import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { between, content, through } from '../../test/given.js';
import { type EntryContent } from '../entry/entry.js';
import { type Change } from '../events/events.js';
import { applyPatch, rootOf } from './patch.js';

const before = content({
  narrative: 'Shells fall.',
  about: ['ea', 'agr'],
  tags: ['one', 'two', 'three'],
  attribution: through('src-tass', 'src-sohr'),
});

function patched(...changes: readonly Change[]) {
  const result = applyPatch(before, changes);
  if (result.kind === 'misfit') throw new Error(result.message);
  return result;
}

/** The entry with members that the type does not know, to point at. */
function withMembers(members: Readonly<Record<string, unknown>>): EntryContent {
  return { ...before, ...members };
}

describe('a change at a JSON Pointer', () => {
  it('sets a member and keeps what stood there', () => {
    const { content: after, patch } = patched({ path: '/headline', value: 'New' });
    expect(after).toEqual({ ...before, headline: 'New' });
    expect(patch).toEqual([{ path: '/headline', value: 'New', old: before.headline }]);
  });

  it('adds a member, where nothing stood', () => {
    const { content: after, patch } = patched({ path: '/language', value: 'ar' });
    expect(after).toEqual({ ...before, language: 'ar' });
    expect(patch).toEqual([{ path: '/language', value: 'ar' }]);
    expect(patch[0]).not.toHaveProperty('old');
  });

  it('sets a member deep inside', () => {
    const { content: after, patch } = patched({ path: '/attribution/1/act', value: 'observed' });
    expect(after.attribution).toEqual([
      { sourceId: 'src-tass', act: 'reported' },
      { sourceId: 'src-sohr', act: 'observed' },
    ]);
    expect(patch[0]?.old).toBe('reported');
  });

  it('sets null, which is a value', () => {
    const { content: after, patch } = patched({ path: '/time/occurred/to', value: null });
    expect(after.time.occurred.to).toBeNull();
    expect(patch[0]).toEqual({
      path: '/time/occurred/to',
      value: null,
      old: before.time.occurred.to,
    });
    const back = applyPatch(after, [{ path: '/time/occurred/to', value: 'x' }]);
    expect(back).toMatchObject({ patch: [{ old: null }] });
  });

  it('replaces an item of a list', () => {
    const { content: after, patch } = patched({ path: '/tags/1', value: 'zwei' });
    expect(after.tags).toEqual(['one', 'zwei', 'three']);
    expect(patch[0]?.old).toBe('two');
  });

  it('replaces an item of a long list by its number', () => {
    const tags = Array.from({ length: 12 }, (_, i) => `tag ${i}`);
    expect(applyPatch({ ...before, tags }, [{ path: '/tags/10', value: 'ten' }])).toMatchObject({
      content: { tags: tags.with(10, 'ten') },
      patch: [{ old: 'tag 10' }],
    });
  });

  it('appends to a list at its end', () => {
    const { content: after, patch } = patched({ path: '/tags/-', value: 'four' });
    expect(after.tags).toEqual(['one', 'two', 'three', 'four']);
    expect(patch).toEqual([{ path: '/tags/-', value: 'four' }]);
  });

  it('builds on the changes before it', () => {
    const { content: after, patch } = patched(
      { path: '/tags/-', value: 'four' },
      { path: '/tags/3', value: 'vier' },
      { path: '/effective', value: { from: null, to: null } },
      { path: '/effective/to', value: '2016-12-20T00:00:00Z' },
    );
    expect(after.tags).toEqual(['one', 'two', 'three', 'vier']);
    expect(after.effective).toEqual({ from: null, to: '2016-12-20T00:00:00Z' });
    expect(patch.map(({ old }) => old)).toEqual([undefined, 'four', undefined, null]);
  });

  it('reads ~1 as a slash and ~0 as a tilde', () => {
    const odd = withMembers({ 'a/b': { 'c~d': 1, 'e~1f': 2 } });
    const changes = [
      { path: '/a~1b/c~0d', value: 3 },
      { path: '/a~1b/e~01f', value: 4 },
    ];
    expect(applyPatch(odd, changes)).toMatchObject({
      content: { 'a/b': { 'c~d': 3, 'e~1f': 4 } },
      patch: [{ old: 1 }, { old: 2 }],
    });
  });
});

describe('a change without a value', () => {
  it('removes a member', () => {
    const { content: after, patch } = patched({ path: '/narrative' });
    expect(after).not.toHaveProperty('narrative');
    expect(patch).toEqual([{ path: '/narrative', old: 'Shells fall.' }]);
  });

  it('removes an item of a list, and what follows moves up', () => {
    const { content: after, patch } = patched({ path: '/tags/0' }, { path: '/tags/0' });
    expect(after.tags).toEqual(['three']);
    expect(patch.map(({ old }) => old)).toEqual(['one', 'two']);
  });

  it('empties a list, which is never missing', () => {
    const { content: after, patch } = patched({ path: '/tags' });
    expect(after.tags).toEqual([]);
    expect(patch[0]?.old).toEqual(['one', 'two', 'three']);
  });

  it('changes nothing where nothing is', () => {
    const { content: after, patch } = patched({ path: '/language' }, { path: '/tags/-' });
    expect(after).toEqual(before);
    expect(patch).toEqual([{ path: '/language' }, { path: '/tags/-' }]);
  });
});

describe('a change that does not fit', () => {
  it.each([
    ['', 'the entry itself'],
    ['headline', 'no pointer'],
    ['/', 'a member without a name'],
    ['/headline/0', 'a place inside a text'],
    ['/effective/from', 'a member of nothing'],
    ['/tags/3', 'an item after the last'],
    ['/tags/-1', 'an item before the first'],
    ['/tags/01', 'an index with a leading zero'],
    ['/tags/1.0', 'an index that is no integer'],
    ['/tags/1e0', 'an index that is no integer'],
    ['/tags/length', 'the length of a list'],
    ['/tags/-/x', 'a place inside the item that is not there yet'],
    ['/tags/', 'an item without an index'],
    ['/time/occurred/', 'a member without a name'],
    ['/__proto__', 'the prototype'],
    ['/__proto__/polluted', 'a member of the prototype'],
    ['/time/__proto__', 'a prototype deep inside'],
    ['/constructor/prototype/polluted', 'a member of every object'],
    ['/tags/constructor', 'a member of every list'],
    ['/tags/__proto__/0', 'an item of the prototype of lists'],
  ])('is told by its index: %j, %s', (path) => {
    const result = applyPatch(before, [
      { path: '/headline', value: 'New' },
      { path, value: 'x' },
    ]);
    expect(result).toMatchObject({ kind: 'misfit', index: 1 });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('is one that leads into what is open', () => {
    const open = { ...before, effective: { from: null, to: null } };
    expect(applyPatch(open, [{ path: '/effective/to/day', value: 1 }])).toMatchObject({
      kind: 'misfit',
      index: 0,
    });
  });

  it('names the place', () => {
    expect(applyPatch(before, [{ path: '/tags/9' }])).toMatchObject({
      message: 'There is no place /tags/9 in the entry.',
    });
  });
});

describe('members that every object inherits', () => {
  it.each(['constructor', 'toString', 'valueOf', 'hasOwnProperty'])(
    'did not stand in the entry: %s',
    (name) => {
      const set = patched({ path: `/time/${name}`, value: 'x' });
      expect(Object.hasOwn(set.content.time, name)).toBe(true);
      expect(set.patch).toEqual([{ path: `/time/${name}`, value: 'x' }]);
      expect(patched({ path: `/time/${name}` }).patch).toEqual([{ path: `/time/${name}` }]);
    },
  );
});

describe('a patch', () => {
  it('leaves the content before it as it was', () => {
    const copy = structuredClone(before);
    patched({ path: '/tags/0', value: 'x' }, { path: '/time', value: between(null, null) });
    expect(before).toEqual(copy);
  });

  it('takes no part in what becomes of its values later', () => {
    const value = ['src-sana'];
    const first = patched({ path: '/about', value });
    value.push('src-tass');
    expect(first.content.about).toEqual(['src-sana']);
    const both = patched({ path: '/about', value: ['ea'] }, { path: '/about/-', value: 'wa' });
    expect(both.patch[0]?.value).toEqual(['ea']);
  });

  it('gives the same content again when it is carried out as recorded', () => {
    const value = fc.oneof(fc.constant(undefined), fc.constantFrom('x', null, 7, ['y'], { z: 1 }));
    const path = fc.constantFrom(
      '/headline',
      '/tags',
      '/tags/0',
      '/tags/-',
      '/effective',
      '/effective/to',
      '/time/occurred/from',
      '/attribution/0/act',
      '/note',
    );
    const change = fc
      .record({ path, value })
      .map((drawn): Change => (drawn.value === undefined ? { path: drawn.path } : drawn));
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
        const result = applyPatch(before, changes);
        fc.pre(result.kind === 'patched');
        const stored = JSON.parse(JSON.stringify(result.patch)) as readonly Change[];
        expect(applyPatch(before, stored)).toEqual(result);
      }),
    );
  });
});

describe('the first member of a pointer', () => {
  it.each([
    ['/time/occurred/from', 'time'],
    ['/headline', 'headline'],
    ['/a~1b~0c/d', 'a/b~c'],
    ['/', ''],
    ['', ''],
    ['headline', ''],
  ])('of %j is %j', (path, root) => {
    expect(rootOf(path)).toBe(root);
  });
});
