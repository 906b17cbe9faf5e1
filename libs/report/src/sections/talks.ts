import { type Deadline, type DemandLine, type ForecastLine, type RaisedAlert } from '@sitlog/board';
import { inShort, entriesOf } from '../answers.js';
import { says, type Statement } from '../document/document.js';
import { type ReportInput } from '../document/input.js';
import { actor, moment, source, sources, span, subject, written } from '../terms.js';
import { english, joined, own, sentences, type Phrase, phrase } from '@sitlog/words';

type Telling = DemandLine['tellings'][number];

/** A demand as its origins tell it, with its status, its deadlines and what it stands before. */
export function demandStatement(demand: DemandLine, input: ReportInput): Statement {
  const { id, name, status, tellings, deadlines, blocks, metBy } = demand;
  const met = metBy.map(({ origin }) => source(origin, input));
  const blocked = blocks.map((block) => blockWords(block, input));
  return says(
    sentences([
      phrase`Status: ${inShort(status, input)}.`,
      ...tellings.map((telling) => toldBy(telling, input)),
      deadlineWords(demand, input),
      blocked.length === 0 ? [] : phrase`It stands before: ${joined(blocked, '; ')}.`,
      met.length === 0 ? [] : phrase`Said to be met by ${english.and(met)}.`,
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

function toldBy(telling: Telling, input: ReportInput): Phrase {
  const { origin, way, kind, by, of, what, before, consequence, placement } = telling;
  return phrase`According to ${source(origin, input)}, ${own(WAYS[way])}${placement === 'possible' ? own(', possibly later') : []}: ${actor(by, input)} ${own(ASKS[kind])}${of === null ? [] : phrase` of ${actor(of, input)}`}: “${what}”${before === null ? [] : phrase`, before “${before}”`}${consequence === null ? [] : phrase`, else “${consequence}”`}.`;
}

function deadlineWords({ deadlines }: DemandLine, input: ReportInput): Phrase {
  const { state, given, possible, without } = deadlines;
  const told = [
    ...given.map((one) => deadline(one, input)),
    ...possible.map(
      (one) =>
        phrase`possibly ${written(one.written, input)}, given by ${source(one.origin, input)}`,
    ),
  ];
  const none = without.map(({ origin }) => origin);
  return sentences([
    told.length === 0 ? own('No deadline is given.') : phrase`Deadline: ${joined(told, '; ')}.`,
    state === 'contested' ? own('The deadlines differ, and none is ranked as the true one.') : [],
    none.length === 0
      ? []
      : phrase`That there is none is said by ${english.and(sources(none, input))}.`,
  ]);
}

const STANDINGS: Readonly<Record<Deadline['standing'], string>> = {
  ahead: 'it lies ahead',
  possibly_passed: 'it may have passed',
  passed: 'it has passed, which changes no status',
};

function deadline(one: Deadline, input: ReportInput): Phrase {
  const at = english.or(one.written.map((text) => written(text, input)));
  return phrase`${at}, given by ${english.and(sources(one.origins, input))}; ${own(STANDINGS[one.standing])}`;
}

type Block = DemandLine['blocks'][number];

function blockWords(block: Block, input: ReportInput): Phrase {
  if (block.how !== 'condition_of') return phrase`“${block.words}”`;
  const about = block.subjects.map((id) => subject(id, input));
  return about.length === 0 ? own('the matter of another entry') : english.and(about);
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
      phrase`${source(origin, input)} expects: “${what}”, ${span(window, input)}.`,
      own(WINDOWS[standing]),
      basis === null ? [] : phrase`Basis: ${basis}.`,
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
  const about = kind === 'forecast_window_ended' ? [] : phrase`${subject(id, input)}; `;
  const at = english.or(due.map((text) => written(text, input)));
  return says(
    phrase`${about}due ${at}; so since ${moment(since, input)}. It changes no status.`,
    entries,
    own(ALERTS[kind]),
  );
}
