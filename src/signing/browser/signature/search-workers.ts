import { findSlips, type PhaseRunner, type SlipFinder } from '../../slips/find.ts';
import type { PhaseResult } from '../../slips/search.ts';
import { trustedScriptUrl } from '../../../frame/browser/trusted-url.ts';
import workerUrl from './search-worker.ts?worker&url';

/** What a worker is told on the port of a search; it answers a phase with its result. */
export type SearchMessage = { phase: number; idle: ReadonlySet<number> } | 'stop';

const mostWorkers = 4;

/** Runs phases at the other end of a port. */
function runnerOf(port: MessagePort): PhaseRunner {
  const tell = (message: SearchMessage) => port.postMessage(message);
  return (phase, idle, signal) =>
    new Promise((resolve) => {
      const stop = () => tell('stop');
      port.onmessage = ({ data }: MessageEvent<PhaseResult>) => {
        signal?.removeEventListener('abort', stop);
        resolve(data);
      };
      signal?.addEventListener('abort', stop);
      tell({ phase, idle });
      if (signal?.aborted) stop();
    });
}

/** Rejects once a worker could not be loaded or has broken down. */
function failureOf(workers: readonly Worker[]): Promise<never> {
  const failure = new Promise<never>((_, reject) => {
    for (const worker of workers)
      worker.addEventListener('error', () => reject(new Error('A search worker has failed')));
  });
  failure.catch(() => undefined);
  return failure;
}

/**
 * Starts the workers that look for slips: as many as the device has processors, up to a few, so
 * that the page stays free and the answer comes sooner. They are started with the page, so that
 * they are there when the network is not.
 *
 * @returns a finder that rejects if its workers do not run
 */
export function startSearchWorkers(): SlipFinder {
  const count = Math.min(navigator.hardwareConcurrency || 1, mostWorkers);
  const workers = Array.from(
    { length: count },
    () => new Worker(trustedScriptUrl(workerUrl), { type: 'module' }),
  );
  const failure = failureOf(workers);
  return async (query, signal) => {
    const ports = workers.map((worker, index) => {
      const { port1, port2 } = new MessageChannel();
      worker.postMessage({ ...query, share: { index, count } }, [port2]);
      return port1;
    });
    try {
      return await Promise.race([findSlips(ports.map(runnerOf), signal), failure]);
    } finally {
      for (const port of ports) port.close();
    }
  };
}
