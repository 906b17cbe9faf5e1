import { DESK, MODES, TLP, VERIFICATIONS } from '@sitlog/situation';
import { type Language } from '@sitlog/words';

/** How an actor or a place is asked for that an entry does not have. */
export const NONE = 'none';

/** So many entries are asked for by their numbers at once. */
export const MOST_NUMBERS = 200;

/** What values a filter has: every reader of the table knows these forms, and nothing of single filters. */
export type FilterForm =
  | { readonly is: 'code'; readonly codes: readonly string[]; readonly prefix?: string }
  | {
      readonly is: 'text';
      readonly max: number;
      readonly pattern?: RegExp;
      /** What it names; absent: it is words that are shown as they are. */
      readonly names?: 'kind' | 'registered' | 'origin';
      /** `none` asks for the entries that refer to nothing of the kind. */
      readonly orNone?: true;
    }
  | { readonly is: 'span' }
  | { readonly is: 'minutes'; readonly most: number }
  | { readonly is: 'numbers'; readonly most: number };

/** One filter, but for what the description of the API says of it. */
interface FilterRow {
  readonly form: FilterForm;
  /** Its name in the field of the page, such as `late` in `late:>2h`, and how the field's help shows it; null: words without a name. */
  readonly typed: string | null;
  readonly help: string | null;
  readonly label: Readonly<Record<Language, string>>;
}

const ID = {
  is: 'text',
  max: 64,
  pattern: /^[a-z0-9][a-z0-9._-]{0,63}$/,
  names: 'registered',
} as const;

/**
 * What a timeline can be narrowed to, in the order in which it is written. A filter is its row here, with its description below, and its
 * condition in `libs/views/src/entries/timeline-query.ts`.
 */
export const FILTERS = {
  kind: {
    form: { is: 'text', max: 64, pattern: /^[a-z]+(\.[a-z_]+)?$/, names: 'kind' },
    typed: 'kind',
    help: 'kind:shelling',
    label: { en: 'Kind', ar: 'النوع' },
  },
  origin: {
    form: { ...ID, names: 'origin' },
    typed: 'origin',
    help: `origin:${DESK}`,
    label: { en: 'Origin', ar: 'المصدر الأول' },
  },
  actor: {
    form: { ...ID, orNone: true },
    typed: 'actor',
    help: 'actor:none',
    label: { en: 'Actor', ar: 'الفاعل' },
  },
  place: {
    form: { ...ID, orNone: true },
    typed: 'place',
    help: 'place:none',
    label: { en: 'Place', ar: 'المكان' },
  },
  subject: {
    form: ID,
    typed: 'subject',
    help: 'subject:…',
    label: { en: 'Subject', ar: 'الموضوع' },
  },
  mode: {
    form: { is: 'code', codes: MODES },
    typed: 'mode',
    help: 'mode:statement',
    label: { en: 'What it is', ar: 'ماهيته' },
  },
  verification: {
    form: { is: 'code', codes: VERIFICATIONS },
    typed: 'verification',
    help: 'verified:no',
    label: { en: 'Verification', ar: 'التحقق' },
  },
  status: {
    form: { is: 'code', codes: ['in_force', 'retracted'] },
    typed: 'status',
    help: 'status:retracted',
    label: { en: 'Status', ar: 'الحالة' },
  },
  tlp: {
    form: { is: 'code', codes: TLP, prefix: 'TLP:' },
    typed: 'tlp',
    help: 'tlp:amber',
    label: { en: 'Marking', ar: 'التصنيف' },
  },
  during: {
    form: { is: 'span' },
    typed: 'during',
    help: 'during:2016-12-14T08:00:00Z/2016-12-14T10:30:00Z',
    label: { en: 'Time', ar: 'الوقت' },
  },
  recorded: {
    form: { is: 'span' },
    typed: 'recorded',
    help: 'recorded:2016-12-14T08:00:00Z/2016-12-14T16:00:00Z',
    label: { en: 'Recorded', ar: 'سُجّل' },
  },
  lateBy: {
    form: { is: 'minutes', most: 100 * 366 * 24 * 60 },
    typed: 'late',
    help: 'late:>2h',
    label: { en: 'Recorded later by', ar: 'سُجّل متأخرًا بما لا يقل عن' },
  },
  numbers: {
    form: { is: 'numbers', most: MOST_NUMBERS },
    typed: 'numbers',
    help: 'numbers:ALE-001,ALE-017',
    label: { en: 'Numbers', ar: 'الأرقام' },
  },
  q: {
    form: { is: 'text', max: 200 },
    typed: null,
    help: null,
    label: { en: 'Words', ar: 'كلمات' },
  },
} as const satisfies Readonly<Record<string, FilterRow>>;
export type FilterName = keyof typeof FILTERS;

/** What the description of the API says of a filter, and of a value that is not of its form. */
interface FilterDescription {
  readonly description: string;
  readonly refused?: string;
}

const SPAN =
  'Write two instants with their offsets and a slash between them, such as 2016-12-14T08:00:00Z/2016-12-14T10:30:00Z, the earlier one first.';

/** What the description of the API says of a filter. A function, so that no page carries what it does not show. */
export function descriptionOf(name: FilterName): FilterDescription {
  const all: Readonly<Record<FilterName, FilterDescription>> = {
    kind: {
      description: 'A kind or a whole family.',
      refused:
        'Write the code of a kind, such as ceasefire.announced, or a family, such as ceasefire.',
    },
    origin: {
      description: `Who it comes from: the last link of the attribution, or ${DESK} where nobody is named.`,
      refused: `Write the id of a source, or ${DESK}.`,
    },
    actor: { description: `An actor; ${NONE}: refers to none by its id.` },
    place: { description: `A place; ${NONE}: refers to none by its id.` },
    subject: { description: 'What it is about.' },
    mode: { description: 'What the entry is.' },
    verification: { description: 'Where it stands on the verification desk.' },
    status: { description: 'Default: both.' },
    tlp: { description: 'Its marking as known then; write %2B for a plus.' },
    during: {
      description:
        'What happened, or may have, between two moments: those with an open end go on. Write %2B for a plus.',
      refused: SPAN,
    },
    recorded: {
      description:
        'What was logged from one moment to the other, both included: the entries of a shift. Write %2B for a plus.',
      refused: SPAN,
    },
    lateBy: {
      description:
        'Recorded at least so many minutes after the latest moment at which it can have happened. With an open end it is never late.',
    },
    numbers: {
      description: `Only the entries with these numbers, at most ${MOST_NUMBERS}, separated by commas.`,
      refused: `Write numbers of entries, separated by commas, such as ALE-001,ALE-017: at most ${MOST_NUMBERS}.`,
    },
    q: {
      description:
        'Words in number, headline, narrative, note, original text, tags, who recorded it, and in the names of its places, actors, sources and subjects as known then.',
    },
  };
  return all[name];
}

type Valued<Form> = Form extends { readonly codes: readonly (infer Code)[] }
  ? Code
  : Form extends { readonly is: 'minutes' }
    ? number
    : string;

/** What entries are narrowed to, as the API takes it; absent = everything. */
export type FiltersAsked = {
  readonly [Name in FilterName]?: Valued<(typeof FILTERS)[Name]['form']>;
};

/** The names of the filters whose values have a form: `code`, or texts with `orNone`. */
export type FiltersOf<Form> = {
  [Name in FilterName]: (typeof FILTERS)[Name]['form'] extends Form ? Name : never;
}[FilterName];

/** All filters, in the order of the table. */
export const FILTER_NAMES = Object.keys(FILTERS) as readonly FilterName[];

/** The form of a filter, for who reads any of them. */
export function formOf(name: FilterName): FilterForm {
  return FILTERS[name].form;
}

/** What numbers of entries look like, at most so many, separated by commas. */
export function numbersForm(most: number): RegExp {
  const number = '[A-Z][A-Z0-9]{1,9}-[0-9]{3,9}';
  return new RegExp(`^${number}(?:,${number}){0,${most - 1}}$`);
}
