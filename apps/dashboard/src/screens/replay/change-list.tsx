import { type BoardResponse } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { aspectOfProposition, subjectOf } from '../../core/board/proposition-id.js';
import { type Parts } from '../../core/i18n/parts.js';
import { EntryLinks } from '../../components/entry/entry-link.js';
import { Name } from '../../components/text/name.js';
import { Time } from '../../components/text/time.js';
import { type Move } from '../../state/replay/change-log.js';
import { type ReplayedChange } from '../../core/replay/changes.js';
import { Standing } from './standing.js';
import { useDesk } from '../../components/use-desk.js';
import { type Desk } from '../../state/desk.js';
import { replayStateOf } from '../../state/replay/replay.js';

const MOST_CHANGES = 12;
const MOST_ENTRIES = 8;

/** What the moves of the clocks changed, newest first: the same as the marks on the tiles, in words. */
export function ChangeList(): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { moves } = replayStateOf(desk).changeLog;
  const words = t().replay;
  return (
    <section class="change-list" aria-labelledby="change-list">
      <h3 id="change-list">{words.changes}</h3>
      {moves.value.length === 0 ? (
        <p class="quiet">{words.noChanges}</p>
      ) : (
        <ol class="plain" tabIndex={0} aria-label={words.changes}>
          {moves.value.map((move) => (
            <li key={move.id}>
              <MoveItem move={move} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function MoveItem({ move }: { readonly move: Move }): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { numberText } = desk.format;
  const { noOf } = replayStateOf(desk).entryNo;
  const { to, changes, came, gone } = move;
  const words = t().replay;
  const told = changes.filter(isTold);
  const left = told.length - MOST_CHANGES;
  return (
    <>
      <p class="move-head">{headOf(desk, move)}</p>
      <ul class="plain">
        {told.slice(0, MOST_CHANGES).map((one) => (
          <li key={keyOf(one)}>
            <ChangeText one={one} />
          </li>
        ))}
      </ul>
      {left > 0 && <p class="quiet">{words.andMore(numberText(left))}</p>}
      {came.length > 0 && (
        <p class="quiet">
          {words.came(came.length, numberText(came.length))}:{' '}
          <EntryLinks nos={came.slice(0, MOST_ENTRIES).map(noOf)} />
          {came.length > MOST_ENTRIES && ' …'}
        </p>
      )}
      {gone > 0 && <p class="quiet">{words.gone(gone, numberText(gone))}</p>}
      {to.settled ? null : <p class="quiet">{t().shell.clocks.notSettled}</p>}
    </>
  );
}

/** Where the clocks went; the known one only where it moved. */
function headOf(desk: Desk, { from, to }: Move): Parts {
  const { t } = desk.words;
  const words = t().replay;
  const isBack = Date.parse(to.validAt) < Date.parse(from.validAt);
  return (isBack ? words.backTo : words.onTo)(<Time at={to.validAt} />, knownOf(desk, from, to));
}

function knownOf(desk: Desk, from: BoardResponse, to: BoardResponse): Parts | undefined {
  const { t } = desk.words;
  const words = t().replay;
  if (from.knownAt === to.knownAt) return undefined;
  return to.knownAt === to.validAt ? words.knownThen : words.knownBy(<Time at={to.knownAt} />);
}

/** Counts of the log itself change with nearly every entry; the tile is marked, and that is enough. */
function isTold(one: ReplayedChange): boolean {
  return one.kind === 'proposition' || one.piece !== 'checks';
}

function keyOf(one: ReplayedChange): string {
  return one.kind === 'proposition' ? one.id : `${one.facet} ${one.piece}`;
}

function ChangeText({ one }: { readonly one: ReplayedChange }): VNode {
  const { t } = useDesk().words;
  const { vocabulary, replay } = t();
  if (one.kind === 'piece') {
    return (
      <>
        {vocabulary.facet(one.facet)}: {replay.pieces[one.piece]}
      </>
    );
  }
  return (
    <>
      {vocabulary.facet(one.facet)} · <Name id={subjectOf(one.id)} /> ·{' '}
      {vocabulary.aspect(aspectOfProposition(one.id))}: <Standing of={one.before} />{' '}
      <span class="becomes" aria-label={replay.becomes} role="img" /> <Standing of={one.after} />{' '}
      <EntryLinks nos={one.entries.slice(0, MOST_ENTRIES)} />
    </>
  );
}
