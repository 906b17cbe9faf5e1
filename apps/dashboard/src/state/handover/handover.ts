import { computed, signal } from '@preact/signals';
import { type ReceiptResponse, type ReportResponse } from '@sitlog/api-types';
import { isToHandOver } from '../../core/operational-period.js';
import { type Desk } from '../desk.js';
import { situationPath } from '../network/api.js';
import { puttingOf } from '../setup/putting.js';
import { operationalPeriodOf } from './period.js';
import { reportsOf } from './reports.js';
import { handoverWords, shiftsOf } from './shifts.js';

/** Since when a handover tells: the two moments as they are asked for, and what they are. */
interface Since {
  readonly of: 'period' | 'shift' | 'last' | 'chosen';
  readonly sinceKnownAt: string;
  readonly sinceValidAt?: string;
}

type HandoverState = ReturnType<typeof createHandover>;

/** The parameter of the address by which somebody chooses since when. */
export const SINCE_PARAM = 'fromKnownAt';

function createHandover(desk: Desk) {
  const { code, place, setScreenParams } = desk.location;
  const { shown } = desk.board;
  const { read } = desk.api;
  const { shifts, own } = shiftsOf(desk);
  const { handovers, reportsAsked } = reportsOf(desk);
  const putting = puttingOf(desk);
  const words = (): ReturnType<typeof handoverWords> => handoverWords(desk);

  /** What is to be done next, as it is written in the box. */
  const nextActions = signal('');

  /** The operational period where it is what is handed over now, which is proposed first. */
  const ofPeriod = computed((): readonly Since[] => {
    const period = operationalPeriodOf(desk).period.value;
    const [last] = handovers.value ?? [];
    const now = shown.value?.validAt;
    if (period === undefined || now === undefined) return [];
    if (!isToHandOver(period, Date.parse(now), last?.validAt)) return [];
    return [{ of: 'period', sinceKnownAt: period.from, sinceValidAt: period.from }];
  });

  /** What can be handed over: the operational period, the own shift, the time since the last handover, that since a chosen moment. */
  const offered = computed((): readonly Since[] => {
    const chosen = place.value.screenParams[SINCE_PARAM];
    const shift = own.value;
    const [last] = handovers.value ?? [];
    return [
      ...(chosen === undefined ? [] : [{ of: 'chosen', sinceKnownAt: chosen } as const]),
      ...ofPeriod.value,
      ...(shift === undefined
        ? []
        : [
            {
              of: 'shift',
              sinceKnownAt: `rev:${shift.revision}`,
              sinceValidAt: shift.since,
            } as const,
          ]),
      ...(last === undefined
        ? []
        : [
            {
              of: 'last',
              sinceKnownAt: `rev:${last.knownRevision}`,
              sinceValidAt: last.validAt,
            } as const,
          ]),
    ];
  });

  /** The choice of who looks, else the first that is offered. */
  const wanted = signal<Since['of'] | undefined>(undefined);

  const since = computed(
    () => offered.value.find(({ of }) => of === wanted.value) ?? offered.value[0],
  );

  /** Who is on shift and what was issued are known, so it is known since when the draft tells. */
  const isSettled = computed(() => shifts.value !== undefined && handovers.value !== undefined);

  /** The handover as it would be issued now, or of the moments of the screen. */
  const draftAsked = desk.resources.resource<ReportResponse>(() => {
    const board = shown.value;
    if (board === undefined || board.situation !== code.value || !isSettled.value) return undefined;
    const { of: _, ...from } = since.value ?? { of: 'chosen' };
    const query = {
      ...{ form: 'handover', format: 'json', language: reportsOf(desk).language.value },
      ...{ validAt: board.validAt, knownAt: `rev:${board.knownRevision}` },
      ...from,
    };
    return {
      key: JSON.stringify([board.situation, query]),
      ask: (signal) => read(`${situationPath(board.situation)}/report`, query, signal),
    };
  });

  /** Issues it, which is the signature of who hands over; says under which number. */
  async function issue(): Promise<boolean> {
    const { of: _, ...from } = since.peek() ?? { of: 'chosen' };
    const next = nextActions.peek().trim();
    const body = { form: 'handover', ...from, ...(next === '' ? {} : { nextActions: next }) };
    const path = `${situationPath(code.peek() ?? '')}/reports`;
    const isIssued = await putting.post({ path, body }, (receipt) => {
      const { number = 0 } = receipt as ReceiptResponse;
      desk.announcer.tell(words().issued(desk.format.numberText(number)));
      setScreenParams({ report: String(number) }, 'push');
    });
    reportsAsked.again();
    return isIssued;
  }

  return { nextActions, offered, wanted, since, draftAsked, state: putting.state, issue };
}

/** The handover of the situation of the address. */
export function handoverOf(desk: Desk): HandoverState {
  return desk.keep(createHandover);
}
