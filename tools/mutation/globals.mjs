// What specs import from `@jest/globals`.
import { expect } from 'expect';

export { expect };

/** The tests found so far: name, and what to call. */
export const collected = [];
let path = [];
let first = [];

/** What follows is declared by another file. */
export function beginFile() {
  first = [];
}

/** Done once, before whichever test of the file is run first. */
export function beforeAll(prepare) {
  let prepared;
  first.push(() => (prepared ??= prepare()));
}

export function describe(title, body) {
  path.push(title);
  body();
  path.pop();
}
describe.skip = () => undefined;
describe.each = each(describe);

export function it(title, run) {
  const before = first;
  const prepared = async () => {
    for (const prepare of before) await prepare();
    await run();
  };
  collected.push({ name: [...path, title].join(' '), run: prepared });
}
it.skip = () => undefined;
it.each = each(it);

/** The table form of either: a row that is a list is handed over as arguments. */
function each(declare) {
  return (rows) => (title, run) => {
    const isTable = rows.every(Array.isArray);
    rows.forEach((row, i) => {
      declare(`${title} [${i}]`, () => run(...(isTable ? row : [row])));
    });
  };
}

export const test = it;
