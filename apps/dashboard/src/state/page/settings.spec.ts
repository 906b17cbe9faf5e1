import { describe, expect, it } from '@jest/globals';
import { testEdges } from '../../testing/test-edges.js';
import { createPage } from './page.js';

const KEY = 'sitlog.settings';

function pageWith(kept?: string, href?: string, languages: readonly string[] = ['en-GB']) {
  const world = testEdges(href === undefined ? {} : { href });
  if (kept === undefined) world.deviceStorage.remove(KEY);
  else world.deviceStorage.set(KEY, kept);
  world.device.state.languages = languages;
  return { ...world, ...createPage(world.edges) };
}

describe('the settings of a device', () => {
  it('are the usual ones on a new device', () => {
    expect(pageWith().settings.settings.value).toEqual({
      theme: 'auto',
      density: 'normal',
      singleKeys: true,
      operator: '',
      lang: undefined,
      digits: 'western',
      timeLeftToRight: false,
      notices: false,
    });
  });

  it('outlive the page', () => {
    const { settings, deviceStorage } = pageWith();
    settings.set({ theme: 'dark', operator: 'mk' });
    const again = pageWith(deviceStorage.all.get(KEY));
    expect(again.settings.settings.value).toMatchObject({ theme: 'dark', operator: 'mk' });
  });

  it.each([
    ['what is no settings', '"dark"'],
    ['nothing', 'null'],
    ['what cannot be read', '{'],
    ['values that there are not', '{"theme":"pink","digits":7,"lang":"fr","singleKeys":"yes"}'],
    ['names that there are not', '{"colour":"dark"}'],
  ])('are the usual ones where %s is kept', (_, kept) => {
    expect(pageWith(kept).settings.settings.value).toEqual(pageWith().settings.settings.value);
  });

  it('keep what can be read of them beside what cannot', () => {
    const { settings } = pageWith('{"theme":"contrast","density":"huge","operator":"mk"}');
    expect(settings.settings.value).toMatchObject({
      theme: 'contrast',
      density: 'normal',
      operator: 'mk',
    });
  });

  it('do without storage where the browser has none', () => {
    const { edges } = testEdges();
    const fail = (): never => {
      throw new Error('Forbidden.');
    };
    const deviceStorage = {
      ...edges.deviceStorage,
      get: fail,
      set: fail,
      remove: fail,
      keys: fail,
    };
    const { settings, local } = createPage({ ...edges, deviceStorage });
    settings.set({ theme: 'dark' });
    local.remove(KEY);
    expect([settings.settings.value.theme, local.get(KEY), local.keys('')]).toEqual([
      'dark',
      undefined,
      [],
    ]);
  });
});

describe('the language', () => {
  it.each<[string, Parameters<typeof pageWith>, string]>([
    ['of the address', ['{"lang":"en"}', 'http://desk.test/?lang=ar'], 'ar'],
    ['of the device', ['{"lang":"ar"}'], 'ar'],
    ['of the browser', [undefined, undefined, ['fr-FR', 'ar-SY', 'en']], 'ar'],
    ['English where there is none of them', [undefined, undefined, ['fr-FR']], 'en'],
  ])('is that %s', (_, page, lang) => {
    expect(pageWith(...page).settings.lang.value).toBe(lang);
  });

  it('is spoken once its words are there', async () => {
    const { words } = pageWith();
    const english = words.t().common.close;
    await words.speak('ar');
    expect(words.t().common.close).toMatch(/[\u0600-\u06ff]/);
    await words.speak('en');
    expect(words.t().common.close).toBe(english);
  });
});

describe('numbers and times', () => {
  const zone = 'Asia/Damascus';
  const at = Date.parse('2016-12-14T07:42:17Z');

  it('have Western digits unless those of the language are wanted', () => {
    const { settings, format } = pageWith('{"lang":"ar"}');
    expect(format.numberText(1_234)).toMatch(/1.?234/);
    settings.set({ digits: 'native' });
    expect(format.numberText(1_234)).toMatch(/١.?٢٣٤/);
    settings.set({ lang: 'en' });
    expect(format.numberText(1_234)).toBe('1,234');
  });

  it('are told in the zone of the screen', () => {
    const { format } = pageWith();
    expect(format.timeText(at, zone)).toBe('09:42');
    expect(format.clockText(at, zone)).toBe('09:42:17');
    expect(format.dayText(at, zone)).toMatch(/^Wednesday,? 14 December 2016$/);
    expect(format.zoneText(zone, at)).toBe('Asia/Damascus, UTC+02:00');
  });

  it('name the year only where it is not the one that is looked at', () => {
    const { format } = pageWith();
    expect(format.momentText(at, zone, at)).toMatch(/^Wed,? 14 Dec,? 09:42$/);
    expect(format.momentText(at, zone, Date.parse('2017-01-01T00:00:00Z'))).toMatch(
      /^Wed,? 14 Dec 2016,? 09:42$/,
    );
    expect(format.momentText(at, zone)).toMatch(/^Wed,? 14 Dec 2016,? 09:42$/);
  });

  it('stand in few letters beside a picture', () => {
    const { format } = pageWith();
    expect(format.axisDayText(at, zone, false)).toBe('14 Dec');
    expect(format.axisDayText(at, zone, true)).toBe('14 Dec 2016');
    expect(format.monthDayText(at, zone, 'short')).toBe('14 Dec');
    expect(format.monthDayText(at, zone, 'numeric')).toBe('14/12');
  });

  it('tell what is left in the two largest units that matter', () => {
    const { format, settings } = pageWith();
    // Releases of Node differ in where they write a plural.
    const left = (ms: number) => format.leftText(ms).replaceAll(/s\b/g, '');
    const minutes = (n: number) => left(n * 60_000);
    expect([minutes(0), minutes(12), minutes(59)]).toEqual(['0 min', '12 min', '59 min']);
    expect([minutes(60), minutes(192)]).toEqual(['1 hr 0 min', '3 hr 12 min']);
    expect([minutes(47 * 60 + 59), minutes(48 * 60)]).toEqual(['47 hr 59 min', '2 day']);
    expect([left(119_999), left(-60_000)]).toEqual(['1 min', '0 min']);
    settings.set({ lang: 'ar' });
    expect(minutes(12)).toMatch(/^12 د/);
  });

  it('hold no marks of direction beside a picture in Arabic', () => {
    const { format } = pageWith('{"lang":"ar"}');
    expect(format.axisDayText(at, zone, true)).not.toMatch(/[\u200e\u200f\u061c]/);
    expect(format.monthDayText(at, zone, 'numeric')).not.toMatch(/[\u200e\u200f\u061c]/);
  });
});
