import { describe, expect, it } from '@jest/globals';
import { type Figure } from './entry.js';
import { type FigureKey, figureKey, sameKey } from './figure-key.js';

const killed: Figure = {
  measure: 'people.killed',
  unit: 'person',
  quantifier: 'exact_as_reported',
  best: 10,
  stockFlow: 'flow',
  scope: 'the city',
  excludes: 'fighters',
  period: { from: '2016-12-01', to: '2016-12-14' },
  disaggregation: { sex: 'female', age: '0-4' },
};
const key: FigureKey = {
  measure: 'people.killed',
  unit: 'person',
  stockFlow: 'flow',
  scope: 'the city',
  excludes: 'fighters',
  period: { from: '2016-12-01', to: '2016-12-14' },
  disaggregation: { sex: 'female', age: '0-4' },
};

describe('what a figure counts', () => {
  it('is all of it but the numbers', () => {
    expect(figureKey(killed)).toStrictEqual(key);
  });

  it('leaves out what is not stated', () => {
    const { excludes, period, disaggregation, ...plain } = killed;
    const { excludes: _, period: __, disaggregation: ___, ...bare } = key;
    expect(figureKey(plain)).toStrictEqual(bare);
    expect(figureKey({ ...plain, disaggregation: {} })).toStrictEqual(bare);
  });

  it('has a period for a flow only', () => {
    for (const stockFlow of ['stock', 'cumulative'] as const) {
      expect(figureKey({ ...killed, stockFlow })).not.toHaveProperty('period');
    }
  });

  it('is the same whatever the order in which its parts are written', () => {
    expect(sameKey(key, { ...key, disaggregation: { age: '0-4', sex: 'female' } })).toBe(true);
  });

  it.each<Partial<FigureKey>>([
    { measure: 'people.injured' },
    { unit: 'household' },
    { stockFlow: 'stock' },
    { scope: 'the port' },
    { excludes: 'militia' },
    { disaggregation: { sex: 'male', age: '0-4' } },
    { disaggregation: { sex: 'female', age: '5-9' } },
    { disaggregation: { sex: 'female', age: '0-4', status: 'displaced' } },
    { disaggregation: { sex: 'female', age: '0-4', area: 'the port' } },
    { period: { from: '2016-12-02', to: '2016-12-14' } },
    { period: { from: '2016-12-01', to: '2016-12-15' } },
  ])('is another with %j', (part) => {
    expect(sameKey(key, { ...key, ...part })).toBe(false);
  });
});
