import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino';
import { plainLine } from './plain-line.js';

/** The server's own log, not the log of events: what happened to the server, never what entries say. */
export type Log = Logger;

/** How much is written, and whether for programs (one JSON object a line) or for people. */
export interface LogSettings {
  readonly level: LogLevel;
  readonly format: 'json' | 'text';
}

/** Levels in rising order of silence. */
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Bytes that wait for a slow reader of the output; what exceeds them is dropped, since the server must not wait for it. */
const MOST_WAITING = 4 * 1024 * 1024;

/** A log on the standard output, and how to see it written out before the process ends. */
export function openLog(settings: LogSettings): { readonly log: Log; readonly flush: Flush } {
  const output = pino.destination({ dest: 1, sync: false, maxLength: MOST_WAITING });
  // A full disk behind the output costs lines, not the server.
  output.on('error', () => undefined);
  const flush: Flush = () =>
    new Promise((resolve) => {
      output.flush(() => {
        resolve();
      });
    });
  return { log: createLog(settings, output), flush };
}

/** Resolves when everything that was logged has been written. */
export type Flush = () => Promise<void>;

/** A log into any destination. */
export function createLog({ level, format }: LogSettings, output: DestinationStream): Log {
  const destination =
    format === 'json'
      ? output
      : {
          write: (line: string): void => {
            output.write(plainLine(line));
          },
        };
  const options = {
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    errorKey: 'error',
    serializers: { error: errorFields },
  };
  return pino(options, destination);
}

// Not pino's own serializer: it takes along every property of an error, and a client's error can hold what was being stored.
function errorFields(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error ? String(error.code) : undefined;
  return {
    type: error.name,
    message: error.message,
    ...(code === undefined ? {} : { code }),
    stack: error.stack,
  };
}
