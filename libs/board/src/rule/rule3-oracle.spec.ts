import { expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { answerOf } from '../../../../test/oracle/rule3/answer.js';
import { arbitraryProposition } from '../../../../test/oracle/rule3/random-propositions.js';
import { askedOf, ours, told, toldByUs } from '../../test/asked-of-rule3.js';
import { deriveFrom } from './derive.js';
import { knownAmong, testimonyOf } from './weighing/testimony.js';

const RUNS = { numRuns: Number(process.env['RULE3_RUNS'] ?? 400) };

it('answers as rule set 3 read step by step, at random histories of one proposition', () => {
  fc.assert(
    fc.property(arbitraryProposition(), (drawn) => {
      const asked = { ...drawn, hidden: [] };
      expect(toldByUs(ours(askedOf(asked)))).toEqual(told(answerOf(asked)));
    }),
    RUNS,
  );
});

it('answers from the accounts that are known as if there were no others', () => {
  fc.assert(
    fc.property(arbitraryProposition(), fc.infiniteStream(fc.boolean()), (drawn, coins) => {
      const asked = askedOf(drawn);
      const { aspect, accounts, circumstances } = asked;
      const known = accounts.map(() => coins.next().value === true);
      const testimony = knownAmong(testimonyOf(accounts, aspect), (place) => known[place] === true);
      const alone = accounts.filter((_, place) => known[place] === true);
      expect(deriveFrom('s/p', testimony, circumstances)).toEqual(
        ours({ ...asked, accounts: alone }),
      );
    }),
    RUNS,
  );
});
