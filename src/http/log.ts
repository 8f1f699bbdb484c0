import { destination, pino } from 'pino';
import type { LogLine } from './app.js';

export const LOG_LEVELS = ['silent', 'error', 'warn', 'info'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Writes a line of JSON per request to standard error: faults of ours as `error`, refusals as `warn`, the rest as `info`. */
export function requestLog(level: LogLevel): (line: LogLine) => void {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination({ fd: 2, sync: false }));
  return (line) => {
    if (line.status >= 500) logger.error(line);
    else if (line.status >= 400) logger.warn(line);
    else logger.info(line);
  };
}
