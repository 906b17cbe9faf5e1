// Stands for fast-check in every spec: the same draws in each run, so that whoever changes nothing
// sees no other result. SITLOG_SEED takes another seed, or `random` for a new one each time.
import * as fc from '../../node_modules/fast-check/lib/fast-check.js';

const SEED = 20_261_120;
const wanted = process.env.SITLOG_SEED ?? String(SEED);

if (wanted !== 'random') {
  const seed = Number(wanted);
  if (!Number.isSafeInteger(seed)) {
    throw new Error(`SITLOG_SEED is a whole number or "random", not "${wanted}"`);
  }
  fc.configureGlobal({ seed });
}

export * from '../../node_modules/fast-check/lib/fast-check.js';
export { default } from '../../node_modules/fast-check/lib/fast-check.js';
