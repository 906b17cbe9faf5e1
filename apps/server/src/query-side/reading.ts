import { type PreviewResponse } from '@sitlog/contract';
import { type Clock } from '@sitlog/platform';
import { type Micros, nearestHoldable } from '@sitlog/situation';
import { type SettledPromises } from '../clock/settled-promises.js';
import { Problem } from '../http/problems/problem.js';
import { type Answer, type AnswerTo } from '../threads/answered.js';
import { type Facts } from './moments/moments-source.js';
import { type QuestionKind } from '../threads/question.js';
import { type Readers } from '../threads/readers.js';
import { visits } from '../threads/visit.js';
import { situationId } from '../command-side/situation-id.js';
import { type KnownEnd } from './moments/known-end.js';
import { type KnownBreaks } from './moments/missing.js';
import { Reader } from './moments/reader.js';
import { type Receipts } from './views-read/receipts.js';
import { type Views } from './views-read/views.js';
import { type Supposed } from '../preview/supposed.js';

/** What questions are answered with. */
interface ReadingParts {
  readonly views: Views;
  readonly readers: Pick<Readers, 'ask'>;
  readonly receipts: Receipts;
  readonly end: KnownEnd;
  readonly clock: Clock;
  /** The last moment at or before which no event can be recorded any more. */
  readonly settledUntil: () => Micros;
  /** What is known to be wrong with the log or a situation. */
  readonly breaks: KnownBreaks;
  /** Keeps what answers have called settled by the clock. */
  readonly promises: SettledPromises;
}

/** What a question is about, and how much its answer can cost. */
export interface About {
  /** Absent: it is about all situations. */
  readonly code?: string;
  /** Position of the log that the answer must hold. */
  readonly atLeast?: string | undefined;
  readonly kind?: QuestionKind;
}

/** Where everything begins that is asked of the views: it waits for them, and has a thread answer. */
export class Reading {
  constructor(private readonly parts: ReadingParts) {}

  /** What is known to be wrong with the log or a situation. */
  get breaks(): KnownBreaks {
    return this.parts.breaks;
  }

  /** Has a question answered; rejects with the problem that says why there is no answer. */
  async ask<Args>(answer: AnswerTo<Args>, args: Args, about: About): Promise<Answer> {
    const isBehind = await this.waited(about);
    const { readers, views, promises } = this.parts;
    const { source = '', gone } = visits.getStore() ?? {};
    try {
      const said = await readers.ask({
        kind: about.kind ?? 'quick',
        key: keyOf(answer.name, args, isBehind, this.breaks.signature()),
        put: () => ({
          file: views.file,
          name: answer.name,
          args,
          facts: this.facts(about.code, isBehind),
        }),
        at: () => String(views.progress.position),
        source,
        ...(gone === undefined ? {} : { gone }),
      });
      promises.keepAll(said.settled);
      return said;
    } catch (error) {
      throw isBehind && isMissing(error) ? new Problem('view-behind') : error;
    }
  }

  /** Has the thread of the live feed answer, at once and from what the views hold now. */
  askNow<Args extends { readonly code: string }>(
    answer: AnswerTo<Args>,
    args: Args,
  ): Promise<Answer> {
    const { readers, views } = this.parts;
    return readers.ask({
      kind: 'live',
      key: keyOf(answer.name, args, this.breaks.signature()),
      put: () => ({
        file: views.file,
        name: answer.name,
        args,
        facts: this.facts(args.code, false),
      }),
      at: () => String(views.progress.position),
      source: '',
    });
  }

  /** Has what the board would say be answered by the thread that builds the views; undefined where they have moved on from what is supposed. */
  async suppose(supposed: Supposed): Promise<Answer<PreviewResponse> | undefined> {
    const { code } = supposed;
    const isBehind = await this.waited({ code });
    if (isBehind) throw new Problem('view-behind');
    const { views, promises } = this.parts;
    const said = await views.suppose({ supposed, facts: this.facts(code, isBehind) });
    if (said.note === 'moved') return undefined;
    promises.keepAll(said.settled);
    return said as Answer<PreviewResponse>;
  }

  /** For a look at single rows, which needs no thread: finds the moments of a question here. */
  async here(about: About): Promise<Reader> {
    const isBehind = await this.waited(about);
    const { views, promises } = this.parts;
    return new Reader({ db: views.db, promises, ...this.facts(about.code, isBehind) });
  }

  /**
   * Waits until the views hold what the question requires, and then what this server has acknowledged of the same situation;
   * answers whether that is still missing.
   */
  private async waited({ code, atLeast }: About): Promise<boolean> {
    const { views, receipts, end } = this.parts;
    const position = atLeast === undefined ? undefined : BigInt(atLeast);
    if (position !== undefined) await end.refuseBeyond(position);
    await inAside(() => views.at(position));
    const own = receipts.newest(code);
    return own !== undefined && !(await inAside(() => views.reaches(own)));
  }

  private facts(code: string | undefined, isBehind: boolean): Facts {
    const { clock, settledUntil, breaks } = this.parts;
    const missing = breaks.missing(code === undefined ? undefined : situationId(code));
    const now = nearestHoldable(clock.now());
    return { now, settledUntil: settledUntil(), isBehind, breaks: missing };
  }
}

/** Who only waits for the views keeps nobody else from being served. */
function inAside<T>(work: () => Promise<T>): Promise<T> {
  const visit = visits.getStore();
  return visit === undefined ? work() : visit.aside(work);
}

function keyOf(...parts: readonly unknown[]): string {
  return JSON.stringify(parts, (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
}

/** What is not there, or not yet known: while the views lack something that was acknowledged, it may be that. */
function isMissing(error: unknown): boolean {
  if (!(error instanceof Problem)) return false;
  return error.status === 404 || error.errors.some(({ code }) => code === 'bad-moment');
}
