// Rule 3: the last word of each origin.
import { type AspectRules } from './model.js';
import { byBounds, type Account3 } from './place.js';

/** Whether one of the definite accounts replaces this one. */
export function isReplaced(
  account: Account3,
  definite: readonly Account3[],
  aspect: AspectRules,
): boolean {
  return definite.some((other) => replaces(other, account, aspect));
}

export function replaces(by: Account3, account: Account3, aspect: AspectRules): boolean {
  if (by.origin !== account.origin) return false;
  const order = byBounds(by, account);
  if (order > 0) return speaksOf(by, account, aspect);
  return (
    order === 0 &&
    aspect.exclusive &&
    account.said === 'affirms' &&
    affirmsAnEnd(by, aspect) &&
    !affirmsAnEnd(account, aspect)
  );
}

/** Whether a later word of the same origin is about what the earlier said. */
function speaksOf(by: Account3, account: Account3, { exclusive }: AspectRules): boolean {
  if (by.said === 'abstains' || (by.said === 'ends' && by.value === undefined)) return true;
  if (by.said === 'affirms' && (exclusive || account.value === undefined)) return true;
  return by.value === account.value;
}

/** Whether it affirms a value that ends a course. */
export function affirmsAnEnd({ said, value }: Account3, { endsCourse }: AspectRules): boolean {
  return said === 'affirms' && value !== undefined && (endsCourse ?? []).includes(value);
}
