import { checkCode } from '../commands/check-entry.js';
import {
  type Command,
  type DeclareSides,
  type OpenSituation,
  type RegisterItemCommand,
} from '../commands/commands.js';
import { type DescribeSituation } from '../commands/describe-situation.js';
import { accepted, type Decision, refused, unless } from '../commands/decision.js';
import { type Fact } from '../events/events.js';
import {
  aspectOf,
  isNeutral,
  type RegisterItem,
  type Registers,
  type Subject,
} from '../registers.js';
import { refusal, type Refusal } from '../commands/refusal.js';
import { DESK } from '../vocabulary/attribution.js';
import { calledIn } from '../state/description.js';
import { type SituationCore } from '../state/state.js';
import { type OfferedPack } from '../vocabulary/packs/offered.js';
import { checkSettings, storedSettings } from './settings/decide-settings.js';
import { FIRST_CHOICE, packsChosen } from './vocabulary/packs-chosen.js';

type SituationCommand = Extract<
  Command,
  {
    readonly kind:
      | 'open-situation'
      | 'close-situation'
      | 'reopen-situation'
      | 'describe-situation'
      | 'register-item'
      | 'declare-sides';
  }
>;

/** Decides opening, closing, reopening, describing, registers and sides. */
export function decideSituation(
  command: SituationCommand,
  core: SituationCore,
  packs: readonly OfferedPack[],
): Decision {
  switch (command.kind) {
    case 'open-situation':
      return decideOpening(command, core, packs);
    case 'close-situation':
      return accepted({ name: 'SituationClosed', data: { reason: command.reason } });
    case 'reopen-situation':
      return core.closed
        ? accepted({ name: 'SituationReopened', data: { reason: command.reason } })
        : refused(refusal('situation-open', 'The situation is open.'));
    case 'describe-situation':
      return decideDescription(command, core);
    case 'register-item':
      return decideRegistration(command, core, packs);
    case 'declare-sides':
      return decideSides(command, core);
  }
}

function decideOpening(
  { kind: _, packs: chosen, operationalPeriod, languages, ...asked }: OpenSituation,
  { opened }: SituationCore,
  offered: readonly OfferedPack[],
): Decision {
  if (opened !== undefined) {
    const message = `Situation ${opened.code} exists already.`;
    return refused(refusal('situation-exists', message, '/code'));
  }
  const { packs, refusals } = packsChosen(chosen ?? FIRST_CHOICE, offered);
  const data = { ...asked, ...storedSettings({ operationalPeriod, languages }), packs };
  return unless([...refusals, ...checkSettings(data)], () => ({ name: 'SituationOpened', data }));
}

function decideDescription(
  { kind: _, operationalPeriod, languages, ...asked }: DescribeSituation,
  { opened }: SituationCore,
): Decision {
  const data = { ...asked, ...storedSettings({ operationalPeriod, languages }) };
  const before = opened === undefined ? undefined : calledIn(opened);
  return same(before, data)
    ? { kind: 'unchanged' }
    : unless(checkSettings(data), () => ({ name: 'SituationDescribed', data }));
}

function decideSides({ opposing }: DeclareSides, core: SituationCore): Decision {
  const neutral = opposing.flatMap((pair, i) =>
    pair.flatMap((side, j) => (isNeutral(side) ? [notOpposing(side, `/opposing/${i}/${j}`)] : [])),
  );
  if (same(core.opposing, opposing)) return { kind: 'unchanged' };
  return unless(neutral, () => ({ name: 'SidesDeclared', data: { opposing } }));
}

function notOpposing(side: string, pointer: string): Refusal {
  const message = `A source of the side "${side}" counts as neutral, so it opposes nobody.`;
  return refusal('value-not-allowed', message, pointer);
}

function decideRegistration(
  command: RegisterItemCommand,
  core: SituationCore,
  packs: readonly OfferedPack[],
): Decision {
  if (command.register === 'source' && command.id === DESK) {
    return refused(refusal('id-reserved', DESK_RESERVED));
  }
  const before = core.registers[command.register].get(command.id);
  if (same(before, command.item)) return { kind: 'unchanged' };
  if (before !== undefined && command.onlyNew === true) {
    const message = `${command.id} is registered already, as “${before.name}”.`;
    return refused(refusal('already-registered', message));
  }
  if (before !== undefined && changesType(command, before)) {
    const message = 'The type of a subject cannot change: its accounts would lose their aspects.';
    return refused(refusal('type-fixed', message, '/type'));
  }
  const refusals = [
    ...codeFaults(command, core.registers, packs),
    ...authorityFaults(command, core.registers),
  ];
  return unless(refusals, () => registration(command));
}

/** Refuses a type of source or subject, or a line of the board, that the situation has not adopted. */
function codeFaults(
  { register, item }: RegisterItemCommand,
  { vocabulary }: Registers,
  packs: readonly OfferedPack[],
): readonly Refusal[] {
  if (register !== 'source' && register !== 'subject') return [];
  const { type: code, aspects = {} } = item as Subject;
  const table = register === 'source' ? 'sourceTypes' : 'subjectTypes';
  return [
    ...checkCode({ table, code, pointer: '/type' }, vocabulary, packs),
    ...Object.values(aspects).flatMap(({ facet }, i) =>
      checkCode(
        { table: 'facets', code: facet, pointer: `/aspects/${i}/facet` },
        vocabulary,
        packs,
      ),
    ),
  ];
}

const DESK_RESERVED = `"${DESK}" is the origin of entries that name nobody, so no source is registered as it. Choose another id.`;

/** Refuses authorities for aspects that a subject has not, or of sources that are not registered. */
function authorityFaults(
  { register, item }: RegisterItemCommand,
  { source, vocabulary }: Registers,
): readonly Refusal[] {
  if (register !== 'subject') return [];
  const subject = item as Subject;
  return Object.entries(subject.authorities ?? {}).flatMap(([aspect, sourceId], i) => [
    ...(aspectOf(subject, aspect, vocabulary) === undefined
      ? [refusal('unknown-aspect', noAspect(aspect), `/authorities/${i}/aspect`)]
      : []),
    ...(source.has(sourceId)
      ? []
      : [refusal('unknown-reference', noSource(sourceId), `/authorities/${i}/sourceId`)]),
  ]);
}

const noAspect = (aspect: string): string =>
  `The subject has no aspect "${aspect}", so nobody is its authority.`;
const noSource = (sourceId: string): string =>
  `No source "${sourceId}" is registered in this situation; register it first.`;

function changesType(command: RegisterItemCommand, before: RegisterItem): boolean {
  return (
    command.register === 'subject' && (before as Subject).type !== (command.item as Subject).type
  );
}

const REGISTERED = {
  source: 'SourceRegistered',
  actor: 'ActorRegistered',
  place: 'PlaceRegistered',
  subject: 'SubjectRegistered',
} as const;

function registration({ register, id, item }: RegisterItemCommand): Fact {
  return { name: REGISTERED[register], data: { id, item } } as Fact;
}

/** Equality of plain JSON values, whatever the order of their members. */
function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const left = Object.entries(a).filter(([, value]) => value !== undefined);
  const right = Object.entries(b).filter(([, value]) => value !== undefined);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    left.length === right.length &&
    left.every(([key, value]) => same(value, (b as Record<string, unknown>)[key]))
  );
}
