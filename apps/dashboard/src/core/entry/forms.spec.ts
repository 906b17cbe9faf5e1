import { describe, expect, it } from '@jest/globals';
import { RELATION_TYPES } from '@sitlog/situation';
import { entryOf } from '../../testing/test-situation.js';
import { ar } from '../i18n/ar/index.js';
import { en } from '../i18n/en/index.js';
import { fieldsOf, firstFields } from './action-fields.js';
import { type Action, ACTIONS, correctable, patchOf, requestOf } from './actions.js';
import { neighbour } from './neighbour.js';

describe('the fields of an entry that can be corrected', () => {
  it('are as they stand, and empty where nothing is said', () => {
    const entry = entryOf('ALE-001');
    expect(correctable(entry)).toEqual({
      headline: 'Shelling of Fuah',
      narrative: '',
      from: '2016-12-14T08:00:00Z',
      to: '',
      label: '',
    });
    const occurred = { from: null, to: '2016-12-14T09:00:00Z', precision: 'hour', label: 'dawn' };
    expect(
      correctable({ ...entry, narrative: 'More.', time: { occurred } } as typeof entry),
    ).toMatchObject({ narrative: 'More.', from: '', to: '2016-12-14T09:00:00Z', label: 'dawn' });
  });

  it('are changed one by one', () => {
    const before = { headline: 'A', narrative: 'B', from: 'c', to: 'd', label: 'e' };
    const after = { headline: ' A ', narrative: 'B2', from: 'c2', to: '', label: '' };
    expect(patchOf(before, after)).toEqual([
      { path: '/narrative', value: 'B2' },
      { path: '/time/occurred/from', value: 'c2' },
      { path: '/time/occurred/to', value: null },
      { path: '/time/occurred/label' },
    ]);
    expect(patchOf({}, {})).toEqual([]);
    expect(patchOf({}, { headline: 'New' })).toEqual([{ path: '/headline', value: 'New' }]);
  });
});

describe('what is sent for an action', () => {
  const before = { headline: 'A' };

  it.each([
    [
      'correct',
      { headline: 'B', class: 'typo', reason: 'misread' },
      '/corrections',
      { class: 'typo', patch: [{ path: '/headline', value: 'B' }], reason: 'misread' },
    ],
    [
      'contradict',
      { target: 'ALE-002', aspect: 'shelling', note: '', type: 'elaborates' },
      '/relations',
      { type: 'contradicts', target: 'ALE-002', aspect: 'shelling' },
    ],
    [
      'relate',
      { target: 'ALE-002', type: 'elaborates', note: 'see there' },
      '/relations',
      { type: 'elaborates', target: 'ALE-002', note: 'see there' },
    ],
    [
      'verify',
      { outcome: 'confirmed', rationale: 'seen' },
      '/verification',
      { outcome: 'confirmed', rationale: 'seen' },
    ],
    [
      'regrade',
      { reliability: 'B', credibility: '2', rationale: 'two more', because: 'ALE-002, ALE-003 ' },
      '/gradings',
      {
        reliability: 'B',
        credibility: 2,
        rationale: 'two more',
        because: ['ALE-002', 'ALE-003'],
      },
    ],
    [
      'regrade',
      { reliability: '', credibility: '', rationale: 'none', because: ' , ' },
      '/gradings',
      { rationale: 'none' },
    ],
    ['regrade', { rationale: 'none' }, '/gradings', { rationale: 'none' }],
    [
      'retract',
      { why: 'duplicate', mergedInto: 'ALE-002', note: 'twice' },
      '/retraction',
      { reason: 'duplicate', mergedInto: 'ALE-002', note: 'twice' },
    ],
    ['reinstate', { reason: 'mistaken' }, '/reinstatement', { reason: 'mistaken' }],
  ] as const)('%s', (action, fields, path, body) => {
    expect(requestOf(action, fields, before)).toEqual({ path, body });
  });
});

describe('the form of an action', () => {
  const form = (action: Action) =>
    fieldsOf(action, en).map(({ name, kind, isRequired, isCode = false }) =>
      [name, kind, isRequired ? 'required' : '', isCode ? 'code' : ''].filter(Boolean).join(' '),
    );

  it('has the fields that it takes, in their order', () => {
    expect(ACTIONS.map((action) => [action, form(action)])).toEqual([
      [
        'correct',
        [
          'headline text required',
          'narrative area',
          'from text code',
          'to text code',
          'label text',
          'class select required',
          'reason area required',
        ],
      ],
      ['contradict', ['target text required code', 'aspect text required', 'note area']],
      [
        'relate',
        ['type select required', 'target text required code', 'aspect text required', 'note area'],
      ],
      ['verify', ['outcome select required', 'rationale area required']],
      [
        'regrade',
        [
          'reliability select',
          'credibility select',
          'rationale area required',
          'because text code',
        ],
      ],
      ['retract', ['why select required', 'mergedInto text code', 'note area']],
      ['reinstate', ['reason area required']],
    ]);
  });

  it.each([en, ar])('names each field and each choice', (words) => {
    for (const action of ACTIONS) {
      for (const { name, label, options } of fieldsOf(action, words)) {
        expect(label).toBe(words.entry.fields[name as keyof typeof words.entry.fields]);
        for (const [, text] of options ?? []) expect(text).not.toBe('');
      }
    }
  });

  it('offers every relation, and to leave a grade as it is', () => {
    const options = (action: Action, field: string) =>
      fieldsOf(action, en).find(({ name }) => name === field)?.options ?? [];
    expect(options('relate', 'type')).toEqual(
      RELATION_TYPES.map((type) => [type, en.vocabulary.relation(type)]),
    );
    const [unchanged, first] = options('regrade', 'reliability');
    expect(unchanged).toEqual(['', en.entry.unchanged]);
    expect(first).toEqual(['A', `A – ${en.told.grades.reliability.A}`]);
    expect(options('regrade', 'credibility').map(([value]) => value)).toEqual([
      '',
      ...Object.keys(en.told.grades.credibility),
    ]);
    expect(options('correct', 'class')).toEqual(Object.entries(en.entry.classes));
    expect(options('verify', 'outcome')).toEqual(Object.entries(en.entry.outcomes));
    expect(options('retract', 'why')).toEqual(Object.entries(en.entry.reasons));
  });

  it('begins with the first choice of each list, and else empty', () => {
    expect(firstFields('relate', en)).toEqual({
      type: 'corroborates',
      target: '',
      aspect: '',
      note: '',
    });
    expect(firstFields('regrade', en)).toEqual({
      reliability: '',
      credibility: '',
      rationale: '',
      because: '',
    });
  });
});

describe('the entry before or after another', () => {
  it('is that of the next number, and none is before the first', () => {
    expect([neighbour('ALE-017', 1), neighbour('ALE-017', -1), neighbour('ALE-001', -1)]).toEqual([
      'ALE-018',
      'ALE-016',
      'ALE-001',
    ]);
  });
});
