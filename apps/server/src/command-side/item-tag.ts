import { canonicalJson, sha256Hex } from '@sitlog/platform';
import {
  type Command,
  calledIn,
  type Register,
  type Registers,
  type SituationCore,
} from '@sitlog/situation';
import { type CommandEnvelope } from './command-envelope.js';

/** The ETag of what stands on a register: the same for as long as the same stands there. */
export function itemTag(item: unknown): string {
  return `"${sha256Hex(canonicalJson(item ?? null))}"`;
}

/** Whether a command is to replace what its caller saw, and something else stands there by now. */
export function isReplacedMeanwhile(
  { command, replaces }: CommandEnvelope,
  core: SituationCore,
): boolean {
  return replaces !== undefined && replaces !== replacedTag(command, core);
}

/** An item as its history answers it: with the one into which it was merged. */
function itemIn(
  registers: Registers,
  { register, id }: { readonly register: Register; readonly id: string },
): object | undefined {
  const item = registers[register].get(id);
  const isMergeable = register === 'source' || register === 'actor';
  const mergedInto = isMergeable ? registers.merged[register].get(id) : undefined;
  return item === undefined || mergedInto === undefined ? item : { ...item, mergedInto };
}

function replacedTag(
  command: Command,
  { registers, opposing, opened }: SituationCore,
): string | undefined {
  switch (command.kind) {
    case 'register-item':
    case 'merge-item':
    case 'unmerge-item':
      return itemTag(itemIn(registers, command));
    case 'declare-sides':
      return itemTag(opposing);
    case 'describe-situation':
      return itemTag(opened === undefined ? undefined : calledIn(opened));
    default:
      return undefined;
  }
}
