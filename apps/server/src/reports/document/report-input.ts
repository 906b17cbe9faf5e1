import { type Issue, type MarkedToday, type ReportInput, type Since } from '@sitlog/report';
import { boundOf, type EntryState, type Micros, type Tlp, unsaidMarking } from '@sitlog/situation';
import {
  coreOf,
  entryAt,
  headOfSituation,
  readBoard,
  readComparison,
  readDemands,
  readFigures,
  readTimeline,
  registersAt,
} from '@sitlog/views';
import { type Language } from '@sitlog/words';
import { type QueryContext } from '../../query-side/moments/query-context.js';
import { voiceIn } from '../../query-side/answers/naming.js';
import { REPORT_RULES } from './report-rules.js';
import { type HandoverAbout, handoverInput } from './handover-input.js';
import { type SinceFound } from '../../query-side/moments/since.js';
import { changesIn } from './changed-rows.js';

const DAY: Micros = 86_400_000_000;
/** More acts of our own than this in the period, and the newest are told. */
const MOST_ACTS = 100;

/** What is told of its moments: since when, as which issue, in which language. */
export interface ReportAbout {
  readonly since: SinceFound | undefined;
  readonly issue?: Issue;
  /** Present: it is a handover. */
  readonly handover?: HandoverAbout | undefined;
  readonly language: Language;
}

/** Everything that a report as of these moments is made of, read from the views. */
export function reportInput(
  asked: QueryContext,
  { since, issue, handover, language }: ReportAbout,
): ReportInput {
  const { db, situation, opened, validAt, knownAt, knownRevision, incomplete } = asked;
  const { registers } = registersAt(db, situation, knownRevision);
  const { words, naming } = voiceIn(language, registers, opened.timeZone);
  const board = readBoard(db, situation, asked);
  return {
    situation: opened,
    validAt,
    knownAt,
    knownRevision,
    registers,
    naming,
    words,
    rules: REPORT_RULES[handover === undefined ? 'situation' : 'handover'],
    board,
    figures: readFigures(db, situation, asked),
    talks: readDemands(db, situation, asked, board),
    acts: actsIn(asked, since?.asked),
    entry: (entryNo) => entryAt(db, situation, entryNo, knownRevision),
    ...markedToday(asked),
    incomplete,
    ...(since === undefined ? {} : { since: comparedSince(since, asked) }),
    ...(issue === undefined ? {} : { issue }),
    ...(handover === undefined ? {} : { handover: handoverInput(asked, handover, since?.asked) }),
  };
}

function comparedSince({ asked: from, report }: SinceFound, to: QueryContext): Since {
  const { validAt, knownAt, knownRevision } = from;
  return {
    validAt,
    knownAt,
    knownRevision,
    ...(report === undefined ? {} : { report }),
    changes: changesIn(readComparison(to.db, to.situation, from, to)),
  };
}

/** Who may be told is judged by what is known today, whatever moment is reported. */
function markedToday({
  db,
  situation,
}: QueryContext): Pick<ReportInput, 'markedToday' | 'unmarkedToday'> {
  const today = headOfSituation(db, situation)?.revision ?? -1;
  const unmarkedToday: Tlp = unsaidMarking(coreOf(db, situation)?.opened);
  return {
    unmarkedToday,
    markedToday: (entryNo): MarkedToday => {
      const { tlp = unmarkedToday, handling = [] } =
        entryAt(db, situation, entryNo, today)?.content ?? {};
      return { tlp, handling };
    },
  };
}

/** Acts of our own since the moments before, done or learned since; without such, those of the last day. */
function actsIn(to: QueryContext, since: QueryContext | undefined): readonly EntryState[] {
  const { db, situation, validAt, knownRevision } = to;
  const begin = since?.validAt ?? validAt - DAY;
  const isInPeriod = ({ content, recordedAt }: EntryState): boolean => {
    const ended = boundOf(content.time.occurred.to) ?? validAt;
    return ended > begin || (since !== undefined && recordedAt > since.knownAt);
  };
  return readTimeline(db, {
    situation,
    validAt,
    knownRevision,
    order: 'happened',
    direction: 'descending',
    filter: { kind: 'ops' },
    limit: MOST_ACTS,
  })
    .map(({ entry }) => entry)
    .filter((entry) => entry.retracted === undefined && isInPeriod(entry))
    .toReversed();
}
