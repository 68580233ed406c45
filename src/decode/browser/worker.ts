import { decodeReportToCsv } from '../report-csv.ts';
import { createScannerFor } from '../reference-scanner.ts';
import type { CodeSummary } from '../summary.ts';
import type { Answer, Request, Source } from './protocol.ts';
import { readFile } from '../read-file.ts';

/** Milliseconds. */
const progressEvery = 100;

const answer = (message: Answer) => postMessage(message);

let current = 0;
let stopped = false;

// The first number that a browser formats takes it 70 to 150 ms; here that does not hold up the page.
new Intl.NumberFormat().format(0);

/** Lets the messages of the page in, which wait while data keeps coming. */
const channel = new MessageChannel();
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    channel.port1.onmessage = () => resolve();
    channel.port2.postMessage(undefined);
  });
}

async function decode(run: number, sources: readonly Source[], summaries: readonly CodeSummary[]) {
  const scanner = createScannerFor(summaries);
  const sizeOf = (source: Source) => ('blob' in source ? source.blob.size : 0);
  const total = sources.reduce((sum, source) => sum + sizeOf(source), 0);
  let before = 0;
  let last = 0;
  for (const source of sources) {
    if (run !== current) return;
    if ('problem' in source) {
      scanner.startFile(source.name);
      scanner.endFile(source.problem);
      continue;
    }
    await readFile(source.name, source.blob, {
      startFile: (name) => scanner.startFile(name),
      take: (bytes) => scanner.push(bytes),
      endFile: (problem) => scanner.endFile(problem),
      async read(bytes) {
        const now = performance.now();
        if (now - last < progressEvery) return;
        last = now;
        if (run === current) answer({ kind: 'progress', run, read: before + bytes, total });
        await breathe();
      },
      get goesOn() {
        return run === current && !stopped && !scanner.isBinary;
      },
      get isStopped() {
        return run !== current || stopped;
      },
    });
    if (run !== current) return;
    if (stopped) break;
    before += source.blob.size;
  }
  answer({ kind: 'report', run, report: scanner.finish() });
}

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  switch (data.kind) {
    case 'decode':
      current = data.run;
      stopped = false;
      decode(data.run, data.sources, data.summaries).catch((error: unknown) => {
        answer({ kind: 'failed', run: data.run });
        throw error;
      });
      break;
    case 'stop':
      stopped = true;
      break;
    case 'csv':
      answer({ kind: 'csv', text: decodeReportToCsv(data.report, data.summaries, data.locale) });
  }
});
