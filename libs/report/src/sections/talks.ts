import { type Deadline, type DemandLine, type ForecastLine, type RaisedAlert } from '@sitlog/board';
import { joined, own, type Phrase, phrase, sentences } from '@sitlog/words';
import { inShort, entriesOf } from '../answers.js';
import { says, type Statement } from '../document/document.js';
import { type ReportInput } from '../document/input.js';
import { actor, moment, quoted, source, sources, span, subject, written } from '../terms.js';
import { reportWords } from '../words/in-language.js';

type Telling = DemandLine['tellings'][number];

/** A demand as its origins tell it, with its status, its deadlines and what it stands before. */
export function demandStatement(demand: DemandLine, input: ReportInput): Statement {
  const { id, name, status, tellings, deadlines, blocks, metBy } = demand;
  const { talks } = reportWords(input.words);
  const met = metBy.map(({ origin }) => source(origin, input));
  const blocked = blocks.map((block) => blockWords(block, input));
  return says(
    sentences([
      talks.status(inShort(status, input)),
      ...tellings.map((telling) => toldBy(telling, input)),
      deadlineWords(demand, input),
      blocked.length === 0 ? [] : talks.standsBefore(joined(blocked, input.words.semicolon)),
      met.length === 0 ? [] : talks.metBy(input.words.and(met)),
    ]),
    [
      ...entriesOf(status),
      ...tellings.map(({ entry }) => entry),
      ...deadlines.given.flatMap(({ entries }) => entries),
      ...deadlines.possible.map(({ entry }) => entry),
      ...blocks.flatMap((block) => entriesBlocking(block)),
      ...metBy.map(({ entry }) => entry),
    ],
    phrase`${name} (${id})`,
  );
}

function toldBy(telling: Telling, input: ReportInput): Phrase {
  const { origin, way, kind, by, of, what, before, consequence, placement } = telling;
  return reportWords(input.words).talks.told({
    origin: source(origin, input),
    way,
    isPossible: placement === 'possible',
    by: actor(by, input),
    kind,
    what: quoted(what, input),
    ...(of === null ? {} : { of: actor(of, input) }),
    ...(before === null ? {} : { before: quoted(before, input) }),
    ...(consequence === null ? {} : { consequence: quoted(consequence, input) }),
  });
}

function deadlineWords({ deadlines }: DemandLine, input: ReportInput): Phrase {
  const { state, given, possible, without } = deadlines;
  const { talks } = reportWords(input.words);
  const told = [
    ...given.map((one) => deadlineInWords(one, input)),
    ...possible.map((one) =>
      talks.possibleDeadline(written(one.written, input), source(one.origin, input)),
    ),
  ];
  const none = without.map(({ origin }) => origin);
  return sentences([
    told.length === 0
      ? own(talks.noDeadline)
      : talks.deadlines(joined(told, input.words.semicolon)),
    state === 'contested' ? own(talks.deadlinesDiffer) : [],
    none.length === 0 ? [] : talks.withoutDeadline(input.words.and(sources(none, input))),
  ]);
}

/** A deadline as it is written, with who gives it and how it stands. */
export function deadlineInWords(one: Deadline, input: ReportInput): Phrase {
  const at = input.words.or(one.written.map((text) => written(text, input)));
  const by = input.words.and(sources(one.origins, input));
  return reportWords(input.words).talks.deadline(at, by, one.standing);
}

type Block = DemandLine['blocks'][number];

function blockWords(block: Block, input: ReportInput): Phrase {
  if (block.how !== 'condition_of') return quoted(block.words, input);
  const about = block.subjects.map((id) => subject(id, input));
  return about.length === 0
    ? own(reportWords(input.words).talks.otherMatter)
    : input.words.and(about);
}

function entriesBlocking(block: Block): readonly string[] {
  return block.how === 'condition_of' ? [block.entry, block.target] : [block.entry];
}

/** What somebody expects, with its window. */
export function forecastStatement(forecast: ForecastLine, input: ReportInput): Statement {
  const { origin, what, window, standing, entry, linked, basis } = forecast;
  const { talks } = reportWords(input.words);
  return says(
    sentences([
      talks.expects(source(origin, input), quoted(what, input), span(window, input)),
      own(talks.windows[standing]),
      basis === null ? [] : talks.basis(phrase`${basis}`),
    ]),
    [entry, ...linked.map((one) => one.entry)],
    own(talks.forecast),
  );
}

/** An alert that time alone raises. */
export function alertStatement(alert: RaisedAlert, input: ReportInput): Statement {
  const { kind, subject: id, entries, since, due } = alert;
  const { talks } = reportWords(input.words);
  const about = kind === 'forecast_window_ended' ? [] : subject(id, input);
  const at = input.words.or(due.map((text) => written(text, input)));
  return says(talks.alert(about, at, moment(since, input)), entries, own(talks.alerts[kind]));
}
