import { continues, MOST_WITNESSES } from './continues.js';
import { EventStoreError, hasCode } from '../port/event-store-error.js';
import { endOfPage, PAGE_EVENTS, type EventPage, type PagedLog } from './paged-log.js';
import {
  type FollowItem,
  type Following,
  type Position,
  type RecordedEvent,
  type Witness,
} from '../port/port.js';
import { witnessOf } from './witness.js';

/** After so many milliseconds it is looked again whether what was seen is still there. */
const CHECK_MS = 2_000;
/** In place of a page that is to be read again, from further back. */
const AGAIN: EventPage = { events: [], more: true };

/** How far a follower came, and by what it recognises the log. */
export class FollowPosition {
  readonly #witnesses: readonly Witness[];
  /** The newest event of each of the last streams, newest last. */
  readonly #newest = new Map<string, RecordedEvent>();
  #last: Position | undefined;
  #looked: number;
  /** When it was last found to be the log that was seen. */
  #checked = -Infinity;
  #interruptions: number | undefined;

  constructor({ through, witnesses }: Following) {
    this.#witnesses = witnesses;
    this.#last = witnesses[0]?.position;
    this.#looked = Math.max(Number(this.#last ?? 0), Number(through ?? 0));
  }

  /** The last event's place, and up to where the log was looked through. */
  get places(): {
    readonly position: Position | undefined;
    readonly through: Position | undefined;
  } {
    return {
      position: this.#last,
      through: this.#looked === 0 ? undefined : BigInt(this.#looked),
    };
  }

  /** The next page of a log that still holds what was seen in it; throws where it does not. */
  async nextPage(log: PagedLog): Promise<EventPage> {
    const looked = this.#looked;
    try {
      const page = await log.pageOfAll(looked, Number.MAX_SAFE_INTEGER, PAGE_EVENTS);
      if (this.#isDue(log)) await this.#check(log);
      return looked === this.#looked ? page : AGAIN;
    } catch (error) {
      this.#checked = -Infinity;
      if (!hasCode(error, 'position-unknown')) throw error;
      await this.#check(log);
      if (looked === Number(this.#last ?? 0)) throw unreadable(this.#last, error);
      this.#lookAgain();
      return AGAIN;
    }
  }

  /** The page's items, each of them seen from then on. */
  *taken(page: EventPage): Generator<FollowItem, void, undefined> {
    for (const event of page.events) {
      this.#take(event);
      yield { kind: 'event', event };
    }
    const end = endOfPage(page) ?? 0;
    if (end <= this.#looked) return;
    this.#looked = end;
    if (page.events.length === 0) yield { kind: 'passed', through: BigInt(end) };
  }

  #take(event: RecordedEvent): void {
    this.#newest.delete(event.stream);
    this.#newest.set(event.stream, event);
    const [oldest] = this.#newest.keys();
    if (this.#newest.size > MOST_WITNESSES && oldest !== undefined) this.#newest.delete(oldest);
    this.#last = event.position;
    this.#looked = Number(event.position);
  }

  #isDue({ interruptions }: PagedLog): boolean {
    return interruptions !== this.#interruptions || performance.now() - this.#checked >= CHECK_MS;
  }

  async #check(log: PagedLog): Promise<void> {
    const { interruptions } = log;
    const own = [...this.#newest.values()].reverse().map(witnessOf);
    const found = await continues(log, [...own, ...this.#witnesses]);
    if (found === 'went-back') throw wentBack(this.#last);
    if (found === 'changed') throw changed(this.#last);
    const passesOthers = this.#looked > Number(this.#last ?? 0);
    if (passesOthers && ((await log.end()) ?? 0n) < this.#looked) this.#lookAgain();
    this.#interruptions = interruptions;
    this.#checked = performance.now();
  }

  // Events of others may have been taken back with the database while none of ours was.
  #lookAgain(): void {
    this.#looked = Number(this.#last ?? 0);
  }
}

function wentBack(last: Position | undefined): EventStoreError {
  const words = `the log ends before position ${String(last)}, at which an event was seen`;
  return new EventStoreError('log-went-back', words);
}

function changed(last: Position | undefined): EventStoreError {
  const words = `what was seen in the log up to position ${String(last)} does not stand there any more`;
  return new EventStoreError('log-changed', words);
}

// What was seen is still there: so it is the server that could not read, whatever it says.
function unreadable(last: Position | undefined, cause: unknown): EventStoreError {
  const words = `the log cannot be read from position ${String(last)} on`;
  return new EventStoreError('store-unavailable', words, { cause });
}
