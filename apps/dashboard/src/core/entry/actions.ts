import { type EntryInResponse } from '@sitlog/api-types';
import { fromField } from '@sitlog/line-reading';

/** What can be done with an entry; each is one event of its own, nothing is overwritten. */
export const ACTIONS = [
  'correct',
  'contradict',
  'relate',
  'verify',
  'regrade',
  'retract',
  'reinstate',
] as const;
export type Action = (typeof ACTIONS)[number];

/** What somebody has written into a form. */
export type Fields = Readonly<Record<string, string>>;

/** The request that an action comes to, relative to the entry. */
interface Request {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** One change of a correction. */
interface Change {
  readonly path: string;
  readonly value?: unknown;
}

/** The fields of an entry that a correction's form shows, as they stand. */
export function correctable(entry: EntryInResponse): Fields {
  const { occurred } = entry.time;
  return {
    headline: entry.headline,
    narrative: entry.narrative ?? '',
    from: occurred.from ?? '',
    to: occurred.to ?? '',
    label: occurred.label ?? '',
  };
}

const PATHS: Readonly<Record<string, string>> = {
  headline: '/headline',
  narrative: '/narrative',
  from: '/time/occurred/from',
  to: '/time/occurred/to',
  label: '/time/occurred/label',
};

/** Ends of a time are null where they are open; other texts that are emptied are removed. */
const OPEN_WHEN_EMPTY = new Set(['from', 'to']);

const WALL_TIME = /^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(?::\d{2})?$/;

/** The fields with times that were written without an offset (`2016-12-14 10:30`) read in a zone; all else stays as it was written. */
export function withInstants(fields: Fields, zone: string): Fields {
  const read = ([name, text]: readonly [string, string]): readonly [string, string] => {
    const wall = text.trim();
    if (!OPEN_WHEN_EMPTY.has(name) || !WALL_TIME.test(wall)) return [name, text];
    return [name, fromField(wall.replace(' ', 'T'), zone) ?? text];
  };
  return Object.fromEntries(Object.entries(fields).map(read));
}

/** The changes that lead from the fields as they stood to those of the form. */
export function patchOf(before: Fields, after: Fields): readonly Change[] {
  return Object.entries(PATHS).flatMap(([field, path]) => {
    const text = (after[field] ?? '').trim();
    if (text === (before[field] ?? '')) return [];
    if (text !== '') return [{ path, value: text }];
    return OPEN_WHEN_EMPTY.has(field) ? [{ path, value: null }] : [{ path }];
  });
}

/** What is sent for an action, from what stands in its form; `before` is the entry as it stood when the form was opened. */
export function requestOf(action: Action, fields: Fields, before: Fields): Request {
  switch (action) {
    case 'correct':
      return {
        path: '/corrections',
        body: given({
          class: fields['class'],
          patch: patchOf(before, fields),
          reason: fields['reason'],
        }),
      };
    case 'contradict':
    case 'relate': {
      const { target, aspect, note } = fields;
      const type = action === 'contradict' ? 'contradicts' : fields['type'];
      return { path: '/relations', body: given({ type, target, aspect, note }) };
    }
    case 'verify':
      return {
        path: '/verification',
        body: given({ outcome: fields['outcome'], rationale: fields['rationale'] }),
      };
    case 'regrade':
      return { path: '/gradings', body: gradingOf(fields) };
    case 'retract': {
      const { why: reason, mergedInto, note } = fields;
      return { path: '/retraction', body: given({ reason, mergedInto, note }) };
    }
    case 'reinstate':
      return { path: '/reinstatement', body: given({ reason: fields['reason'] }) };
  }
}

function gradingOf({
  reliability,
  credibility = '',
  rationale,
  because = '',
}: Fields): Request['body'] {
  const numbers = because.split(/[\s,]+/).filter((no) => no !== '');
  return given({
    reliability,
    credibility: credibility === '' ? undefined : Number(credibility),
    rationale,
    because: numbers.length === 0 ? undefined : numbers,
  });
}

/** Fields that were left empty are not sent. */
function given(fields: Readonly<Record<string, unknown>>): Request['body'] {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''),
  );
}
