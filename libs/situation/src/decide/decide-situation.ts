import { type Command, type DeclareSides, type RegisterItemCommand } from '../commands/commands.js';
import { accepted, type Decision, refused, unless } from '../commands/decision.js';
import { type Fact } from '../events/events.js';
import { isNeutral, type RegisterItem, type Subject } from '../registers.js';
import { refusal, type Refusal } from '../commands/refusal.js';
import { type SituationCore } from '../state/state.js';

type SituationCommand = Extract<
  Command,
  {
    readonly kind:
      'open-situation' | 'close-situation' | 'reopen-situation' | 'register-item' | 'declare-sides';
  }
>;

/** Decides opening, closing, reopening, registers and sides. */
export function decideSituation(command: SituationCommand, core: SituationCore): Decision {
  switch (command.kind) {
    case 'open-situation': {
      if (core.opened !== undefined) {
        return refused(
          refusal('situation-exists', `Situation ${core.opened.code} exists already.`, '/code'),
        );
      }
      const { kind, ...data } = command;
      return accepted({ name: 'SituationOpened', data });
    }
    case 'close-situation':
      return accepted({ name: 'SituationClosed', data: { reason: command.reason } });
    case 'reopen-situation':
      return core.closed
        ? accepted({ name: 'SituationReopened', data: { reason: command.reason } })
        : refused(refusal('situation-open', 'The situation is open.'));
    case 'register-item':
      return decideRegistration(command, core);
    case 'declare-sides':
      return decideSides(command, core);
  }
}

function decideSides({ opposing }: DeclareSides, core: SituationCore): Decision {
  const neutral = opposing.flatMap((pair, i) =>
    pair.flatMap((side, j) => (isNeutral(side) ? [notOpposing(side, `/opposing/${i}/${j}`)] : [])),
  );
  if (neutral.length === 0 && same(core.opposing, opposing)) return { kind: 'unchanged' };
  return unless(neutral, () => ({ name: 'SidesDeclared', data: { opposing } }));
}

function notOpposing(side: string, pointer: string): Refusal {
  const message = `A source of the side "${side}" counts as neutral, so it opposes nobody.`;
  return refusal('value-not-allowed', message, pointer);
}

function decideRegistration(command: RegisterItemCommand, core: SituationCore): Decision {
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
  return accepted(registration(command));
}

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
