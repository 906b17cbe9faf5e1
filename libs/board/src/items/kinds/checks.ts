import { type EntryState } from '@sitlog/situation';
import { type AsKnown } from '../../causes/as-known.js';
import { type Cause, entryCause, type KnowledgeLeg } from '../../causes/causes-of.js';
import { type BoardItem, type Difference, type ItemAnswers } from '../board-item.js';
import { behind, entriesAmong, type ItemBehaviour } from '../item-behaviour.js';
import { type EntryCheck, entryChecks } from '../log-checks.js';
import { propositionAs, propositionItem, PROPOSITIONS } from './propositions.js';

/** What the watch officer looks after. It comes to a number of entries or propositions: whatever moves one of them moves it. */
export const CHECKS: ItemBehaviour<'checks'> = {
  said: (answer) => JSON.stringify(answer),
  contributions: ({ answer }) => new Map(answer.entries.map((entry) => [entry, ''])),
  learnt: (difference, leg) => {
    const found = [
      ...fallingOtherwise(difference, leg),
      ...listedOnce(difference, 'entries').flatMap((id) => lostSupport(id, leg)),
      ...listedOnce(difference, 'propositions').flatMap((id) => movers(id, leg)),
    ];
    const causes = [
      ...new Map(found.map((cause) => [`${cause.kind} ${cause.id}`, cause])).values(),
    ];
    const listed = listedOnce(difference, 'entries');
    return { causes, changed: causes, isCoarse: false, ...behind(entriesAmong(causes), listed) };
  },
  turned: (difference) => behind(listedOnce(difference, 'entries'), []),
};

/** Entries that fall under the check at one of the moments alone. */
function fallingOtherwise(
  { id }: Difference<'checks'>,
  { between }: KnowledgeLeg,
): readonly Cause[] {
  const falls = (entry: EntryState | undefined): string =>
    String(entry !== undefined && entryChecks(entry).includes(id as EntryCheck));
  return between.entries().flatMap((entryNo) => entryCause(entryNo, between, falls));
}

function lostSupport(id: string, { between }: KnowledgeLeg): readonly Cause[] {
  const happenings = between.register('support', id).map(({ happening }) => happening);
  return happenings.length === 0 ? [] : [{ kind: 'support', id, happenings, isNew: false }];
}

/** What made a proposition another that is listed. */
function movers(id: string, leg: KnowledgeLeg): readonly Cause[] {
  const item = (known: AsKnown): BoardItem<'propositions'> | null => {
    const derived = propositionAs(id, known, leg.validAt);
    return derived === undefined ? null : propositionItem(derived);
  };
  const [before, after] = [item(leg.before), item(leg.after)];
  const shown = after ?? before;
  if (shown === null) return [];
  const { kind, facet } = shown;
  return PROPOSITIONS.learnt({ kind, facet, id, before, after }, leg).causes;
}

/** What is listed on one of the boards alone. */
function listedOnce(
  { before, after }: Difference<'checks'>,
  list: keyof Pick<ItemAnswers['checks'], 'entries' | 'propositions'>,
): readonly string[] {
  const [was, is] = [before?.answer[list] ?? [], after?.answer[list] ?? []];
  return [...was.filter((one) => !is.includes(one)), ...is.filter((one) => !was.includes(one))];
}
