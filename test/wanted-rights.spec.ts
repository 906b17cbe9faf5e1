import { expect, test } from '@jest/globals';

type Rights = Readonly<Record<string, unknown>>;
interface WantedRights {
  readonly wantedSettings: (user: string) => Rights;
  readonly wantedOfAll: (user: string) => Rights;
  readonly sameRights: (one: unknown, other: unknown) => boolean;
  readonly othersIn: (rights: unknown, user: string) => readonly string[];
}

const file = new URL('../tools/wanted-rights.mjs', import.meta.url).href;
const { wantedSettings, wantedOfAll, sameRights, othersIn } = (await import(file)) as WantedRights;

test('lets the user read and append, and leaves deletion and rights to the administrators', () => {
  expect(wantedSettings('sitlog')).toMatchObject({
    $userStreamAcl: {
      $r: ['sitlog', '$admins'],
      $w: ['sitlog', '$admins'],
      $d: '$admins',
      $mw: '$admins',
    },
    $systemStreamAcl: { $r: '$admins', $w: '$admins' },
  });
});

test('takes rights for the same whatever the order, and whether one name stands in a list', () => {
  const same = { $acl: { $r: ['$admins', 'sitlog', 'sitlog'] } };
  expect(sameRights(wantedOfAll('sitlog'), same)).toBe(true);
  expect(sameRights({ $d: '$admins' }, { $d: ['$admins'] })).toBe(true);
  expect(sameRights(wantedOfAll('sitlog'), { $acl: { $r: '$admins' } })).toBe(false);
});

test('names those who would lose rights', () => {
  const rights = { $userStreamAcl: { $r: ['$all', 'other'], $w: 'sitlog', $d: '$admins' } };
  expect(othersIn(rights, 'sitlog')).toEqual(['$all', 'other']);
  expect(othersIn(wantedSettings('sitlog'), 'sitlog')).toEqual([]);
  expect(othersIn(undefined, 'sitlog')).toEqual([]);
});
