import { accepted, type Decision, refused } from '../../commands/decision.js';
import { type SignReport } from '../../commands/people/shift-commands.js';
import { refusal, type Refusal } from '../../commands/refusal.js';
import { isSamePerson } from '../../commands/people/same-person.js';
import { type Handovers } from '../../state/people.js';
import { type SituationCore } from '../../state/state.js';
import { whyUnnamed } from './why-unnamed.js';

/** Decides that somebody takes over by a handover: another person than who hands over, and one alone. */
export function decideSigning(
  { number, note }: SignReport,
  author: string,
  core: SituationCore,
): Decision {
  const [why] = [...whyUnnamed(author), ...whyNotSigned(number, author, core)];
  if (why !== undefined) return refused(why);
  const data = { number, as: 'incoming' as const, ...(note === undefined ? {} : { note }) };
  return accepted({ name: 'ReportSigned', data });
}

const NONE: Pick<Handovers, 'open' | 'signed'> = { open: [], signed: [] };

function whyNotSigned(
  number: number,
  author: string,
  { lastReport, handovers }: SituationCore,
): readonly Refusal[] {
  const { open, signed } = handovers ?? NONE;
  if (number > (lastReport?.number ?? 0)) {
    return [refusal('unknown-report', `There is no report no. ${number}.`)];
  }
  if (signed.includes(number)) {
    return [refusal('already-signed', `Somebody has taken over by report no. ${number} already.`)];
  }
  const handover = open.find((one) => one.number === number);
  if (handover === undefined) {
    return [refusal('not-a-handover', `Report no. ${number} hands nothing over.`)];
  }
  if (!isSamePerson(handover.by, author)) return [];
  const message = `${handover.by} hands over by report no. ${number}: somebody else has to take over.`;
  return [refusal('own-handover', message)];
}
