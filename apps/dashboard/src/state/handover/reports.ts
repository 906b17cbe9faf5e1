import { computed, signal } from '@preact/signals';
import { type ReceiptResponse, type ReportResponse, type ReportsResponse } from '@sitlog/api-types';
import { type Language } from '@sitlog/words';
import { teamLanguages } from '../../core/languages.js';
import { type Desk } from '../desk.js';
import { address, situationPath } from '../network/api.js';
import { puttingOf } from '../setup/putting.js';
import { handoverWords } from './shifts.js';

/** A report as it is listed. */
export type ListedReport = ReportsResponse['reports'][number];

/** A situation report, as it is written in the form. */
interface NewReport {
  readonly title: string;
  readonly note: string;
  readonly sinceLast: boolean;
}

type ReportsState = ReturnType<typeof createReports>;

function createReports(desk: Desk) {
  const { code, moments, place, setScreenParams } = desk.location;
  const { read } = desk.api;
  const { peopleTurn } = desk.onShift;
  const putting = puttingOf(desk);
  const signing = puttingOf(desk);
  /** In which language documents are asked for by whoever looks. */
  const chosen = signal<Language | undefined>(undefined);

  /** The languages in which documents are offered: those of the team, in its order. */
  const languages = computed(() => teamLanguages(desk.situation.situation.value?.languages));

  /** The language of documents: the chosen one, else that of the page where the team works in it, else its first. */
  const language = computed<Language>(() => {
    const wanted = chosen.value ?? desk.settings.lang.value;
    return languages.value.find((one) => one === wanted) ?? languages.value[0] ?? wanted;
  });

  const pathOf = (): string => `${situationPath(code.peek() ?? '')}/reports`;

  const reportsAsked = desk.resources.resource<ReportsResponse>(() => {
    const situation = code.value;
    if (situation === undefined) return undefined;
    const { knownAt } = moments.value;
    const turn = knownAt === undefined ? peopleTurn.value : '';
    const path = `${situationPath(situation)}/reports`;
    return {
      key: JSON.stringify([path, knownAt, turn]),
      ask: (signal) => read<ReportsResponse>(path, { knownAt }, signal),
    };
  });
  desk.live.keepUp(reportsAsked);

  /** What was issued, the last one first; undefined until that is known. */
  const reports = computed(() => {
    const { data } = reportsAsked.state.value;
    return data?.situation === code.value ? data?.reports : undefined;
  });

  const handovers = computed(() => reports.value?.filter(({ form }) => form === 'handover'));

  /** The number of the report that is open. */
  const openNumber = computed(() => {
    const number = Number(place.value.screenParams['report']);
    return Number.isInteger(number) && number > 0 ? number : undefined;
  });

  /** The report that is open, as it is listed. */
  const openReport = computed(() => reports.value?.find((one) => one.number === openNumber.value));

  const signed = computed(() => openReport.value?.signatures.length ?? 0);

  /** The report that is open as a document; again once somebody has signed it. */
  const documentAsked = desk.resources.resource<ReportResponse>(() => {
    const number = openNumber.value;
    const situation = code.value;
    if (number === undefined || situation === undefined) return undefined;
    const query = { format: 'json', language: language.value };
    return {
      key: JSON.stringify([situation, number, signed.value, query]),
      ask: (signal) => read(`${situationPath(situation)}/reports/${number}`, query, signal),
    };
  });

  /** Where a report is told by the server itself, to be printed or passed on. */
  function hrefOf(number: number, format: 'html' | 'markdown'): string {
    const path = `${situationPath(code.value ?? '')}/reports/${number}`;
    return address(path, { format, language: language.value });
  }

  /** Issues a situation report on all that is on record. */
  async function issue({ title, note, sinceLast }: NewReport): Promise<boolean> {
    const body = {
      ...(title.trim() === '' ? {} : { title: title.trim() }),
      ...(note.trim() === '' ? {} : { note: note.trim() }),
      ...(sinceLast ? { since: 'last' } : {}),
    };
    const isIssued = await putting.post({ path: pathOf(), body }, (receipt) => {
      const { number = 0 } = receipt as ReceiptResponse;
      desk.announcer.tell(handoverWords(desk).reports.issued(desk.format.numberText(number)));
      setScreenParams({ report: String(number) }, 'push');
    });
    reportsAsked.again();
    return isIssued;
  }

  /** Signs a handover as the one who takes over. */
  async function sign(number: number, note: string): Promise<boolean> {
    const path = `${pathOf()}/${number}/signature`;
    const body = note.trim() === '' ? {} : { note: note.trim() };
    const isSigned = await signing.post({ path, body });
    if (isSigned) {
      desk.announcer.tell(handoverWords(desk).sign.signed(desk.format.numberText(number)));
    }
    reportsAsked.again();
    return isSigned;
  }

  return {
    ...{ languages, language, chosenLanguage: chosen },
    ...{ reportsAsked, reports, handovers, openNumber, openReport, documentAsked, hrefOf },
    ...{ issue, issuing: putting.state, sign, signing: signing.state },
  };
}

/** What was issued in the situation of the address. */
export function reportsOf(desk: Desk): ReportsState {
  return desk.keep(createReports);
}
