import { expect, test } from '@jest/globals';
import { type ExplanationResponse } from '@sitlog/api-types';
import { type Api } from '../api.js';
import { board, propositionOf } from './reads.js';

/** A moment of the sample in its own zone. */
export const tuesday = (time: string): string => `2016-12-13T${time}:00+02:00`;
export const wednesday = (time: string): string => `2016-12-14T${time}:00+02:00`;

/** A question of the desk about the sample: when it is asked of, by what is known when, and what has to answer it. */
export interface Question {
  readonly words: string;
  readonly validAt: string;
  readonly knownAt: readonly string[];
  /** The entries that the answer rests on. */
  readonly because: readonly string[];
  /** What a careless answer would get wrong. */
  readonly trap?: string;
}

const noon = { validAt: wednesday('12:00'), knownAt: [wednesday('12:00')] } as const;

export const QUESTIONS = {
  Q01: {
    words: 'Is a ceasefire in force on Tuesday at 23:00?',
    validAt: tuesday('23:00'),
    knownAt: [tuesday('23:00')],
    because: ['ALE-003'],
  },
  Q02: {
    words:
      'On Wednesday at 08:00, with what we know at 08:00: is the ceasefire holding, and is the evacuation moving?',
    validAt: wednesday('08:00'),
    knownAt: [wednesday('08:00')],
    because: ['ALE-003', 'ALE-006'],
    trap: 'no violation has been logged yet; the delay alone is not a breach',
  },
  Q03: {
    words: 'Same moment, Wednesday 08:00, with what we know at 10:30: was it holding?',
    validAt: wednesday('08:00'),
    knownAt: [wednesday('10:30')],
    because: ['ALE-003', 'ALE-011', 'ALE-016', 'ALE-017', 'ALE-018'],
    trap:
      'same valid time, later knowledge: the answer changes. Shelling seen at 09:05 is only possible at 08:00; ' +
      'the one account that puts a breach before 08:00 is a party claim',
  },
  Q04: {
    words: 'On Wednesday at 12:00, was the ceasefire holding?',
    ...noon,
    because: ['ALE-003', 'ALE-011', 'ALE-015', 'ALE-016', 'ALE-017', 'ALE-018'],
    trap: 'nobody has declared the deal over: formal status and observance are two fields',
  },
  Q05: {
    words: 'Is there shelling at Wednesday 12:00, and who is firing?',
    ...noon,
    because: ['ALE-011', 'ALE-015', 'ALE-016', 'ALE-017'],
    trap: 'SOHR saying the origin is unclear is an abstention, not a contradiction',
  },
  Q06: {
    words: 'At Wednesday 10:00, who did we think was firing?',
    validAt: wednesday('10:00'),
    knownAt: [wednesday('10:00')],
    because: ['ALE-015', 'ALE-016'],
    trap: 'one party claim only; Russia’s confirmation came at 10:20',
  },
  Q08: {
    words: 'Who is blocking the evacuation at Wednesday 12:00?',
    ...noon,
    because: ['ALE-007', 'ALE-020'],
    trap:
      'several values are allowed here, so this is not contested; all accounts come from one side; ' +
      'ALE-010 is a struck duplicate and must not count as a second source',
  },
  Q10: {
    words: 'How many people have left, and how far is the planned evacuation, at Wednesday 12:00?',
    ...noon,
    because: ['ALE-006', 'ALE-022'],
    trap: '6,366 is not progress of the planned evacuation',
  },
  Q11: {
    words: 'How many fighters did the board show as having left at Wednesday 11:45, and at 12:00?',
    validAt: wednesday('12:00'),
    knownAt: [wednesday('11:45'), wednesday('12:00')],
    because: ['ALE-022'],
    trap: 'clerical correction at 11:52; both answers must stay reproducible',
  },
  Q12: {
    words: 'What demands are open at Wednesday 12:00? And at 13:00?',
    validAt: wednesday('13:00'),
    knownAt: [wednesday('12:00'), wednesday('13:00')],
    because: ['ALE-008', 'ALE-020', 'ALE-025'],
    trap: 'none of the three has a deadline; dem-1 and dem-2 are alleged by the other side',
  },
  Q14: {
    words: 'Are talks on or off at Wednesday 12:00?',
    ...noon,
    because: ['ALE-020'],
    trap: 'one party’s claim about a third state: shown as reported, not as fact',
  },
  Q15: {
    words: 'Deaths: what number should the board show for Aleppo at Wednesday 14:00?',
    validAt: wednesday('14:00'),
    knownAt: [wednesday('14:00')],
    because: ['ALE-001', 'ALE-002'],
    trap: '82 and scores overlap; never add them, and never add the war-wide background figure',
  },
  Q17: {
    words: 'Were cluster munitions used?',
    ...noon,
    because: ['ALE-019'],
    trap: 'one unnamed origin: reported, not confirmed',
  },
  Q19: {
    words: 'Shelter capacity available at Wednesday 12:00?',
    ...noon,
    because: ['ALE-005'],
    trap: 'planned capacity is not available capacity; no open site is logged: unknown, never 0',
  },
  Q20: {
    words: 'Which forecasts fall due, and when?',
    validAt: wednesday('14:00'),
    knownAt: [wednesday('14:00')],
    because: ['ALE-023'],
    trap: 'a forecast is not a deadline and not a fact',
  },
} as const satisfies Readonly<Record<string, Question>>;

export type QuestionId = keyof typeof QUESTIONS;

/** A test named by a question of the desk, with its words. */
export function ask(id: QuestionId, answer: (question: Question) => Promise<void>): void {
  const question: Question = QUESTIONS[id];
  test(`${id}: ${question.words}`, () => answer(question));
}

/** A pair of moments as the reads take it. */
export interface At {
  readonly validAt: string;
  readonly knownAt: string;
}

/** The moments of a question, by the first or another of its known moments. */
export function momentsOf({ validAt, knownAt }: Question, which = 0): At {
  return { validAt, knownAt: knownAt[which]! };
}

/** The whole answer about a proposition: as the board gives it and as it is explained, which are one. */
export async function answerTo(
  api: Api,
  id: string,
  at: At,
  code = 'ALE',
): Promise<ExplanationResponse> {
  const path = `/v1/situations/${code}/board/${id}`;
  const explained = await api.get<ExplanationResponse>(path, { ...at });
  expect([explained.status, explained.text]).toEqual([200, explained.text]);
  const shown = await board(api, code, { ...at });
  expect(explained.body.proposition).toEqual(propositionOf(shown.body, id));
  expect(explained.body.unlisted).toBe(0);
  return explained.body;
}
