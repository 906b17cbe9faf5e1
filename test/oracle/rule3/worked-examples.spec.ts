import { expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { answerOf } from './answer.js';
import { askedIn, type ExampleWritten, expectedOf, inTheirWords } from './worked-example.js';

/** They lie beside the checkout, where they were thought out; elsewhere these tests are left out. */
const FILE = new URL('../../../../shared/cases/rule3-examples.json', import.meta.url);
const examples = existsSync(FILE)
  ? (JSON.parse(readFileSync(FILE, 'utf8')) as { readonly examples: readonly ExampleWritten[] })
      .examples
  : [];

if (examples.length === 0) {
  it.skip('answers the worked examples of rule set 3: shared/cases/rule3-examples.json is not here', () => {
    // Without the file there is nothing to answer.
  });
} else {
  it.each(examples.map((example) => [`${example.id} ${example.title}`, example] as const))(
    'answers %s',
    (_, example) => {
      for (const question of example.ask) {
        const answer = inTheirWords(answerOf(askedIn(example, question)));
        expect({ V: question.V, K: question.K, ...(answer as object) }).toEqual({
          V: question.V,
          K: question.K,
          ...(expectedOf(question.answer) as object),
        });
      }
    },
  );

  it.each(
    examples.flatMap((example) =>
      example.entries.map(({ n }) => [example.id, n, example] as const),
    ),
  )('answers %s as before when entry %i was retracted and reinstated', (_, n, example) => {
    const then = [
      ...(example.then ?? []),
      ['Sun2 20', 'retract', n],
      ['Sun2 21', 'reinstate', n],
    ] as const;
    for (const question of example.ask) {
      if (question.K !== undefined) continue;
      const again = answerOf(askedIn({ ...example, then }, question));
      expect(again).toEqual(answerOf(askedIn(example, question)));
    }
  });
}
