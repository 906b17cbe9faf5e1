import { type Micros, refusal, type Refusal, type SituationCore } from '@sitlog/situation';
import { type ReadyOrder } from './order.js';

/** One moment of a script may bring several events: they follow each other a microsecond apart. */
const SAME_MOMENT: Micros = 999;

/** The moment that the record will carry, or why the one asked for is refused. */
export function recordedAtFor(
  order: ReadyOrder,
  core: SituationCore,
  now: Micros,
): { readonly moment: Micros } | { readonly refused: Refusal } {
  const { command, recordedAt } = order;
  const mode = command.kind === 'open-situation' ? command.mode : core.opened?.mode;
  const next = core.lastRecordedAt + 1;
  if (mode === 'exercise') return scripted(recordedAt, core.revision === -1 ? now : next, core);
  if (recordedAt === undefined) return { moment: Math.max(now, next) };
  const message = 'Only an exercise runs on a scripted clock: leave recordedAt out.';
  return { refused: refusal('recorded-at-refused', message, '/recordedAt') };
}

function scripted(
  asked: Micros | undefined,
  next: Micros,
  { lastRecordedAt }: SituationCore,
): { readonly moment: Micros } | { readonly refused: Refusal } {
  if (asked === undefined) return { moment: next };
  if (asked < lastRecordedAt - SAME_MOMENT) {
    const message = 'The script of this exercise has gone beyond that moment.';
    return { refused: refusal('recorded-at-too-early', message, '/recordedAt') };
  }
  return { moment: Math.max(asked, lastRecordedAt + 1) };
}
