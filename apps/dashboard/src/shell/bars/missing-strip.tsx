import { type MissingResponse } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { Time } from '../../components/text/time.js';
import { useDesk } from '../../components/use-desk.js';
import { type Desk } from '../../state/desk.js';

const MOST_SHOWN = 5;

/** What the answers on the screen lack, and since when that is known; nothing where they lack nothing. */
export function MissingStrip(): VNode | null {
  const desk = useDesk();
  const { t } = desk.words;
  const { numberText } = desk.format;
  const all = missing(desk);
  if (all.length === 0) return null;
  return (
    <div class="warning" role="alert">
      <strong>{t().missing.title}</strong>
      <ul>
        {all.slice(0, MOST_SHOWN).map((one) => (
          <li key={`${one.kind} ${one.fromRevision} ${one.sequence}`}>
            <Part one={one} />
          </li>
        ))}
        {all.length > MOST_SHOWN && <li>+ {numberText(all.length - MOST_SHOWN)}</li>}
      </ul>
    </div>
  );
}

/** A tick tells of the present at once, also where no answer has changed. */
function missing(desk: Desk): readonly MissingResponse[] {
  const { isPast } = desk.location;
  const { heard } = desk.live;
  const { board } = desk.board;
  const told = isPast.value ? undefined : heard.value.tick;
  return (told ?? board.value)?.missing ?? [];
}

function Part({ one }: { readonly one: MissingResponse }): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const words = t().missing;
  const { sequence, since, acceptedBy, reason } = one;
  return (
    <>
      {wordsOf(desk, one)}
      {sequence !== '*' && words.of(<bdi>{sequence}</bdi>)}
      {since !== undefined && words.since(<Time at={since} />)}
      {acceptedBy !== undefined && words.acceptedBy(<bdi>{acceptedBy}</bdi>, <bdi>{reason}</bdi>)}.
    </>
  );
}

function wordsOf(desk: Desk, { kind, fromRevision, toRevision }: MissingResponse): string {
  const { t } = desk.words;
  const { numberText } = desk.format;
  const words = t().missing;
  if (kind === 'log' || fromRevision === null || toRevision === null) return words.kinds.log();
  const where =
    fromRevision === toRevision
      ? words.revision(numberText(fromRevision))
      : words.revisions(numberText(fromRevision), numberText(toRevision));
  return words.kinds[kind === 'accepted-gap' ? 'acceptedGap' : kind](where);
}
