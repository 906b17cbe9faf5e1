import { canonicalJson, sha256Hex } from '@sitlog/platform';
import { type Command, calledIn, type SituationCore } from '@sitlog/situation';

/** The ETag of what stands on a register: the same for as long as the same stands there. */
export function itemTag(item: unknown): string {
  return `"${sha256Hex(canonicalJson(item ?? null))}"`;
}

/** The ETag of what a command is about to replace; undefined for commands that replace nothing. */
export function replacedTag(
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
