import { type Fields, patchOf } from './correction/content-text.js';

/** What can be done with an entry; each is one event of its own, nothing is overwritten. */
export const ACTIONS = [
  'correct',
  'reclassify',
  'mark',
  'contradict',
  'relate',
  'withdraw',
  'verify',
  'regrade',
  'retract',
  'reinstate',
  'task',
] as const;
export type Action = (typeof ACTIONS)[number];

/** The request that an action comes to, relative to the entry. */
interface Request {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
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
    case 'reclassify':
      return {
        path: '/classification',
        body: given({ kind: fields['kind'], reason: fields['reason'] }),
      };
    case 'mark':
      return { path: '/marking', body: given({ tlp: fields['tlp'], reason: fields['reason'] }) };
    case 'withdraw':
      return {
        path: `/relations/${encodeURIComponent(fields['relation'] ?? '')}/withdrawal`,
        body: given({ reason: fields['reason'] }),
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
    case 'task': {
      const { state, owner, due, reason } = fields;
      return { path: '/task', body: given({ state, owner, due, reason }) };
    }
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
