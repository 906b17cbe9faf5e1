import { type Vocabulary } from '@sitlog/vocabulary';
import { type Assertion, type EntryContent, type StatedBounds } from '../entry/entry.js';
import { aspectOf, type Registers, splitProposition } from '../registers.js';
import { refusal, type Refusal } from './refusal.js';
import { boundOf, type Micros } from '../time.js';
import { checkSpans } from './check-spans.js';
import { type Aspect } from '../vocabulary/aspects.js';
import { type CodeTable, type OfferedPack, whyNoCode } from '../vocabulary/packs/offered.js';

/** A device's clock may run this much ahead before "it happened" is read as "it will happen". */
export const CLOCK_TOLERANCE: Micros = 60_000_000;

/** What an entry's content is checked against. */
interface Checking {
  readonly registers: Registers;
  readonly recordedAt: Micros;
  /** The packs on offer. */
  readonly packs: readonly OfferedPack[];
}

/** What the record refuses in an entry's content: unknown kinds and references, times out of order, occurrences ahead. */
export function checkContent(
  content: EntryContent,
  { registers, recordedAt, packs }: Checking,
): readonly Refusal[] {
  const asserted = (content.assertions ?? []).flatMap((a, i) =>
    checkAssertion(a, `/assertions/${i}`, registers),
  );
  return [
    ...checkKind(content.kind, registers.vocabulary, packs),
    ...checkCodes(content, registers.vocabulary, packs),
    ...checkTask(content),
    ...checkAttribution(content, registers),
    ...checkReferences(content, registers),
    ...checkTime(content, recordedAt),
    ...asserted,
    ...(asserted.length > 0 ? [] : checkSpans(content, registers, recordedAt)),
  ];
}

/** Refuses a kind that the situation has not adopted. */
export function checkKind(
  code: string,
  vocabulary: Vocabulary,
  packs: readonly OfferedPack[],
): readonly Refusal[] {
  const why = whyNoCode({ table: 'kinds', code }, vocabulary, packs);
  return why === undefined ? [] : [refusal('unknown-kind', why, '/kind')];
}

/** Refuses other codes that the situation has not adopted; units and measures may be any. */
function checkCodes(
  { actors, places, sectors }: EntryContent,
  vocabulary: Vocabulary,
  packs: readonly OfferedPack[],
): readonly Refusal[] {
  const check = (table: CodeTable, code: string, pointer: string): readonly Refusal[] =>
    checkCode({ table, code, pointer }, vocabulary, packs);
  return [
    ...places.flatMap(({ role }, i) => check('placeRoles', role, `/places/${i}/role`)),
    ...actors.flatMap(({ role }, i) => check('actorRoles', role, `/actors/${i}/role`)),
    ...sectors.flatMap((sector, i) => check('sectors', sector, `/sectors/${i}`)),
  ];
}

/** Refuses a code that the situation has not adopted. */
export function checkCode(
  {
    pointer,
    ...asked
  }: { readonly table: CodeTable; readonly code: string; readonly pointer: string },
  vocabulary: Vocabulary,
  packs: readonly OfferedPack[],
): readonly Refusal[] {
  const why = whyNoCode(asked, vocabulary, packs);
  return why === undefined ? [] : [refusal('unknown-code', why, pointer)];
}

function checkTask({ mode, task }: EntryContent): readonly Refusal[] {
  return task === undefined || mode === 'operational'
    ? []
    : [refusal('not-a-task', ONLY_OWN_ACTS, '/task')];
}

/** What has an owner is what the desk itself has decided, ordered or asked for. */
export const ONLY_OWN_ACTS =
  'Only an act of the desk is a task: log what you decide, order or ask for as an entry of mode operational.';

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
    ...checkHow(assertion, pointer, registers),
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
  { proposition, value, ends }: Pick<Assertion, 'proposition' | 'value' | 'ends'>,
  pointer: string,
  registers: Registers,
): readonly Refusal[] {
  const { subject: id, aspect: name } = splitProposition(proposition);
  const subject = registers.subject.get(id);
  if (subject === undefined) {
    return known(registers.subject, id, 'subject', `${pointer}/proposition`);
  }
  const aspect = aspectOf(subject, name, registers.vocabulary);
  if (aspect === undefined) {
    const message = `Subject "${id}" (${subject.type}) has no aspect "${name}".`;
    return [refusal('unknown-aspect', message, `${pointer}/proposition`)];
  }
  if (value === undefined) {
    return ends === true ? [] : [refusal('malformed', VALUE_MISSING, `${pointer}/value`)];
  }
  return checkValue(value, aspect, `${pointer}/value`, registers);
}

const VALUE_MISSING =
  'Say which value; only an assertion that ends all that its origin said needs none.';

/** Refuses an assertion that both denies and ends, and one that denies or ends an abstention. */
function checkHow(said: Assertion, pointer: string, registers: Registers): readonly Refusal[] {
  const { value, negated, ends } = said;
  if (negated !== true && ends !== true) return [];
  if (negated === ends) {
    const message = 'An assertion denies a value or ends what was said, not both: write two.';
    return [refusal('malformed', message, `${pointer}/ends`)];
  }
  if (value === undefined || value !== abstentionOf(said, registers)) return [];
  const message = `"${value}" says nothing, so it cannot be denied or ended.`;
  return [refusal('value-not-allowed', message, `${pointer}/value`)];
}

function abstentionOf(
  { proposition }: Assertion,
  { subject, vocabulary }: Registers,
): string | undefined {
  const { subject: id, aspect } = splitProposition(proposition);
  const registered = subject.get(id);
  return registered === undefined ? undefined : aspectOf(registered, aspect, vocabulary)?.abstain;
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
