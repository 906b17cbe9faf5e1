import { type Account, type Considered, type Derived, type DerivedValue } from '@sitlog/board';
import { type Bounds } from '@sitlog/situation';
import { type EdgeWords } from './catalogue.js';
import { joined, own, type Phrase, phrase, sentences } from './phrase.js';
import { entriesListed, quotedValue, type Voice } from './voice.js';

/** What of an answer is told. */
interface ToldAnswer extends Pick<Derived, 'state' | 'stale' | 'override'> {
  readonly values: readonly ToldValue[];
  readonly possible: readonly Pick<Derived['possible'][number], 'value' | 'origin'>[];
  readonly abstentions: readonly Pick<Derived['abstentions'][number], 'origin'>[];
}

type ToldValue = Pick<DerivedValue, 'value' | 'origins' | 'entries'>;

/** What of an account is told: what it says, what became of it, and because of which entries. */
interface ToldAccount extends Pick<Considered, 'verdict' | 'because' | 'open'> {
  readonly account: Pick<Account, 'origin' | 'value' | 'start' | 'end'>;
}

/** How a proposition stands, in sentences that can be read aloud. */
export function stateInWords(derived: ToldAnswer, voice: Voice): readonly Phrase[] {
  const { values, possible, abstentions, stale } = derived;
  const { and, propositions } = voice.words;
  const open = possible.map(({ value, origin }) =>
    propositions.byOrigin(quotedValue(value, voice), source(origin, voice)),
  );
  const silent = abstentions.map(({ origin }) => source(origin, voice));
  return [
    ...overrideInWords(derived, voice),
    own(propositions.stateSentences[derived.override?.derivedState ?? derived.state]),
    ...values.map((value) => valueInWords(value, voice)),
    ...(open.length === 0 ? [] : [propositions.possible(and(open))]),
    ...(silent.length === 0 ? [] : [propositions.silent(and(silent))]),
    ...(stale ? [own(propositions.stale)] : []),
  ];
}

/** What one account says and what became of it, in sentences that can be read aloud. */
export function consideredInWords(considered: Considered, voice: Voice): Phrase {
  const { code, comma } = voice.words;
  return joined([code(considered.account.entryNo), accountInWords(considered, voice)], comma);
}

/** The same without the number of the entry. */
export function accountInWords(told: ToldAccount, voice: Voice): Phrase {
  const { origin, value, start, end } = told.account;
  const { account } = voice.words.propositions;
  const times = timesOf({ start, end }, voice);
  const saying = account(source(origin, voice), quotedValue(value, voice), times);
  return sentences([saying, fateInWords(told, voice)]);
}
/** What became of an account, in a sentence or two. */
function fateInWords(
  { verdict, because, open }: Omit<ToldAccount, 'account'>,
  voice: Voice,
): Phrase {
  const { propositions } = voice.words;
  const fate = propositions.verdicts[verdict](entriesListed(because, voice));
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

function valueInWords({ value, origins, entries }: ToldValue, voice: Voice): Phrase {
  const { and, propositions } = voice.words;
  const by = and(origins.map((origin) => source(origin, voice)));
  return propositions.value(quotedValue(value, voice), by, entriesListed(entries, voice));
}

function source(origin: string, { naming }: Voice): Phrase {
  return phrase`${naming.source(origin)}`;
}

function moment(at: number, { naming }: Voice): Phrase {
  return own(naming.moment(at));
}
