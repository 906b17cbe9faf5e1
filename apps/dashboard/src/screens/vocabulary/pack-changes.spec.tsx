/** @jest-environment ./tools/dashboard/jest-page.mjs */
import { describe, expect, it } from '@jest/globals';
import { type PackChangeResponse } from '@sitlog/api-types';
import { packsOf } from '../../state/packs/packs.js';
import { servedWith } from '../../testing/test-desk.js';
import { testPage } from '../../testing/test-page.js';
import { boardOf } from '../../testing/test-situation.js';
import { PackChanges } from './pack-changes.js';

const named = (code: string, en: string, ar = en) => ({ code, pack: 'aid', names: { en, ar } });
const ADOPTED = {
  ...boardOf(9),
  packs: [],
  facets: [named('relief', 'Relief', 'إغاثة'), named('needs', 'Needs', 'احتياجات')],
  subjectTypes: [{ ...named('area', 'Area', 'منطقة'), aspects: [named('food', 'food', 'غذاء')] }],
  kinds: [named('aid.came', 'Aid came', 'وصول مساعدات')],
  ...{ sections: [], families: [], measures: [], units: [], actorRoles: [], placeRoles: [] },
  ...{ sourceTypes: [], sectors: [] },
};
const FOOD = { table: 'aspects/area', code: 'food', names: { en: 'food', ar: 'غذاء' } };
const KIND = { table: 'kinds', code: 'aid.came' };

/** Draws changes where the situation has one question, one kind and two lines. */
async function drawn(changes: readonly PackChangeResponse[], lang: 'en' | 'ar' = 'en') {
  const page = await testPage('', {
    lang,
    answer: servedWith(({ path }) =>
      path.includes('/vocabulary') ? { body: ADOPTED } : undefined,
    ),
  });
  packsOf(page.desk).adopted.subscribe(() => undefined);
  await page.draw(<PackChanges changes={changes} />);
  return page;
}

describe('what a pack would change', () => {
  it('is told with the present name beside the next one, what is no longer offered first', async () => {
    const { texts, names } = await drawn([
      { what: 'added', table: 'units', code: 't', names: { en: 'tonne' } },
      { what: 'renamed', ...KIND, names: { en: 'Aid arrived', ar: 'وصول مساعدات' } },
      { what: 'deprecated', ...FOOD },
    ]);
    expect(names('heading')).toEqual([
      'Would not be offered any more (1)',
      'Would be called otherwise (1)',
      'Would be added (1)',
    ]);
    expect(texts('row')).toEqual(['food · Area', 'Aid came → Aid arrived', 'tonne']);
  });

  it('says where only the name in another language is another', async () => {
    const renamed = { what: 'renamed', ...KIND, names: { en: 'Aid arrived', ar: 'وصول مساعدات' } };
    const { texts } = await drawn([renamed as PackChangeResponse], 'ar');
    expect(texts('row')).toEqual(['وصول مساعدات (بلغة أخرى)']);
  });

  it('says after what time accounts would grow old, and where a row would stand', async () => {
    const { texts } = await drawn([
      { what: 'time_to_live', ...FOOD, before: 60, after: 2_880 },
      { what: 'time_to_live', ...FOOD, after: 600 },
      { what: 'moved', ...FOOD, before: 'relief', after: 'shelter' },
      { what: 'added', table: 'facets', code: 'shelter', names: { en: 'Shelter' } },
    ]);
    expect(texts('row')).toEqual([
      'food · Area: Relief → Shelter',
      'food · Area: 60 min → 2 d',
      'food · Area: never → 10 h',
      'Shelter',
    ]);
  });

  it('names the type of subject that comes with it', async () => {
    const { texts } = await drawn([
      { what: 'added', table: 'aspects/dam', code: 'state', names: { en: 'state' } },
      { what: 'added', table: 'subjectTypes', code: 'dam', names: { en: 'Dam' } },
    ]);
    expect(texts('row')).toEqual(['Dam', 'state · Dam']);
  });

  it('opens short lists, and long ones on demand', async () => {
    const many = Array.from({ length: 9 }, (_, at) => ({
      what: 'added' as const,
      table: 'kinds',
      code: `k.${at}`,
      names: { en: `Kind ${at}` },
    }));
    const { all, text, root, draw } = await drawn(many);
    expect([all('row').length, text()]).toEqual([0, 'Would be added (9)Kinds of development (9)']);
    const details = root.querySelector('details')!;
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
    await draw(<PackChanges changes={many} />);
    expect(all('row')).toHaveLength(9);
  });
});
