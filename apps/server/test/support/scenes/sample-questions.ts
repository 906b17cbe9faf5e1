import { expect, test } from '@jest/globals';
import { type Api } from '../api.js';
import { figureInShort, inShort, verdictsOf } from './in-short.js';
import { answerTo, type At } from './questions.js';
import { board } from './reads.js';

/** The answer at a pair of moments (validAt, knownAt) in short, and what each account of it came to, by entries. */
interface Answered {
  readonly at: readonly [validAt: string, knownAt: string];
  readonly answer: readonly string[];
  readonly accounts: readonly string[];
}

/** Questions of the desk about propositions of a sample, by their numbers, each asked at pairs of moments. */
export type SampleQuestions = Readonly<
  Record<
    string,
    {
      readonly words: string;
      readonly of: string;
      readonly answers: readonly Answered[];
      /** What a careless answer would get wrong. */
      readonly trap: string;
    }
  >
>;

/** A test for each question: every pair of moments answers exactly so, by exactly these accounts. */
export function askAll(code: string, questions: SampleQuestions, api: () => Api): void {
  for (const [id, { words, of, answers }] of Object.entries(questions)) {
    test(`${id}: ${words}`, async () => {
      const given: Answered[] = [];
      for (const { at } of answers) {
        const told = await answerTo(api(), of, { validAt: at[0], knownAt: at[1] }, code);
        const accounts = verdictsOf(told).toSorted();
        given.push({ at, answer: inShort(told.proposition), accounts });
      }
      expect(given).toEqual(answers);
    });
  }
}

/** What a board shows of a measure: of each figure its scope, its unit and itself in short. */
export async function shownOf(
  api: Api,
  [code, measure]: readonly [code: string, measure: string],
  at: At,
): Promise<readonly string[]> {
  const { status, body } = await board(api, code, { ...at });
  expect(status).toBe(200);
  return body.facets
    .flatMap(({ figures = [] }) => figures)
    .filter((one) => one.measure === measure)
    .flatMap(({ scope, unit, lines }) =>
      lines.map((line) => `${scope} (${unit}): ${figureInShort(line)}`),
    );
}
