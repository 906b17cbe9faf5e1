import { type Deadline, type DemandLine, type ForecastLine, type RaisedAlert } from '@sitlog/board';
import { inShort, entriesOf } from './answers.js';
import { says, type Statement } from './document.js';
import { type ReportInput } from './input.js';
import { actor, moment, source, sources, span, subject, written } from './terms.js';
import { joined, listed, own, sentences, type Words, words } from './words.js';

type Telling = DemandLine['tellings'][number];

/** A demand as its origins tell it, with its status, its deadlines and what it stands before. */
export function demandStatement(demand: DemandLine, input: ReportInput): Statement {
  const { id, name, status, tellings, deadlines, blocks, metBy } = demand;
  const met = metBy.map(({ origin }) => source(origin, input));
  const blocked = blocks.map((block) => blockWords(block, input));
  return says(
    sentences([
      words`Status: ${inShort(status, input)}.`,
      ...tellings.map((telling) => toldBy(telling, input)),
      deadlineWords(demand, input),
      blocked.length === 0 ? [] : words`It stands before: ${joined(blocked, '; ')}.`,
      met.length === 0 ? [] : words`Said to be met by ${listed(met)}.`,
    ]),
    [
      ...entriesOf(status),
      ...tellings.map(({ entry }) => entry),
      ...deadlines.given.flatMap(({ entries }) => entries),
      ...deadlines.possible.map(({ entry }) => entry),
      ...blocks.flatMap((block) => entriesBlocking(block)),
      ...metBy.map(({ entry }) => entry),
    ],
    words`${name} (${id})`,
  );
}

const WAYS: Readonly<Record<Telling['way'], string>> = {
  stated: 'stated by its own side',
  confirmed: 'confirmed',
  reported: 'reported',
  alleged: 'alleged of another side',
};
const ASKS: Readonly<Record<Telling['kind'], string>> = {
  demand: 'demands',
  condition: 'sets as a condition',
  ultimatum: 'demands in an ultimatum',
};

function toldBy(telling: Telling, input: ReportInput): Words {
  const { origin, way, kind, by, of, what, before, consequence, placement } = telling;
  return words`According to ${source(origin, input)}, ${own(WAYS[way])}${placement === 'possible' ? own(', possibly later') : []}: ${actor(by, input)} ${own(ASKS[kind])}${of === null ? [] : words` of ${actor(of, input)}`}: “${what}”${before === null ? [] : words`, before “${before}”`}${consequence === null ? [] : words`, else “${consequence}”`}.`;
}

function deadlineWords({ deadlines }: DemandLine, input: ReportInput): Words {
  const { state, given, possible, without } = deadlines;
  const told = [
    ...given.map((one) => deadline(one, input)),
    ...possible.map(
      (one) =>
        words`possibly ${written(one.written, input)}, given by ${source(one.origin, input)}`,
    ),
  ];
  const none = without.map(({ origin }) => origin);
  return sentences([
    told.length === 0 ? own('No deadline is given.') : words`Deadline: ${joined(told, '; ')}.`,
    state === 'contested' ? own('The deadlines differ, and none is ranked as the true one.') : [],
    none.length === 0 ? [] : words`That there is none is said by ${listed(sources(none, input))}.`,
  ]);
}

const STANDINGS: Readonly<Record<Deadline['standing'], string>> = {
  ahead: 'it lies ahead',
  possibly_passed: 'it may have passed',
  passed: 'it has passed, which changes no status',
};

function deadline(one: Deadline, input: ReportInput): Words {
  const at = listed(
    one.written.map((text) => written(text, input)),
    'or',
  );
  return words`${at}, given by ${listed(sources(one.origins, input))}; ${own(STANDINGS[one.standing])}`;
}

type Block = DemandLine['blocks'][number];

function blockWords(block: Block, input: ReportInput): Words {
  if (block.how !== 'condition_of') return words`“${block.words}”`;
  const about = block.subjects.map((id) => subject(id, input));
  return about.length === 0 ? own('the matter of another entry') : listed(about);
}

function entriesBlocking(block: Block): readonly string[] {
  return block.how === 'condition_of' ? [block.entry, block.target] : [block.entry];
}

const WINDOWS: Readonly<Record<ForecastLine['standing'], string>> = {
  ahead: 'The window lies ahead.',
  in_window: 'The moment lies in the window.',
  passed: 'The window has passed, which makes it neither right nor wrong.',
};

/** What somebody expects, with its window. */
export function forecastStatement(forecast: ForecastLine, input: ReportInput): Statement {
  const { origin, what, window, standing, entry, linked, basis } = forecast;
  return says(
    sentences([
      words`${source(origin, input)} expects: “${what}”, ${span(window, input)}.`,
      own(WINDOWS[standing]),
      basis === null ? [] : words`Basis: ${basis}.`,
    ]),
    [entry, ...linked.map((one) => one.entry)],
    own('Forecast'),
  );
}

const ALERTS: Readonly<Record<RaisedAlert['kind'], string>> = {
  deadline_near: 'A deadline is near',
  deadline_passed: 'A deadline has passed',
  forecast_window_ended: 'The window of a forecast has ended',
};

/** An alert that time alone raises. */
export function alertStatement(alert: RaisedAlert, input: ReportInput): Statement {
  const { kind, subject: id, entries, since, due } = alert;
  const about = kind === 'forecast_window_ended' ? [] : words`${subject(id, input)}; `;
  const at = listed(
    due.map((text) => written(text, input)),
    'or',
  );
  return says(
    words`${about}due ${at}; so since ${moment(since, input)}. It changes no status.`,
    entries,
    own(ALERTS[kind]),
  );
}
