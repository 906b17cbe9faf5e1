import {
  type Account,
  type Considered,
  type Derived,
  type DerivedValue,
  type EarlierValue,
} from '@sitlog/board';
import { type Bounds, type Mergeable, type Micros } from '@sitlog/situation';
import { type EdgeWords, type PropositionWords } from './catalogue.js';
import { begun, joined, own, type Phrase, phrase, sentences } from './phrase.js';
import {
  entriesListed,
  originInWords,
  quotedValue,
  saidInWords,
  toldOf,
  type Voice,
} from './voice.js';

/** What of an answer is told. */
interface ToldAnswer extends Pick<Derived, 'id' | 'state' | 'stale' | 'override'> {
  readonly values: readonly ToldValue[];
  readonly denied: readonly ToldValue[];
  readonly earlier: readonly Pick<EarlierValue, 'value' | 'negated' | 'origin' | 'until'>[];
  readonly possible: readonly Pick<Derived['possible'][number], 'says' | 'value' | 'origin'>[];
  readonly abstentions: readonly Pick<Derived['abstentions'][number], 'origin'>[];
  readonly endings: readonly Pick<Derived['endings'][number], 'origin' | 'value'>[];
}

type ToldValue = Pick<DerivedValue, 'value' | 'origins' | 'entries'>;

/** What of an account is told: what it says, what became of it, and because of which entries. */
interface ToldAccount extends Pick<Considered, 'verdict' | 'because' | 'open' | 'until'> {
  readonly account: Pick<
    Account,
    'says' | 'origin' | 'toldBy' | 'value' | 'named' | 'start' | 'end'
  >;
}

/** How a proposition stands, in sentences that can be read aloud. */
export function stateInWords(derived: ToldAnswer, teller: Voice): readonly Phrase[] {
  const voice = toldOf(derived.id, teller);
  const { values, denied, earlier, possible, abstentions, endings, stale } = derived;
  const { and, propositions } = voice.words;
  const open = possible.map(({ origin, ...one }) =>
    propositions.byOrigin(sayingInWords(one, voice), originInWords(origin, voice)),
  );
  const ended = endings.map(({ origin, value = '' }) =>
    propositions.byOrigin(
      sayingInWords({ says: 'ends', value }, voice),
      originInWords(origin, voice),
    ),
  );
  const silent = abstentions.map(({ origin }) => originInWords(origin, voice));
  return [
    ...overrideInWords(derived, voice),
    own(propositions.stateSentences[derived.override?.derivedState ?? derived.state]),
    ...values.map((value) => valueInWords(value, propositions.value, voice)),
    ...denied.map((value) => valueInWords(value, propositions.denied, voice)),
    ...(open.length === 0 ? [] : [propositions.possible(and(open))]),
    ...(silent.length === 0 ? [] : [propositions.silent(and(silent))]),
    ...(ended.length === 0 ? [] : [propositions.ended(and(ended))]),
    ...(earlier.length === 0 ? [] : [propositions.before(and(earlier.map(heldBefore(voice))))]),
    ...(stale ? [own(propositions.stale)] : []),
  ];
}

/** Two sources or actors that are registered and count as one, since when and why. */
export interface MergedInWords {
  readonly register: Mergeable;
  readonly id: string;
  readonly into: string;
  readonly since: Micros;
  readonly reason: string;
}

/** That two that are registered count as one, in a sentence. */
export function mergedInWords(
  { register, id, into, since, reason }: MergedInWords,
  voice: Voice,
): Phrase {
  const { oneSource, oneActor } = voice.words.propositions;
  const name = (one: string): Phrase =>
    register === 'source' ? originInWords(one, voice) : quotedValue(one, voice);
  const told = {
    one: name(id),
    other: name(into),
    since: moment(since, voice),
    reason: phrase`${reason}`,
  };
  return register === 'source' ? oneSource(told) : oneActor(told);
}

/** What one account says and what became of it, in sentences that can be read aloud. */
export function consideredInWords(considered: Considered, teller: Voice): Phrase {
  const voice = toldOf(considered.account.proposition, teller);
  const { code, comma } = voice.words;
  return joined([code(considered.account.entryNo), saidAndFate(considered, voice)], comma);
}

/** The same without the number of the entry. */
export function accountInWords(told: ToldAccount, voice: Voice): Phrase {
  return begun(saidAndFate(told, voice));
}

function saidAndFate(told: ToldAccount, voice: Voice): Phrase {
  const { origin, toldBy, start, end, named, ...said } = told.account;
  const { account, recordedAs } = voice.words.propositions;
  const times = timesOf({ start, end }, voice);
  const [by, what] = [originInWords(origin, voice), sayingInWords(said, voice)];
  const saying = account(
    toldBy === undefined ? by : recordedAs(by, originInWords(toldBy, voice)),
    named === undefined ? what : recordedAs(what, quotedValue(named, voice)),
    times,
  );
  return sentences([saying, fateInWords(told, voice)]);
}

/** What became of an account, in a sentence or two. */
function fateInWords(
  { verdict, because, open, until = null }: Omit<ToldAccount, 'account'>,
  voice: Voice,
): Phrase {
  const { propositions } = voice.words;
  const fate = propositions.verdicts[verdict](entriesListed(because, voice));
  if (until !== null) return sentences([fate, propositions.countedUntil(moment(until, voice))]);
  const { from, to } = open ?? { from: null, to: null };
  if (from === null || to === null) return fate;
  return sentences([fate, propositions.openBetween(moment(from, voice), moment(to, voice))]);
}

/** Since when and, where it ends, until when an account says that something is so. */
function timesOf(
  { start, end }: { readonly start: Bounds; readonly end?: Account['end'] },
  voice: Voice,
): readonly Phrase[] {
  const { since, until } = voice.words.times;
  return [
    edgeInWords(start, since, voice),
    ...(end === undefined ? [] : [edgeInWords(end, until, voice)]),
  ];
}

function edgeInWords({ earliest, latest }: Bounds, words: EdgeWords, voice: Voice): Phrase {
  if (earliest === null && latest === null) return own(words.unknown);
  if (latest === null) return words.after(moment(earliest ?? 0, voice));
  if (earliest === null) return words.before(moment(latest, voice));
  if (earliest === latest) return words.at(moment(latest, voice));
  return words.between(moment(earliest, voice), moment(latest, voice));
}

function overrideInWords({ override }: Pick<Derived, 'override'>, voice: Voice): readonly Phrase[] {
  if (override === undefined) return [];
  const { value, reason, by, from, expiresAt } = override;
  const { overridden, withoutIt } = voice.words.propositions;
  const told = {
    by: phrase`${by}`,
    value: quotedValue(value, voice),
    from: moment(from, voice),
    until: moment(expiresAt, voice),
    reason: phrase`${reason}`,
  };
  return [overridden(told), own(withoutIt)];
}

function valueInWords(
  { value, origins, entries }: ToldValue,
  told: PropositionWords['value'],
  voice: Voice,
): Phrase {
  const by = voice.words.and(origins.map((origin) => originInWords(origin, voice)));
  return told(quotedValue(value, voice), by, entriesListed(entries, voice));
}

function sayingInWords(said: Pick<Account, 'says' | 'value'>, voice: Voice): Phrase {
  return saidInWords(said, quotedValue(said.value, voice), voice.words);
}

function heldBefore(
  voice: Voice,
): (earlier: Pick<EarlierValue, 'value' | 'negated' | 'origin' | 'until'>) => Phrase {
  return ({ value, negated, origin, until }) =>
    voice.words.propositions.earlier(
      sayingInWords({ says: negated ? 'denies' : 'affirms', value }, voice),
      originInWords(origin, voice),
      until === null ? undefined : moment(until, voice),
    );
}

function moment(at: number, { naming }: Voice): Phrase {
  return own(naming.moment(at));
}
