import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '@sitlog/words';
import { languagesFirst, teamLanguages } from '../languages.js';
import { isToHandOver, periodAt } from '../operational-period.js';
import { languagesIn, languageTurned, workingBody, workingDraft } from './working.js';

const ZONE = 'Asia/Damascus';
const PERIOD = { from: '2016-12-14T06:00:00.000Z', to: '2016-12-14T18:00:00.000Z' };

describe('how a team works, as a form has it', () => {
  it('has the times of its period in the zone of the situation, and gives them back as moments', () => {
    const draft = workingDraft({ operationalPeriod: PERIOD, languages: ['ar', 'en'] }, ZONE);
    expect(draft).toEqual({
      ...{ periodFrom: '2016-12-14T08:00', periodTo: '2016-12-14T20:00', languages: 'ar,en' },
    });
    const body = workingBody({ ...draft, defaultMarking: 'TLP:GREEN' }, ZONE);
    const { operationalPeriod } = body as { readonly operationalPeriod: typeof PERIOD };
    expect(Date.parse(operationalPeriod.from)).toBe(Date.parse(PERIOD.from));
    expect(Date.parse(operationalPeriod.to)).toBe(Date.parse(PERIOD.to));
    expect(body).toMatchObject({ defaultMarking: 'TLP:GREEN', languages: ['ar', 'en'] });
  });

  it('says nothing of what is empty', () => {
    expect(workingBody({}, ZONE)).toEqual({});
    const emptied = { periodFrom: '', periodTo: '', defaultMarking: '', languages: '' };
    expect(workingBody(emptied, ZONE)).toEqual({});
  });

  it('leaves half a period to the server, which says what is missing', () => {
    expect(workingBody({ periodFrom: '2016-12-14T08:00' }, ZONE)).toMatchObject({
      operationalPeriod: { to: '' },
    });
  });

  it('has languages in the order in which they were chosen', () => {
    const arabic = { languages: languageTurned({}, 'ar') };
    const both = { languages: languageTurned(arabic, 'en') };
    expect(languagesIn(both)).toEqual(['ar', 'en']);
    expect(languagesIn({ languages: languageTurned(both, 'ar') })).toEqual(['en']);
  });
});

describe('the languages of a team', () => {
  it('are all where it has said none, and else its own, which go first', () => {
    expect(teamLanguages()).toEqual(LANGUAGES);
    expect(teamLanguages(['ar'])).toEqual(['ar']);
    expect(teamLanguages(['zz'])).toEqual(LANGUAGES);
    expect(languagesFirst(['ar'])).toEqual(['ar', 'en']);
    expect(languagesFirst()).toEqual(LANGUAGES);
  });
});

describe('an operational period', () => {
  const from = Date.parse(PERIOD.from);
  const to = Date.parse(PERIOD.to);

  it.each([
    [from - 1, 'ahead'],
    [from, 'current'],
    [to - 1, 'current'],
    [to, 'over'],
  ])('is at %d %s', (at, state) => {
    expect(periodAt(PERIOD, at)).toBe(state);
  });

  it('is what is handed over once it has begun, until somebody has handed over at its end', () => {
    expect(isToHandOver(PERIOD, from - 1)).toBe(false);
    expect(isToHandOver(PERIOD, from)).toBe(true);
    expect(isToHandOver(PERIOD, to + 3_600_000)).toBe(true);
    expect(isToHandOver(PERIOD, to, '2016-12-14T12:00:00Z')).toBe(true);
    expect(isToHandOver(PERIOD, to + 1, PERIOD.to)).toBe(false);
  });
});
