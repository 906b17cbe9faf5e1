import { describe, expect, it } from '@jest/globals';
import {
  type Aspect,
  evolve,
  formatInstant,
  INITIAL_STATE,
  isPlainDate,
  type Micros,
  type SituationEvent,
  type SituationState,
} from '@sitlog/situation';
import { existsSync, readFileSync } from 'node:fs';
import { circumstancesIn } from '../../test/records.js';
import { assertedBy } from './account.js';
import { derive, type Derived } from './derive.js';

const FILE = new URL('../../../../../shared/cases/rule3-examples.json', import.meta.url);

interface Example {
  readonly id: string;
  readonly title: string;
  readonly sources: Readonly<Record<string, string | null>>;
  readonly flags: Partial<Aspect>;
  readonly zone?: string;
  readonly entries: readonly Entry[];
  readonly then?: readonly (readonly [string, string, ...unknown[]])[];
  readonly ask: readonly Question[];
}
type When = string | readonly [string | null, string | null] | null;
interface Entry {
  readonly n: number;
  readonly from: string;
  readonly says: string;
  readonly at?: When;
  readonly end?: When;
  readonly occurred?: readonly [string | null, string | null];
  readonly effective?: readonly [string | null, string | null];
  readonly uttered?: string;
  readonly published?: string;
  readonly received?: string;
  readonly rec?: string;
  readonly mode?: string;
  readonly kind?: string;
  readonly derived?: readonly number[];
  readonly against?: boolean;
  readonly contradicts?: number;
  readonly supersedes?: number;
  readonly grade?: string;
}
interface Question {
  readonly V: string;
  readonly K?: string;
  readonly hidden?: readonly number[];
  readonly answer: Readonly<Record<string, unknown>>;
}

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const HOUR: Micros = 3_600_000_000;
const MONDAY: Micros = Date.UTC(2026, 0, 5) * 1000;

/** A moment of the examples: "Mon 08", "Tue2 08:30". */
function moment(text: string): Micros {
  const [, day = '', week = '1', hour = '0', minute = '0'] =
    /^(\w{3})(\d?) (\d\d)(?::(\d\d))?$/.exec(text) ?? [];
  const days = DAYS.indexOf(day) + 7 * (Number(week === '' ? '1' : week) - 1);
  return MONDAY + (days * 24 + Number(hour)) * HOUR + Number(minute) * (HOUR / 60);
}

const instant = (text: string | null): string | null =>
  text === null ? null : isPlainDate(text) ? text : formatInstant(moment(text));

function bounds(when: When | undefined) {
  if (when === undefined || when === null) return undefined;
  const [earliest, latest] = typeof when === 'string' ? [when, when] : when;
  return { earliest: instant(earliest), latest: instant(latest) };
}

function saying(says: string) {
  if (says === '?') return { value: 'unclear' };
  if (says === 'ends') return { ends: true };
  if (says.startsWith('ends ')) return { value: says.slice(5), ends: true };
  return says.startsWith('not ') ? { value: says.slice(4), negated: true } : { value: says };
}

const no = (n: number): string => `EXA-${String(n).padStart(3, '0')}`;

interface Step {
  readonly at: Micros;
  readonly name: string;
  readonly data: unknown;
}

function stepsOf(example: Example): readonly Step[] {
  const logged = example.entries.map((entry): Step => {
    const ats = [entry.at, entry.end].flatMap((w) =>
      w === undefined || w === null ? [] : typeof w === 'string' ? [w] : w,
    );
    const starts = ats.filter((w): w is string => w !== null).map(moment);
    const at = entry.rec === undefined ? Math.max(...starts) : moment(entry.rec);
    const start = bounds(entry.at);
    const end = bounds(entry.end);
    const assertion = {
      proposition: 's/p',
      ...saying(entry.says),
      ...(start === undefined ? {} : { start }),
      ...(end === undefined ? {} : { end }),
    };
    const [from = null, to = null] = entry.occurred ?? [];
    const told = (text?: string) => (text === undefined ? undefined : { at: instant(text) });
    const [reliability, credibility] = entry.grade?.split('') ?? [];
    const content = {
      mode: entry.mode ?? 'statement',
      kind: entry.kind ?? 'ops.contact',
      headline: 'x',
      about: ['s'],
      time: {
        occurred: { from: instant(from), to: instant(to), precision: 'interval' },
        ...(entry.uttered === undefined ? {} : { uttered: told(entry.uttered) }),
        ...(entry.published === undefined ? {} : { published: told(entry.published) }),
        ...(entry.received === undefined ? {} : { received: told(entry.received) }),
      },
      ...(entry.effective === undefined
        ? {}
        : { effective: { from: instant(entry.effective[0]), to: instant(entry.effective[1]) } }),
      places: [],
      actors: [],
      attribution: [
        {
          sourceId: entry.from,
          act: 'said',
          ...(entry.against === true ? { againstInterest: true } : {}),
        },
      ],
      grade: reliability === undefined ? {} : { reliability, credibility: Number(credibility) },
      figures: [],
      assertions: [assertion],
      tlp: 'TLP:CLEAR',
      handling: [],
      derivedFrom: (entry.derived ?? []).map(no),
      externalIds: [],
      tags: [],
      sectors: [],
    };
    const relations = (['contradicts', 'supersedes'] as const).flatMap((type) => {
      const target = entry[type];
      return target === undefined
        ? []
        : [{ id: `${no(entry.n)}-${type}`, type, target: no(target), aspect: 'p' }];
    });
    return {
      at,
      name: 'EntryLogged',
      data: { entryNo: no(entry.n), entry: content, relations, asserts: [assertion] },
    };
  });
  const assertionOf = new Map(example.entries.map((entry) => [entry.n, entry]));
  const later = (example.then ?? []).map(([at, what, subject, ...rest]): Step => {
    const entryNo = typeof subject === 'number' ? no(subject) : '';
    const step = (name: string, data: object): Step => ({ at: moment(at), name, data });
    switch (what) {
      case 'says': {
        const entry = assertionOf.get(subject as number)!;
        const start = bounds(entry.at);
        const said = {
          proposition: 's/p',
          ...saying(String(rest[0])),
          ...(start === undefined ? {} : { start }),
        };
        return step('EntryCorrected', {
          entryNo,
          class: 'clerical',
          reason: 'x',
          patch: [{ path: '/assertions', value: [said] }],
          asserts: [said],
        });
      }
      case 'retract':
        return step('EntryRetracted', { entryNo, reason: 'error' });
      case 'reinstate':
        return step('EntryReinstated', { entryNo, reason: 'x' });
      case 'verified':
        return step('EntryVerified', { entryNo, rationale: 'x' });
      case 'withdraw':
        return step('RelationWithdrawn', {
          entryNo,
          relationId: `${entryNo}-supersedes`,
          reason: 'x',
        });
      case 'side':
        return step('SourceRegistered', {
          id: subject,
          item: { name: String(subject), type: 'media', reliability: 'C', side: rest[0] },
        });
      case 'override':
        return step('PropositionOverridden', {
          proposition: 's/p',
          value: subject,
          reason: 'x',
          expiresAt: formatInstant(moment(String(rest[0]))),
        });
      case 'lift':
        return step('OverrideLifted', { proposition: 's/p', reason: 'x' });
      default:
        throw new Error(`no step ${what}`);
    }
  });
  return [...logged, ...later].toSorted((a, b) => a.at - b.at);
}

function setUp(example: Example): readonly Step[] {
  const at = MONDAY - 1000 * HOUR;
  const aspect = { facet: 'access', exclusive: true, abstain: 'unclear', ...example.flags };
  return [
    { at, name: 'SituationOpened', data: { code: 'EXA', timeZone: example.zone ?? 'UTC' } },
    ...Object.entries(example.sources).map(([id, side]) => ({
      at,
      name: 'SourceRegistered',
      data: {
        id,
        item: { name: id, type: 'media', reliability: 'C', ...(side === null ? {} : { side }) },
      },
    })),
    {
      at,
      name: 'SubjectRegistered',
      data: { id: 's', item: { type: 'area', name: 's', aspects: { p: aspect } } },
    },
    { at, name: 'SidesDeclared', data: { opposing: [['government', 'opposition']] } },
  ];
}

function stateAt(example: Example, known: Micros): SituationState {
  const events = [...setUp(example), ...stepsOf(example)]
    .filter(({ at }) => at <= known)
    .map(({ at, name, data }, revision) => {
      return { eventId: `e${revision}`, revision, recordedAt: at, author: 'x', name, data };
    }) as unknown as readonly SituationEvent[];
  let state = INITIAL_STATE;
  for (const event of events) {
    state = evolve(state, event);
  }
  return state;
}

function inShort(derived: Derived): Readonly<Record<string, unknown>> {
  const time = ({ earliest, latest }: Derived['values'][number]['since']) =>
    earliest === latest ? earliest : [earliest, latest];
  const value = ({ value, state, origins, entries, since }: Derived['values'][number]) => ({
    value,
    state,
    origins,
    entries,
    since: time(since),
  });
  const whole = {
    state: derived.state,
    ...(derived.override === undefined
      ? {}
      : { override: derived.override.value, derived: derived.override.derivedState }),
    ...(derived.stale ? { stale: true } : {}),
    values: derived.values.map(value),
    denied: derived.denied.map(value),
    earlier: derived.earlier.map(({ since, why, ...one }) => ({
      ...one,
      since: time(since),
      why: why.replace('_', ' '),
    })),
    possible: derived.possible.map(({ says, value, origin, entry }) => ({
      says: { affirms: value, denies: `not ${value}`, ends: `ends ${value}`.trim() }[says],
      origin,
      entry,
    })),
    abstentions: derived.abstentions,
    endings: derived.endings,
  };
  return Object.fromEntries(
    Object.entries(whole).filter(([, it]) => !(Array.isArray(it) && it.length === 0)),
  );
}

/** The answer of an example with moments and numbers as ours; lists whose order the rule leaves open are sorted. */
function expected(answer: Question['answer']): unknown {
  const time = (when: unknown): unknown =>
    Array.isArray(when) ? when.map((one) => moment(String(one))) : moment(String(when));
  const asOurs = (key: string, it: unknown): unknown => {
    if (key === 'since' || key === 'until') return time(it);
    if (key === 'entry') return no(Number(it));
    if (key === 'entries') return (it as readonly number[]).map(no);
    if (Array.isArray(it)) return it.map((one) => asOurs('', one));
    if (typeof it !== 'object' || it === null) return it;
    return Object.fromEntries(Object.entries(it).map(([k, one]) => [k, asOurs(k, one)]));
  };
  return asOurs('', answer);
}

function sorted(answer: unknown): unknown {
  const text = (it: unknown): string => JSON.stringify(it);
  return Object.fromEntries(
    Object.entries(answer as object).map(([key, it]) => [
      key,
      Array.isArray(it) ? it.toSorted((a, b) => (text(a) < text(b) ? -1 : 1)) : it,
    ]),
  );
}

describe('the worked examples of the rule', () => {
  if (!existsSync(FILE)) {
    it.skip('(skipped: ../shared/cases/rule3-examples.json is absent)', () => {});
    return;
  }
  const { examples } = JSON.parse(readFileSync(FILE, 'utf8')) as {
    readonly examples: readonly Example[];
  };
  const asked = examples.flatMap((example) =>
    example.ask
      .filter(({ hidden }) => hidden === undefined)
      .map((question) => [example.id, question.V, question.K ?? 'all', example, question] as const),
  );

  it.each(asked)('%s at %s, known at %s', (...[, , , example, question]) => {
    const known = question.K === undefined ? Number.MAX_SAFE_INTEGER : moment(question.K);
    const state = stateAt(example, known);
    const aspect = state.core.registers.subject.get('s')!.aspects!['p']!;
    const accounts = [...state.entries.values()].flatMap(assertedBy);
    const derived = derive(
      { id: 's/p', aspect },
      accounts,
      circumstancesIn(state, moment(question.V)),
    );
    expect(sorted(inShort(derived))).toEqual(sorted(expected(question.answer)));
  });
});
