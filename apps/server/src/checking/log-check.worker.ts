import { checkSqliteLog } from '@sitlog/event-store';
import { parentPort, workerData } from 'node:worker_threads';

/** What the thread that checks the log is given. */
interface LogCheckWorkerData {
  readonly logFile: string;
}

const { logFile } = workerData as LogCheckWorkerData;
parentPort?.postMessage(await checkSqliteLog(logFile, new AbortController().signal));
