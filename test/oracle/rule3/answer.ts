/**
 * Rule set 3 for one proposition, from its text alone, without any index: slow, and meant to be read. `model.ts` says what it is given; rule 1
 * is in `take.ts`, 2 in `place.ts`, 3 in `last-word.ts`, 4, 4a and 6 in `set-aside.ts`, who is entitled and 7 in `entitled.ts`, 8 and 9 in
 * `value-states.ts`, runs and `earlier` of 11 in `runs.ts`, the rest here. Where the text leaves room, it is read so:
 *
 * Rule 1
 * - What supersedes need not speak of this proposition; it must be of a kind and mode that feeds this aspect.
 * - Background bars an assessed aspect too. A duplicate is out if its chain leads to an entry neither retracted nor refuted, hidden or not.
 * - `withheld`: a readable entry that speaks of the proposition is superseded by hidden entries alone, whatever V.
 *
 * Rule 2
 * - The `from` that a correction gave is `occurred.from`; the moment of the correction is R only where that lies after all other moments.
 * - Told ahead with an open `occurred.to`, or bounds without a latest: never definite. Told ahead is judged by R after such a correction.
 * - `effective` of a kind that only announces does not place a denial either.
 * - A denial takes the bounds of what it denies after that one's end has cut them, be its entry hidden, out by rule 1 or of another mode.
 * - Where an end lies before the earliest start, the account is definite from that earliest start on (and over at once).
 * - An end without an earliest is possible since ever. A timeless aspect knows no end, which therefore cuts no start.
 *
 * Rules 3 to 6
 * - A denial, or the ending of one value, leaves abstentions and endings without a value as they are, in every aspect.
 * - Of equal bounds, an affirmation that ends a course replaces others of exclusive aspects only: elsewhere another value is another key.
 * - Abstentions and endings are listed while they are last words and neither over nor possibly over.
 * - Age: accounts of one kind and value, those that 4a names and those that say the same; only those a time to live later add up.
 * - R guards an account whose entry says when, also where that moment is left aside for R; it guards from succession, not from age.
 * - An unregistered origin's admission, or act of authority, entitles nobody (save in mode occurrence).
 * - Of a pair with equal bounds either may be the earlier; the later need not be a last word.
 * - Baseline: contrary is each other value that is affirmed, and the denial of the baseline; its first account is that of anybody.
 * - `possible` lists every account that may have begun, also two of one origin and value; what is possibly over, if it affirms or denies.
 * - `stale` looks at all that counts, affirmed or denied, of all values.
 *
 * Rules 8 to 11
 * - An admission may lie in the unbroken run of an origin that counts; the other origin has to count itself. Runs are those of counting origins.
 * - A non-exclusive aspect with one value affirmed has the state of that value, whatever else is denied.
 * - An override ends at the next one even where that is already lifted.
 * - A value's grade is the best reliability and the best credibility of the accounts that count, each for itself.
 * - Two origins with the same earliest start: `since` names the first in the alphabet.
 * - What is timeless and gives way did so as soon as it was there, since it does "whenever" the other was told.
 * - Of accounts of one origin with equal bounds, the run goes on through those that are not broken.
 * - An origin whose last word was aged by accounts that say the same extends `since` also where others age it too, or where it is possibly over.
 * - `earlier` lists affirmations and denials: an abstention or an ending that is over is named nowhere.
 */
import { affirmsAnEnd, isReplaced } from './last-word.js';
import {
  type Answer3,
  type OverrideAsKnown,
  type PossibleAnswered,
  type PropositionAsked,
} from './model.js';
import { byBounds, isPossible, placed, type Account3 } from './place.js';
import { areInForce, type Case3, definiteAmong, earlierIn } from './runs.js';
import { holds, REASONS } from './set-aside.js';
import { taken } from './take.js';
import { stateOfProposition, valuesOf } from './value-states.js';

const MINUTE = 60_000_000;

/** The answer to one question, its lists in an order of their own. */
export function answerOf(asked: PropositionAsked): Answer3 {
  const { entries, withheld } = taken(asked);
  const accounts = placed(entries, asked.entries, asked.aspect);
  const those: Case3 = { asked, accounts, definite: definiteAmong(accounts, asked) };
  const words = those.definite
    .filter((account) => !isReplaced(account, those.definite, asked.aspect))
    .filter((account) =>
      REASONS.every((reason) => !holds(reason, account, { accounts, asked, at: asked.validAt })),
    );
  const inForce = words.filter((account) => areInForce(account, asked.validAt));
  const counting = inForce.filter(({ said }) => said === 'affirms' || said === 'denies');
  const values = valuesOf('affirms', counting, those);
  const denied = valuesOf('denies', counting, those);
  const derived = stateOfProposition({ values, denied }, asked);
  const override = overrideAt(asked);
  return {
    state: override === undefined ? derived : 'overridden',
    override: override === undefined ? null : { ...override, derived },
    values,
    denied,
    earlier: earlierIn(those),
    possible: possibleIn(those, words, counting),
    abstentions: inForce
      .filter(({ said }) => said === 'abstains')
      .sort(byEntry)
      .map(({ origin, entry }) => ({ origin, entry: entry.n })),
    endings: listed(inForce.filter(({ said }) => said === 'ends')),
    stale: isStale(counting, asked),
    withheld,
  };
}

/** Rule 5; `words` would count if they were not possibly over. */
function possibleIn(
  { accounts, asked }: Case3,
  words: readonly Account3[],
  counting: readonly Account3[],
): readonly PossibleAnswered[] {
  const starting = accounts.filter(
    (account) => account.said !== 'abstains' && isPossible(account, asked.validAt, asked.aspect),
  );
  const stopping = words.filter(
    (account) =>
      (account.said === 'affirms' || account.said === 'denies') &&
      !areInForce(account, asked.validAt),
  );
  const counts = ({ origin, said, value }: Account3) =>
    counting.some(
      (other) => other.origin === origin && other.said === said && other.value === value,
    );
  return listed([...starting, ...stopping].filter((account) => !counts(account)));
}

function isStale(counting: readonly Account3[], { aspect, validAt }: PropositionAsked): boolean {
  const { timeless, timeToLiveMinutes } = aspect;
  if (timeless === true || timeToLiveMinutes === undefined || counting.length === 0) return false;
  const newest = Math.max(...counting.map(({ latest }) => latest));
  const ended = counting.some(
    (account) => account.latest === newest && affirmsAnEnd(account, aspect),
  );
  return !ended && validAt > newest + timeToLiveMinutes * MINUTE;
}

/** Rule 10. */
function overrideAt({ overrides, validAt }: PropositionAsked): OverrideAsKnown | undefined {
  const inOrder = overrides.toSorted((a, b) => a.recordedAt - b.recordedAt);
  return inOrder.find(({ recordedAt, expiresAt, liftedAt }, i) => {
    const next = inOrder[i + 1]?.recordedAt;
    const until = Math.min(expiresAt, liftedAt ?? Infinity, next ?? Infinity);
    return recordedAt <= validAt && validAt < until;
  });
}

function listed(accounts: readonly Account3[]): readonly PossibleAnswered[] {
  return accounts.toSorted(byEntry).map(({ said, value, origin, entry }) => ({
    said,
    value: value ?? null,
    origin,
    entry: entry.n,
  }));
}

function byEntry(a: Account3, b: Account3): number {
  const texts = ({ said, value }: Account3) => `${said} ${value ?? ''}`;
  return a.entry.n - b.entry.n || texts(a).localeCompare(texts(b)) || byBounds(a, b);
}
