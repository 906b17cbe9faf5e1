import { FILTER_HELP, labelsIn } from '../../filter/filter-labels.js';
import { many } from '../plural.js';

/** Words of the field in which entries are searched and filtered. */
export const filter = {
  label: 'Search and filter',
  placeholder: 'words, or kind:shelling origin:… late:>2h',
  help: `Words that stand together in an entry, and parts such as ${FILTER_HELP}. In quotation marks everything is words. Enter applies.`,
  apply: 'Apply',
  asked: 'Filter',
  counting: 'Counting…',
  all: (n: number, shown: string): string =>
    many('en', n, { one: `${shown} entry`, other: `${shown} entries` }),
  matched: (total: string, n: number, all: string): string =>
    `${total} of ${many('en', n, { one: `${all} entry matches`, other: `${all} entries match` })}`,
  clear: (part: string): string => `Clear “${part}”`,
  clearAll: 'Clear all',
  saved: {
    title: 'Saved filters',
    hint: 'They stay on this device, for this situation.',
    name: 'Keep this filter as',
    keep: 'Keep',
    kept: (name: string): string => `${name} is kept on this device.`,
    rename: 'Rename',
    renameOne: (name: string): string => `Rename: ${name}`,
    newName: (name: string): string => `New name of ${name}`,
    remove: 'Remove',
    removeOne: (name: string): string => `Remove: ${name}`,
    sort: 'Saved filter',
  },
  parts: labelsIn('en'),
  none: { actor: 'none registered', place: 'none registered' },
  statuses: { in_force: 'in force', retracted: 'retracted' } as Readonly<Record<string, string>>,
  atLeast: (span: string): string => `at least ${span}`,
  problems: {
    unknown:
      'there is no such part, so it narrows nothing. To search for it as words, put it in quotation marks.',
    empty: 'it says nothing after the colon, so it narrows nothing.',
    value: 'this part cannot have that value, so it narrows nothing.',
    twice: 'this part is there already; only the first one counts.',
    long: 'too many words to look for: at most 200 characters.',
  },
};
