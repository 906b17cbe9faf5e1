import { describe, expect, it } from '@jest/globals';
import { RELATION_TYPES } from '@sitlog/situation';
import { entryOf } from '../../testing/test-situation.js';
import { ar } from '../i18n/ar/index.js';
import { en } from '../i18n/en/index.js';
import { fieldsOf, firstFields } from './action-fields.js';
import { type EntryInResponse } from '@sitlog/api-types';
import { vocabularyOfPacks } from '@sitlog/vocabulary';
import { FIRST_TOLD } from '../../testing/test-vocabulary.js';
import { type Words } from '../i18n/words.js';
import { type Action, ACTIONS, requestOf } from './actions.js';
import { neighbour } from './neighbour.js';

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
      'reclassify',
      { kind: 'hostilities.airstrike', reason: 'from the air' },
      '/classification',
      { kind: 'hostilities.airstrike', reason: 'from the air' },
    ],
    ['mark', { tlp: 'TLP:RED', reason: 'names' }, '/marking', { tlp: 'TLP:RED', reason: 'names' }],
    [
      'withdraw',
      { relation: 'ALE-001-r2', reason: 'not the same' },
      '/relations/ALE-001-r2/withdrawal',
      { reason: 'not the same' },
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
    [
      'task',
      { state: 'taken', owner: 'Omar', due: '', reason: '' },
      '/task',
      { state: 'taken', owner: 'Omar' },
    ],
  ] as const)('%s', (action, fields, path, body) => {
    expect(requestOf(action, fields, before)).toEqual({ path, body });
  });
});

describe('the form of an action', () => {
  const adopted = vocabularyOfPacks(FIRST_TOLD);
  const relation = { by: 'mk', type: 'contradicts', target: 'ALE-002', aspect: 'who fired' };
  const entry = {
    ...entryOf('ALE-001'),
    tlp: 'TLP:GREEN',
    relations: [
      { ...relation, id: 'ALE-001-r1' },
      { ...relation, id: 'ALE-001-r2', withdrawn: { by: 'mk', reason: 'x' } },
    ],
  } as unknown as EntryInResponse;
  const about = (words: Words) => ({ words, adopted, entry });
  const form = (action: Action) =>
    fieldsOf(action, about(en)).map(({ name, kind, isRequired }) =>
      [name, kind, isRequired ? 'required' : ''].filter(Boolean).join(' '),
    );

  it('has the fields that it takes, in their order', () => {
    expect(ACTIONS.map((action) => [action, form(action)])).toEqual([
      ['correct', ['class select required', 'reason area required']],
      ['reclassify', ['kind select required', 'reason area required']],
      ['mark', ['tlp select required', 'reason area required']],
      ['contradict', ['target entry required', 'aspect text required', 'note area']],
      [
        'relate',
        ['type select required', 'target entry required', 'aspect text required', 'note area'],
      ],
      ['withdraw', ['relation select required', 'reason area required']],
      ['verify', ['outcome select required', 'rationale area required']],
      [
        'regrade',
        ['reliability select', 'credibility select', 'rationale area required', 'because entries'],
      ],
      ['retract', ['why select required', 'mergedInto entry', 'note area']],
      ['reinstate', ['reason area required']],
      ['task', ['state select required', 'owner text required', 'due text', 'reason area']],
    ]);
  });

  it.each([en, ar])('names each field and each choice', (words) => {
    for (const action of ACTIONS) {
      for (const { name, label, options } of fieldsOf(action, about(words))) {
        expect(label).toBe(words.entry.fields[name as keyof typeof words.entry.fields]);
        for (const [, text] of options ?? []) expect(text).not.toBe('');
      }
    }
  });

  it('offers every relation, and to leave a grade as it is', () => {
    const options = (action: Action, field: string) =>
      fieldsOf(action, about(en)).find(({ name }) => name === field)?.options ?? [];
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

  it('offers the kinds but its own, the markings but its own, and the links that stand', () => {
    const codes = (action: Action, field: string) => {
      const found = fieldsOf(action, about(en)).find(({ name }) => name === field);
      return found?.options?.map(([code]) => code) ?? [];
    };
    expect(codes('reclassify', 'kind')).toContain('hostilities.airstrike');
    expect(codes('reclassify', 'kind')).not.toContain('hostilities.shelling');
    expect(codes('mark', 'tlp')).toContain('TLP:RED');
    expect(codes('mark', 'tlp')).not.toContain('TLP:GREEN');
    expect(fieldsOf('withdraw', about(en))[0]?.options).toEqual([
      ['ALE-001-r1', 'contradicts ALE-002 – who fired'],
    ]);
  });

  it('begins with the first choice of each list, and else empty', () => {
    expect(firstFields('relate', about(en))).toEqual({
      type: 'corroborates',
      target: '',
      aspect: '',
      note: '',
    });
    expect(firstFields('regrade', about(en))).toEqual({
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
