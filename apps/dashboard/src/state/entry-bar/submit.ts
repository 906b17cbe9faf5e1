import { situationPath } from '../network/api.js';
import { bodyOf, partsOf, chosenReading } from '../../core/entry-line/compose.js';
import { type DemandOfLine, demandOf } from '../../core/entry-line/demand-line.js';
import { lineLike } from '../../core/entry-line/draft-text.js';
import { type Unresolved } from '@sitlog/line-reading';
import { keyFor, type Outgoing } from '../../core/outbox/outbox-rules.js';
import { newKey } from '../network/new-key.js';
import { type LocationState } from '../page/location.js';
import { type DraftState } from './draft.js';
import { type RegistersNow } from './registers-now.js';
import { type SpokenState } from './spoken.js';
import { type Understood } from './understood.js';
import { type DeskClock } from './desk-clock.js';
import { type CurrentSituation } from '../situation/situation.js';
import { type WordsState } from '../page/words.js';
import { type TruthState } from '../situation/truth.js';
import { type OutboxState } from '../outbox/outbox.js';
import { type NamingState } from '../page/naming.js';
import { type Announcer } from '../page/announce.js';
import { type OpenEntryState } from '../entry/entry-asked.js';
import { type DeviceClock } from '../edges/edges.js';

/** What is missing before the draft can be recorded. */
export type MissingInLine = 'words' | 'choice' | 'parts';

/** What a draft is on its way as: read already, or as it stands. */
type Way = Pick<Outgoing, 'body' | 'first' | 'line' | 'state'>;

interface Needs {
  readonly clock: DeviceClock;
  readonly location: LocationState;
  readonly draft: DraftState;
  readonly registersNow: RegistersNow;
  readonly understood: Understood;
  readonly spoken: SpokenState;
  readonly deskClock: DeskClock;
  readonly situation: CurrentSituation;
  readonly words: WordsState;
  readonly truth: TruthState;
  readonly outbox: OutboxState;
  readonly naming: NamingState;
  readonly announcer: Announcer;
  readonly entry: OpenEntryState;
}

export type Submitting = ReturnType<typeof createSubmitting>;

/** Hands drafts over to the outbox. */
export function createSubmitting(desk: Needs) {
  const { clock } = desk;
  const { code, place } = desk.location;
  const { draft, emptied, write } = desk.draft;
  const { readiness, markingNow } = desk.registersNow;
  const { understood, begunAt, pick, ignored, kindName, names } = desk.understood;
  const { proposed } = desk.spoken;
  const { deskNow, isClockKnown } = desk.deskClock;
  const { zone } = desk.situation;
  const { t } = desk.words;
  const { truth } = desk.truth;
  const { outbox, recorded, take, drop } = desk.outbox;
  const { name } = desk.naming;
  const { said, tell } = desk.announcer;
  const { openEntry } = desk.entry;

  /** Hands the draft over to the outbox and empties the bar; or says what is missing. */
  function submit(): MissingInLine | undefined {
    const situation = code.peek();
    if (situation === undefined || draft.peek().text.trim() === '') return 'words';
    const how = mustWait() ? unreadLine() : readLineNow();
    if (typeof how === 'string') return how;
    handOver(situation, how);
    return undefined;
  }

  /** Names that nobody here knows for certain are never taken for text: the line is read when they can be known. */
  function mustWait(): boolean {
    if (draft.peek().isClockKnown === false || readiness.peek() === 'missing') return true;
    const isOpen = ({ sigil, why }: Unresolved): boolean =>
      sigil !== '~' && (why === 'unknown' || why === 'several');
    return readiness.peek() === 'kept' && understood.peek().unresolved.some(isOpen);
  }

  function unreadLine(): Way {
    const { begunAt = deskNow.peek(), isClockKnown: isOwn, pick: picked } = draft.peek();
    const line = {
      begunAt,
      isClockKnown: isOwn ?? isClockKnown.peek(),
      pick: picked,
      zone: place.peek().zone,
    };
    return { body: undefined, line, state: 'unread' };
  }

  function readLineNow(): Way | MissingInLine {
    const parsed = understood.peek();
    if (parsed.headline === '') return 'words';
    const about = { begunAt: begunAt.peek(), pick: pick.peek() };
    if (chosenReading(parsed, about) === undefined) return 'choice';
    const [kind] = partsOf(parsed, 'kind');
    const demand = demandOf(parsed, names.peek().subjects, clock.now());
    const body = bodyOf(parsed, {
      ...about,
      demandId: demand?.id,
      zone: zone.peek(),
      unsaid: markingNow.peek(),
      wholeAccount: kind === undefined ? t().entryBar.wholeAccount : kindName(kind.id),
      typed: proposed.peek().length > 0 ? draft.peek().text.trim() : undefined,
      offlineAt: truth.peek().state === 'offline' ? clock.now() : undefined,
    });
    return { body, first: registering(demand), state: 'queued' };
  }

  function registering(demand: DemandOfLine | undefined): Outgoing['first'] {
    if (demand?.isNew === undefined) return undefined;
    return {
      path: `${situationPath(code.peek() ?? '')}/subjects/${demand.id}`,
      body: demand.isNew,
    };
  }

  function handOver(situation: string, how: Way): void {
    const old = outbox.peek().find(({ key }) => key === draft.peek().editing);
    const one: Outgoing = {
      ...how,
      key: keyFor(old, how.body, newKey()),
      situation,
      path: `${situationPath(situation)}/entries`,
      operator: name.peek() ?? '',
      composedAt: clock.now(),
      text: draft.peek().text,
      attempts: 0,
    };
    recorded.value = undefined;
    ignored.value = new Set();
    // In one transaction, so that no crash leaves the line both in the bar and on its way.
    void take(one, emptied(situation));
    if (old !== undefined && old.key !== one.key) void drop(old.key);
    said.status.value = t().entryBar.handedOver;
  }

  /** Retracts an entry that was just recorded: a new event, linked to it. */
  function retract({ situation, receipt, operator }: Outgoing): void {
    const no = receipt?.entryNo;
    if (no === undefined) return;
    recorded.value = undefined;
    const path = `${situationPath(situation)}/entries/${no}/retraction`;
    void take({
      key: newKey(),
      situation,
      path,
      body: { reason: 'error' },
      operator,
      composedAt: clock.now(),
      state: 'queued',
      attempts: 0,
    });
  }

  /** Takes the text of a refused entry back into the bar; what is being written there is not lost for it. */
  function editAgain({ key, text = '', line }: Outgoing): boolean {
    if (draft.peek().text.trim() !== '') {
      tell(t().entryBar.barInUse);
      return false;
    }
    // What was written earlier happened then, unless it says otherwise.
    const begun =
      line === undefined ? {} : { begunAt: line.begunAt, isClockKnown: line.isClockKnown };
    write({ text, editing: key, ...begun });
    return true;
  }

  /** Begins another entry like the one that is open beside the screen. */
  function beginAlike(): void {
    const entry = openEntry.peek()?.entry;
    if (entry === undefined) tell(t().entryBar.nothingOpen);
    else if (draft.peek().text.trim() === '') write({ text: lineLike(entry) });
    else tell(t().entryBar.barInUse);
  }

  return { submit, retract, editAgain, beginAlike };
}
