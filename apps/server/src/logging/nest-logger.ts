import { type LoggerService } from '@nestjs/common';
import { type Log } from './log.js';

/** Lets Nest write to the server's log. What it tells of its own start is of interest to developers only. */
export function nestLogger(log: Log): LoggerService {
  const at =
    (level: 'debug' | 'warn' | 'error' | 'fatal') =>
    (message: unknown, ...more: unknown[]): void => {
      log[level](fieldsOf(message, more), messageOf(message));
    };
  return {
    log: at('debug'),
    debug: at('debug'),
    verbose: at('debug'),
    warn: at('warn'),
    error: at('error'),
    fatal: at('fatal'),
  };
}

// Nest passes a message, perhaps a stack, and last the context.
function fieldsOf(message: unknown, more: readonly unknown[]): object {
  const [stack] = more.slice(0, -1);
  const context = more.at(-1);
  return {
    ...(typeof context === 'string' ? { context } : {}),
    ...(typeof stack === 'string' ? { stack } : {}),
    ...(message instanceof Error ? { error: message } : {}),
    ...(isFields(message) ? message : {}),
  };
}

function messageOf(message: unknown): string | undefined {
  if (message instanceof Error) return message.message;
  return isFields(message) ? undefined : String(message);
}

function isFields(message: unknown): message is object {
  return typeof message === 'object' && message !== null && !(message instanceof Error);
}
