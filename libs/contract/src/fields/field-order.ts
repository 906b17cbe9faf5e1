import { isPlainDate, parseInstant } from '@sitlog/situation';
import { ValidateBy, type ValidationArguments } from 'class-validator';

/** A number that must not lie below other numbers of the same object, where both are given. */
export function NotBelow(...others: readonly string[]): PropertyDecorator {
  const lower = (args?: ValidationArguments): string | undefined =>
    others.find((other) => isAbove(memberOf(args, other), args?.value));
  return ValidateBy({
    name: 'notBelow',
    validator: {
      validate: (_value, args) => lower(args) === undefined,
      defaultMessage: (args) => `This must not lie below ${lower(args) ?? ''}.`,
    },
  });
}

/** An end that must not lie before its start; plain dates are compared with plain dates, instants with instants. */
export function NotBefore(start: string): PropertyDecorator {
  return inOrder(start, (text) => (isPlainDate(text) ? text : parseInstant(text)));
}

/** As `NotBefore`, for plain dates alone: where the record itself compares the instants. */
export function NotBeforeDate(start: string): PropertyDecorator {
  return inOrder(start, (text) => (isPlainDate(text) ? text : undefined));
}

/** A member that has a meaning only where another one has this value. */
export function OnlyWith(other: string, wanted: string): PropertyDecorator {
  return ValidateBy({
    name: 'onlyWith',
    validator: {
      validate: (_value, args) => memberOf(args, other) === wanted,
      defaultMessage: () => `This goes only with ${other} ${wanted}.`,
    },
  });
}

type Moment = string | number | undefined;

function inOrder(start: string, read: (text: string) => Moment): PropertyDecorator {
  const momentOf = (value: unknown): Moment =>
    typeof value === 'string' ? read(value) : undefined;
  return ValidateBy({
    name: 'timeOrder',
    validator: {
      validate: (value, args) => !isAbove(momentOf(memberOf(args, start)), momentOf(value)),
      defaultMessage: () => 'The end lies before the start.',
    },
  });
}

function memberOf(args: ValidationArguments | undefined, name: string): unknown {
  return (args?.object as Record<string, unknown> | undefined)?.[name];
}

function isAbove(left: unknown, right: unknown): boolean {
  if (typeof left === 'number' && typeof right === 'number') return left > right;
  return typeof left === 'string' && typeof right === 'string' && left > right;
}
