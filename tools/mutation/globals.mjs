// What specs import from `@jest/globals`.
import { expect } from 'expect';

export { expect };

/** The tests found so far: name, and what to call. */
export const collected = [];
let path = [];

export function describe(title, body) {
  path.push(title);
  body();
  path.pop();
}
describe.skip = () => undefined;
describe.each = each(describe);

export function it(title, run) {
  collected.push({ name: [...path, title].join(' '), run });
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
