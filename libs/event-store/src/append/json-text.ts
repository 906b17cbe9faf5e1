import { EventStoreError } from '../port/event-store-error.js';

/** The JSON text of a value that comes back from it unchanged; every other value is refused. */
export function jsonText(value: unknown): string {
  const text = stringify(value);
  // After stringify, which has refused cycles: the walk below would not end on one.
  if (text === undefined || !isJson(value)) throw notJson();
  return text;
}

function stringify(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch (error) {
    throw notJson(error);
  }
}

function notJson(cause?: unknown): EventStoreError {
  return new EventStoreError('event-refused', 'data or metadata is not JSON', { cause });
}

// Not recursive: a payload may be nested deeper than the stack.
function isJson(root: unknown): boolean {
  const open: unknown[] = [root];
  while (open.length > 0) {
    const value = open.pop();
    if (isScalar(value)) continue;
    if (!isPlain(value)) return false;
    for (const child of Object.values(value)) {
      // Now, not when its turn comes: a toJSON may have hidden a cycle from stringify.
      if (typeof child === 'function') return false;
      if (!isScalar(child)) open.push(child);
    }
  }
  return true;
}

function isScalar(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return value === null || typeof value === 'string' || typeof value === 'boolean';
}

// A prototype without a prototype is Object.prototype, also that of another realm.
function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return Object.keys(value).length === value.length;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
