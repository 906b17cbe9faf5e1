/** @jest-environment ./tools/dashboard/jest-page.mjs */
import { describe, expect, it } from '@jest/globals';
import { type PropositionResponse } from '@sitlog/api-types';
import { propositionOf, valueOf } from '../../testing/test-board.js';
import { testPage } from '../../testing/test-page.js';
import { PropositionRow } from './proposition-row.js';

const AT = (hour: number): string => `2016-12-14T0${hour}:00:00Z`;
const SINCE = { earliest: AT(4), latest: AT(4) };

const row = async (
  state: PropositionResponse['state'],
  other: Partial<PropositionResponse>,
  lang: 'en' | 'ar' = 'en',
) => {
  const proposition = propositionOf('formal', { state, ...other });
  const drawn = await testPage(<PropositionRow proposition={proposition} isPlain />, { lang });
  const texts = (of: string): readonly string[] =>
    [...document.querySelectorAll(of)].map(({ textContent }) => textContent.trim());
  return { ...drawn, texts };
};

describe('what is said of a question', () => {
  it('is denied with its own word and look, never as the value alone', async () => {
    const { texts } = await row('denied', { denied: [valueOf('ongoing', { since: SINCE })] });
    expect(texts('.state')).toEqual(['denied']);
    expect(texts('.account .value')).toEqual(['not ongoing']);
    expect(texts('.account.denies .not')).toEqual(['not']);
  });

  it('stands against each other where one affirms what another denies', async () => {
    const { texts } = await row('contested', {
      values: [valueOf('ongoing')],
      denied: [valueOf('ongoing', { origins: ['act-gov'], sinceOrigin: 'act-gov' })],
    });
    expect(texts('.split .value')).toEqual(['ongoing', 'not ongoing']);
    expect(texts('.split .against')).toEqual(['against']);
    expect(texts('.split .affirms .account-origins')[0]).toContain('SOHR');
    expect(texts('.split .denies .account-origins')[0]).toContain('Government');
  });

  it('has been said first by somebody, who is named where it is not plain who', async () => {
    const two = { origins: ['act-gov', 'src-sohr'], since: SINCE };
    const { texts } = await row('corroborated', { values: [valueOf('ongoing', two)] });
    expect(texts('.account-since')).toEqual(['since Wed 14 Dec, 06:00 (SOHR)']);
    const one = await row('reported', { values: [valueOf('ongoing', { since: SINCE })] });
    expect(one.texts('.account-since')).toEqual(['since Wed 14 Dec, 06:00']);
  });

  it('may be denied, or ended, and is said so', async () => {
    const maybe = { origin: 'src-sohr', from: AT(4), to: AT(6) };
    const { texts } = await row('unknown', {
      possible: [
        { ...maybe, says: 'affirms', value: 'none', entry: 'ALE-001' },
        { ...maybe, says: 'denies', value: 'ongoing', entry: 'ALE-002' },
        { ...maybe, says: 'ends', value: '', entry: 'ALE-003' },
      ],
      endings: [{ origin: 'act-gov', entry: 'ALE-004', value: 'ongoing' }],
    });
    expect(texts('.openings li')).toEqual([
      'possibly none: SOHR ALE-001',
      'possibly not ongoing: SOHR ALE-002',
      'possibly what it said holds no longer: SOHR ALE-003',
      'Government: no longer ongoing ALE-004',
    ]);
  });

  it('is said by our own desk, which has no name in the registers', async () => {
    const by = { origin: 'desk', entry: 'ALE-001' };
    const said = { value: 'none', negated: false, since: SINCE, until: null } as const;
    const { texts } = await row('corroborated', {
      values: [valueOf('ongoing', { origins: ['act-gov', 'desk'], sinceOrigin: 'desk' })],
      possible: [{ ...by, says: 'affirms', value: 'none', from: null, to: null }],
      abstentions: [by],
      endings: [by],
      earlier: [{ ...by, ...said, why: 'gave_way' }],
    });
    const own = texts('.account-origins, .account-since, .openings li, details.earlier li');
    expect(own).toHaveLength(6);
    expect(own.filter((text) => !text.includes('our own desk'))).toEqual([]);
  });

  it('says that it has grown old', async () => {
    const { texts } = await row('reported', { stale: true, values: [valueOf('ongoing')] });
    expect(texts('.stale-word')).toEqual(['Old: may no longer be so']);
    expect((await row('reported', { values: [valueOf('ongoing')] })).texts('.stale-word')).toEqual(
      [],
    );
  });
});

describe('what held before', () => {
  const earlier = [
    {
      ...({ value: 'none', negated: false, origin: 'src-sohr', entry: 'ALE-001' } as const),
      ...({ since: SINCE, until: null, why: 'gave_way' } as const),
    },
    {
      ...({ value: 'ongoing', negated: true, origin: 'act-gov', entry: 'ALE-002' } as const),
      ...({ since: SINCE, until: AT(6), why: 'overtaken' } as const),
    },
  ];

  it('is one line with the last of it, which opens to all with why each no longer counts', async () => {
    const { texts } = await row('reported', { values: [valueOf('none')], earlier });
    expect(texts('details.earlier > summary')).toEqual([
      'Before that (2): not ongoing, counted until Wed 14 Dec, 08:00',
    ]);
    expect(texts('details.earlier li')).toEqual([
      'not ongoing since Wed 14 Dec, 06:00, counted until Wed 14 Dec, 08:00: Government ALE-002A later account says otherwise, and may take its place.',
      'none since Wed 14 Dec, 06:00: SOHR ALE-001It was what is expected until somebody says otherwise, and somebody did.',
    ]);
  });

  it('is not there where nothing was', async () => {
    const { texts } = await row('reported', { values: [valueOf('none')] });
    expect(texts('details')).toEqual([]);
  });

  it('is told in Arabic', async () => {
    const { texts } = await row('reported', { earlier: earlier.slice(1) }, 'ar');
    expect(texts('details.earlier > summary')).toEqual([
      'قبل ذلك: ليس صحيحًا: مستمر، كان محتسبًا حتى الأربعاء، 14 ديسمبر، 08:00',
    ]);
  });
});
