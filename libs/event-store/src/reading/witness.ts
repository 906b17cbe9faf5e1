import { sha256Hex } from '@sitlog/platform';
import { type Json, type RecordedEvent, type Witness } from '../port/port.js';

/** What an event is recognised by later, also by another process or release: the rule of its checksum never changes. */
export function witnessOf(event: RecordedEvent): Witness {
  const { position, id, stream, revision, type, data, metadata } = event;
  const checksum = sha256Hex(textOf([stream, revision, id, type, data, metadata]));
  return { position, id, checksum };
}

// One text for each value, whatever the order of keys. Not recursive, and never refused: others may have stored what is
// nested deeper than the stack, or a lone surrogate, for which RFC 8785 has no text.
function textOf(root: Json): string {
  const parts: string[] = [];
  const open: Json[] = [root];
  while (open.length > 0) {
    const value = open.pop() ?? null;
    if (typeof value !== 'object' || value === null) {
      parts.push(JSON.stringify(value));
      continue;
    }
    const children = childrenOf(value);
    parts.push(`${isList(value) ? 'list' : 'object'} ${children.length}`);
    for (const child of children.toReversed()) open.push(child);
  }
  return parts.join('\n');
}

type Nested = readonly Json[] | { readonly [key: string]: Json };

function childrenOf(value: Nested): readonly Json[] {
  if (isList(value)) return value;
  return Object.keys(value)
    .sort()
    .flatMap((key) => [key, value[key] ?? null]);
}

function isList(value: Nested): value is readonly Json[] {
  return Array.isArray(value);
}
