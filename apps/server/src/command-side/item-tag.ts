import { canonicalJson, sha256Hex } from '@sitlog/platform';
import { type Command, calledIn, type SituationCore } from '@sitlog/situation';
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

function replacedTag(
  command: Command,
  { registers, opposing, opened }: SituationCore,
): string | undefined {
  switch (command.kind) {
    case 'register-item':
      return itemTag(registers[command.register].get(command.id));
    case 'declare-sides':
      return itemTag(opposing);
    case 'describe-situation':
      return itemTag(opened === undefined ? undefined : calledIn(opened));
    default:
      return undefined;
  }
}
