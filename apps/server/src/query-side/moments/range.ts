import { type KnownRangeParams, type MomentsParams, type TwoMomentsParams } from '@sitlog/contract';
import { formatInstant } from '@sitlog/situation';
import { Problem, type ProblemError } from '../../http/problems/problem.js';
import { type QueryContext } from './query-context.js';
import { type Reader } from './reader.js';

/** Where something begins and where it ends, on both clocks. */
export interface Range {
  readonly from: QueryContext;
  readonly to: QueryContext;
}

/**
 * Finds both pairs of moments. At the beginning, the moment that is left out is the one that is given: the board as it was
 * shown then. At the end, the known moment is everything unless given, and the valid one that of the known moment, or now.
 */
export function rangeOf(reader: Reader, code: string, query: TwoMomentsParams): Range {
  const { fromValidAt, fromKnownAt, toValidAt, toKnownAt } = query;
  if (fromValidAt === undefined && fromKnownAt === undefined) throw noBeginning();
  const pair = (prefix: string, validAt?: string, knownAt?: string): QueryContext => {
    const found = named(prefix, () => reader.moments(code, moments({ validAt, knownAt })));
    if (validAt !== undefined || knownAt === undefined) return found;
    return { ...found, validAt: found.knownAt };
  };
  const to = pair('to', toValidAt, toKnownAt);
  return { from: pair('from', fromValidAt, fromKnownAt ?? fromValidAt), to };
}

/** Finds two known moments; the beginning defaults to the opening of the situation, the end to everything. */
export function knownRangeOf(reader: Reader, code: string, query: KnownRangeParams): Range {
  const { fromKnownAt = 'rev:0', toKnownAt } = query;
  const at = (prefix: string, knownAt?: string): QueryContext => {
    const found = named(prefix, () => reader.moments(code, moments({ knownAt })));
    return { ...found, validAt: found.knownAt };
  };
  const to = at('to', toKnownAt);
  const from = at('from', fromKnownAt);
  const isInstant = toKnownAt !== undefined && !toKnownAt.startsWith('rev:');
  const isBackward =
    from.knownRevision > to.knownRevision || (isInstant && from.knownAt > to.knownAt);
  if (!isBackward) return { from, to };
  throw refusedParameter({
    parameter: 'toKnownAt',
    code: 'bad-moment',
    message: `Write a moment that is not before fromKnownAt, ${formatInstant(from.knownAt)}.`,
  });
}

/** A problem that names one parameter. */
export function refusedParameter(error: ProblemError): Problem {
  return new Problem('validation', error.message, { errors: [error] });
}

function moments(fields: {
  readonly [Name in 'validAt' | 'knownAt']?: string | undefined;
}): MomentsParams {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given);
}

function named(prefix: string, find: () => QueryContext): QueryContext {
  try {
    return find();
  } catch (error) {
    throw error instanceof Problem ? withPrefix(prefix, error) : error;
  }
}

/** The same problem, with parameters that are named after their part of the question. */
export function withPrefix(prefix: string, problem: Problem): Problem {
  const { code, detail, headers, errors } = problem;
  const renamed = errors.map(({ parameter, ...error }) =>
    parameter === undefined
      ? error
      : {
          parameter: `${prefix}${parameter[0]?.toUpperCase() ?? ''}${parameter.slice(1)}`,
          ...error,
        },
  );
  return new Problem(code, detail, { errors: renamed, headers });
}

function noBeginning(): Problem {
  const message = 'Write the moment to compare with: fromKnownAt, fromValidAt or both.';
  return refusedParameter({ parameter: 'fromKnownAt', code: 'missing', message });
}
