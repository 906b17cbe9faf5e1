// Which rights one user needs so that Sitlog can work under its name, and nobody else can touch the log.

const ADMINS = '$admins';
const NOBODY_ELSE = { $r: ADMINS, $w: ADMINS, $d: ADMINS, $mr: ADMINS, $mw: ADMINS };

/** The stream whose last event holds the rights to every stream that has none of its own. */
export const SETTINGS = '$settings';
/** The stream whose last event holds the rights to the whole log. */
export const ALL = '$$$all';

/** Rights to streams: read and append; deletion, and the rights themselves, stay with the administrators. */
export function wantedSettings(user) {
  return {
    $userStreamAcl: { ...NOBODY_ELSE, $r: [user, ADMINS], $w: [user, ADMINS] },
    $systemStreamAcl: NOBODY_ELSE,
  };
}

/** Rights to the whole log: read it. */
export function wantedOfAll(user) {
  return { $acl: { $r: [user, ADMINS] } };
}

/** Whether two texts of rights say the same: the order of names means nothing, and one name needs no list. */
export function sameRights(one, other) {
  return JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));
}

/** Names besides the user and the administrators that some text of rights gives something to. */
export function othersIn(rights, user) {
  const names = namesIn(rights).filter((name) => name !== user && name !== ADMINS);
  return [...new Set(names)].sort();
}

function namesIn(value) {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(namesIn);
}

function ordered(value) {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return [...new Set(value)].sort();
  if (typeof value !== 'object' || value === null) return value;
  const names = Object.keys(value).sort();
  return Object.fromEntries(names.map((name) => [name, ordered(value[name])]));
}
