import { type Figure } from './entry.js';

/** What a figure counts: figures that agree in all of this stand side by side, others are never compared or added. */
export type FigureKey = Pick<
  Figure,
  'measure' | 'unit' | 'stockFlow' | 'scope' | 'excludes' | 'disaggregation'
> & {
  /** Of a flow whose period is stated. */
  readonly period?: NonNullable<Figure['period']>;
};

/** What this figure counts. */
export function figureKey(figure: Figure): FigureKey {
  const { measure, unit, stockFlow, scope, excludes, period } = figure;
  const { sex, age, status, area } = figure.disaggregation ?? {};
  const parts = Object.entries({ sex, age, status, area }).filter(([, part]) => part !== undefined);
  return {
    measure,
    unit,
    stockFlow,
    scope,
    ...(excludes === undefined ? {} : { excludes }),
    ...(parts.length === 0 ? {} : { disaggregation: Object.fromEntries(parts) }),
    ...(period === undefined || stockFlow !== 'flow' ? {} : { period }),
  };
}

/** Whether two keys are the same as written. */
export function sameKey(a: FigureKey, b: FigureKey): boolean {
  return textOf(a) === textOf(b);
}

function textOf(key: FigureKey): string {
  const { sex, age, status, area } = key.disaggregation ?? {};
  const { measure, unit, stockFlow, scope, excludes, period } = key;
  const part = [sex, age, status, area];
  return JSON.stringify([
    measure,
    unit,
    stockFlow,
    scope,
    excludes,
    part,
    period?.from,
    period?.to,
  ]);
}
