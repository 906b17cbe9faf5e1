import { latinPart } from '../setup/item-id.js';

/** The tables in which the page adds rows, each with the fields that its row has besides its names. */
export const OWN_FIELDS = {
  kinds: ['family', 'speaksOf', 'says'],
  subjectTypes: [],
  aspects: ['type', 'facet', 'exclusive', 'values'],
  measures: ['facet', 'units'],
  units: ['symbol'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type OwnTable = keyof typeof OWN_FIELDS;
export type OwnField = (typeof OWN_FIELDS)[OwnTable][number];

/** The fields of the form for a row, as text, by their names. */
export type OwnDraft = Readonly<Record<string, string>>;

/** The code that a row would get: what was typed, else made of its English name. */
export function ownCode(table: OwnTable, { code = '', en = '', family = '' }: OwnDraft): string {
  if (code.trim() !== '') return code.trim();
  const made = latinPart(en, '_');
  if (made === '') return '';
  if (table === 'kinds') return `${family}.${made}`;
  return table === 'measures' ? `local.${made}` : made;
}

/** The request that adds the row of a form to the situation's own vocabulary. */
export function ownRowBody(table: OwnTable, draft: OwnDraft): Readonly<Record<string, unknown>> {
  const { type = '' } = draft;
  return {
    table,
    code: ownCode(table, draft),
    ...(table === 'aspects' ? { type } : {}),
    row: { names: namesOf(draft['en'], draft['ar']), ...membersOf(table, draft) },
  };
}

/** The situation's own pack is named in both languages: a name that is not given is that of the other one. */
function namesOf(en = '', ar = ''): Readonly<Record<string, string>> {
  return { en: en.trim() || ar.trim(), ar: ar.trim() || en.trim() };
}

function membersOf(table: OwnTable, draft: OwnDraft): object {
  const { facet = '', speaksOf = '', symbol = '' } = draft;
  switch (table) {
    case 'kinds':
      return speaksOf === '' ? {} : { speaksOf, ...saidBy(draft['says']) };
    case 'aspects':
      return { facet, exclusive: draft['exclusive'] !== 'no', ...valuesIn(draft['values']) };
    case 'measures':
      return {
        facet,
        units: (draft['units'] ?? '').split(/[\s,،;]+/).filter((unit) => unit !== ''),
      };
    case 'units':
      return symbol.trim() === '' ? {} : { symbol: symbol.trim() };
    case 'subjectTypes':
      return {};
  }
}

function saidBy(says = ''): object {
  const [aspect = '', value = ''] = says.split('=');
  return value === '' ? {} : { asserts: [{ aspect, value }] };
}

/** One answer a line: its English name, and after a bar its Arabic one. */
function valuesIn(text = ''): object {
  const values = text.split('\n').flatMap((line) => {
    const [en = '', ar = ''] = line.split('|').map((part) => part.trim());
    return latinPart(en, '_') === '' ? [] : [[latinPart(en, '_'), namesOf(en, ar)] as const];
  });
  return values.length === 0 ? {} : { values: Object.fromEntries(values) };
}
