import { type Assertion, type EntryContent, type StatedBounds } from '../entry/entry.js';
import { aspectOf, type Registers, splitProposition } from '../registers.js';
import { refusal, type Refusal } from './refusal.js';
import { boundOf, type Micros } from '../time.js';
import { kindRow } from '../vocabulary/kinds/kinds.js';
import { type Aspect } from '../vocabulary/subjects.js';

/** A device's clock may run this much ahead before "it happened" is read as "it will happen". */
export const CLOCK_TOLERANCE: Micros = 60_000_000;

/** What the record refuses in an entry's content: unknown kinds and references, times out of order, occurrences ahead. */
export function checkContent(
  content: EntryContent,
  registers: Registers,
  recordedAt: Micros,
): readonly Refusal[] {
  return [
    ...checkKind(content.kind),
    ...checkAttribution(content, registers),
    ...checkReferences(content, registers),
    ...checkTime(content, recordedAt),
    ...(content.assertions ?? []).flatMap((a, i) =>
      checkAssertion(a, `/assertions/${i}`, registers),
    ),
  ];
}

/** Refuses a kind that the vocabulary does not have. */
export function checkKind(kind: string): readonly Refusal[] {
  return kindRow(kind) === undefined
    ? [refusal('unknown-kind', `There is no kind of development "${kind}".`, '/kind')]
    : [];
}

function checkAttribution(content: EntryContent, registers: Registers): readonly Refusal[] {
  if (content.attribution.length === 0 && content.mode !== 'operational') {
    const message = 'Say who this comes from: at least one link of attribution.';
    return [refusal('attribution-missing', message, '/attribution')];
  }
  return content.attribution.flatMap((link, i) =>
    known(registers.source, link.sourceId, 'source', `/attribution/${i}/sourceId`),
  );
}

function checkReferences(content: EntryContent, registers: Registers): readonly Refusal[] {
  return [
    ...content.about.flatMap((id, i) => known(registers.subject, id, 'subject', `/about/${i}`)),
    ...content.places.flatMap(({ placeId }, i) =>
      known(registers.place, placeId, 'place', `/places/${i}/placeId`),
    ),
    ...content.actors.flatMap(({ actorId }, i) =>
      known(registers.actor, actorId, 'actor', `/actors/${i}/actorId`),
    ),
  ];
}

function known(
  register: ReadonlyMap<string, unknown>,
  id: string | undefined,
  what: string,
  pointer: string,
): readonly Refusal[] {
  if (id === undefined || register.has(id)) return [];
  const message = `No ${what} "${id}" is registered in this situation; register it first.`;
  return [refusal('unknown-reference', message, pointer)];
}

function checkTime(content: EntryContent, recordedAt: Micros): readonly Refusal[] {
  const { occurred } = content.time;
  const { from = null, to = null } = content.effective ?? {};
  return [
    ...inOrder(occurred.from, occurred.to, '/time/occurred/to'),
    ...inOrder(from, to, '/effective/to'),
    ...(content.mode === 'occurrence' ? notAhead(occurred.from, recordedAt) : []),
  ];
}

function notAhead(from: string | null, recordedAt: Micros): readonly Refusal[] {
  const start = boundOf(from);
  if (start === null || start <= recordedAt + CLOCK_TOLERANCE) return [];
  const message =
    'An occurrence cannot lie ahead of the moment at which it is recorded. Log a plan or a forecast as a statement.';
  return [refusal('in-the-future', message, '/time/occurred/from')];
}

function inOrder(from: string | null, to: string | null, pointer: string): readonly Refusal[] {
  const [start, end] = [boundOf(from), boundOf(to)];
  if (start === null || end === null || start <= end) return [];
  return [refusal('time-order', 'The end lies before the start.', pointer)];
}

function checkAssertion(
  assertion: Assertion,
  pointer: string,
  registers: Registers,
): readonly Refusal[] {
  return [
    ...checkSaid(assertion, pointer, registers),
    ...boundsInOrder(assertion.start, `${pointer}/start/latest`),
    ...boundsInOrder(assertion.end, `${pointer}/end/latest`),
    ...inOrder(
      assertion.start?.latest ?? null,
      assertion.end?.latest ?? null,
      `${pointer}/end/latest`,
    ),
  ];
}

/** Refuses a proposition that no registered subject has, and a value that its aspect does not take. */
export function checkSaid(
  { proposition, value }: Pick<Assertion, 'proposition' | 'value'>,
  pointer: string,
  registers: Registers,
): readonly Refusal[] {
  const { subject: id, aspect: name } = splitProposition(proposition);
  const subject = registers.subject.get(id);
  if (subject === undefined) {
    return known(registers.subject, id, 'subject', `${pointer}/proposition`);
  }
  const aspect = aspectOf(subject, name);
  if (aspect === undefined) {
    const message = `Subject "${id}" (${subject.type}) has no aspect "${name}".`;
    return [refusal('unknown-aspect', message, `${pointer}/proposition`)];
  }
  return checkValue(value, aspect, `${pointer}/value`, registers);
}

function boundsInOrder(bounds: StatedBounds | undefined, pointer: string): readonly Refusal[] {
  return bounds === undefined ? [] : inOrder(bounds.earliest, bounds.latest, pointer);
}

function checkValue(
  value: string,
  aspect: Aspect,
  pointer: string,
  registers: Registers,
): readonly Refusal[] {
  if (value === aspect.abstain) return [];
  if (aspect.actor === true) return known(registers.actor, value, 'actor', pointer);
  if (aspect.values === undefined || aspect.values.includes(value)) return [];
  const message = `"${value}" is not one of ${aspect.values.join(', ')}.`;
  return [refusal('value-not-allowed', message, pointer)];
}
