import { addresses } from '../../catalog/addresses.ts';
import type { DecodeReport } from '../report.ts';
import { decodeReportToMarkdown } from '../report-markdown.ts';
import { sizeText } from '../report-text.ts';
import { sampleLog } from '../sample-log.ts';
import type { CodeSummary } from '../summary.ts';
import { locales, type Locale } from '../../catalog/locale.ts';
import { href } from '../../frame/href.ts';
import { decodeWords } from '../words.ts';
import { copy } from '../../frame/browser/clipboard.ts';
import { handedOver, takeHandedOver } from '../../frame/browser/large-text.ts';
import { saveCsv } from '../../frame/browser/save-csv.ts';
import { trustedScriptUrl } from '../../frame/browser/trusted-url.ts';
import type { PicturePanel } from '../../pictures/browser/picture-panel.ts';
import { isPicture } from '../../pictures/picture-kind.ts';
import { droppedSources, holdsFiles } from './dropped.ts';
import type { Answer, Request, Source } from './protocol.ts';
import { reportView, verdict } from './report-view.ts';
import workerUrl from './worker.ts?worker&url';

/** Longer text is decoded without being shown: a text box slows down with its length. */
const longestShown = 100_000;
const typingPause = 300;
/** Until a worker that does not answer counts as dead, in milliseconds. */
const longestStop = 10_000;

const root = document.querySelector<HTMLElement>('.decode-tool')!;
const locale: Locale = root.dataset['locale'] === 'en' ? 'en' : 'zh';
const words = decodeWords[locale];
const part = <T extends HTMLElement>(name: string) =>
  root.querySelector<T>(`[data-part="${name}"]`)!;
const text = root.querySelector('textarea')!;
const chooser = root.querySelector<HTMLInputElement>('input[type="file"]')!;
const note = part('note');
const running = part('running');
const bar = running.querySelector('progress')!;
const progress = part('progress');
const status = part('status');
const actions = part('actions');
const copied = part('copied');
const view = part('report');

let summaries: readonly CodeSummary[] | undefined;
let report: DecodeReport | undefined;
let run = 0;
let isWorkerBroken = false;
let pictures: Promise<PicturePanel> | undefined;
/** Under which name the text of the field is decoded. */
let textName: string = words.pastedName;
/** Logs that were given together with pictures, and are decoded with what is read from these. */
let logs: Source[] = [];

/** The worker is started with the page, so that it is there when the network is not. */
const worker = new Worker(trustedScriptUrl(workerUrl), { type: 'module' });
const ask = (request: Request) => worker.postMessage(request);

const loading = fetch(root.dataset['codes']!)
  .then(async (response) => {
    if (!response.ok) throw new Error(`The list of codes answered ${response.status}`);
    const list = (await response.json()) as CodeSummary[];
    if (!list.every(({ code, title, step }) => code && title && step))
      throw new Error('The list of codes has another form');
    summaries = list;
  })
  .catch(() => undefined);

function show(sentence: string, ...parts: Node[]) {
  running.hidden = true;
  status.textContent = sentence;
  copied.textContent = '';
  actions.hidden = report === undefined || (report.failures === 0 && !report.partlyFailed);
  view.replaceChildren(...parts);
}

async function decode(sources: Source[]) {
  run++;
  const own = run;
  report = undefined;
  await loading;
  if (own !== run) return;
  if (!summaries) {
    show(words.summaryMissing);
    return;
  }
  if (isWorkerBroken) {
    show(words.failedToRun);
    return;
  }
  show(words.reading);
  bar.removeAttribute('value');
  progress.textContent = '';
  running.hidden = false;
  ask({ kind: 'decode', run: own, sources, summaries });
}

/** Puts what is read from pictures into the field, where it can be corrected, and decodes it. */
async function readPictures(files: readonly File[], besides: Source[]) {
  clear();
  logs = besides;
  if (logs.length > 0) void decode(logs);
  pictures ??= import('../../pictures/browser/picture-panel.ts').then(({ createPicturePanel }) => {
    const panel = createPicturePanel(locale, (read, source) => {
      textName = source;
      text.value = text.value.trim() ? `${text.value}\n${read}` : read;
      decodeText(text.value);
    });
    part('pictures').append(panel.element);
    return panel;
  });
  try {
    (await pictures).read(files);
  } catch {
    pictures = undefined;
    note.textContent = part('pictures').dataset['failed']!;
  }
}

function clear() {
  void pictures?.then((panel) => panel.clear());
  textName = words.pastedName;
  logs = [];
  run++;
  ask({ kind: 'stop' });
  report = undefined;
  text.value = '';
  note.textContent = '';
  show(words.empty);
}

function decodeText(pasted: string) {
  const hasText = pasted.trim() !== '';
  if (!hasText && logs.length === 0) clear();
  else void decode([...logs, ...(hasText ? [{ name: textName, blob: new Blob([pasted]) }] : [])]);
}

function decodeFiles(sources: Source[]) {
  if (sources.length === 0) return;
  const shown = sources.flatMap((source) =>
    'blob' in source && source.blob instanceof File && isPicture(source.blob) ? [source.blob] : [],
  );
  if (shown.length > 0) {
    void readPictures(
      shown,
      sources.filter((source) => !('blob' in source && shown.includes(source.blob as File))),
    );
    return;
  }
  void pictures?.then((panel) => panel.clear());
  textName = words.pastedName;
  text.value = '';
  note.textContent = '';
  void decode(sources);
}

worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
  if (data.kind === 'csv') {
    saveCsv(words.csvName, data.text);
    return;
  }
  if (data.run !== run) return;
  switch (data.kind) {
    case 'progress':
      bar.value = data.read / data.total;
      progress.textContent = words.progress(
        sizeText(data.read, locale),
        sizeText(data.total, locale),
      );
      break;
    case 'report':
      report = data.report;
      show(verdict(report, locale), ...reportView(report, summaries!, locale));
      break;
    case 'failed':
      show(words.failedToRun);
  }
});
worker.addEventListener('error', () => {
  isWorkerBroken = true;
  if (run > 0) show(words.failedToRun);
});

let typing: ReturnType<typeof setTimeout> | undefined;
text.addEventListener('input', () => {
  clearTimeout(typing);
  note.textContent = '';
  typing = setTimeout(() => decodeText(text.value), typingPause);
});
text.addEventListener('paste', (event) => {
  const pasted = event.clipboardData?.getData('text/plain') ?? '';
  const files = [...(event.clipboardData?.files ?? [])];
  if (pasted.length <= longestShown && files.length === 0) return;
  event.preventDefault();
  if (files.length > 0) {
    decodeFiles(files.map((file) => ({ name: file.name, blob: file })));
    return;
  }
  const blob = new Blob([pasted]);
  decodeFiles([{ name: words.pastedName, blob }]);
  note.textContent = words.pastedLong(sizeText(blob.size, locale));
});

/** Reads what the box of another page left for this one. */
function readHandedOver() {
  if (location.hash !== handedOver) return;
  history.replaceState(history.state, '', location.pathname + location.search);
  const handed = takeHandedOver();
  if (handed === undefined) return;
  const blob = new Blob([handed]);
  decodeFiles([{ name: words.pastedName, blob }]);
  note.textContent = words.pastedLong(sizeText(blob.size, locale));
}
readHandedOver();
addEventListener('hashchange', readHandedOver);

for (const [button, accept] of Object.entries({ choose: '', 'choose-picture': 'image/*' }))
  root.querySelector(`[data-${button}]`)!.addEventListener('click', () => {
    chooser.accept = accept;
    chooser.click();
  });
chooser.addEventListener('change', () => {
  decodeFiles([...(chooser.files ?? [])].map((file) => ({ name: file.name, blob: file })));
  chooser.value = '';
});
root.querySelector('[data-clear]')!.addEventListener('click', () => {
  clear();
  text.focus();
});
root.querySelector('[data-stop]')!.addEventListener('click', () => {
  ask({ kind: 'stop' });
  text.focus();
  const stopped = run;
  setTimeout(() => {
    if (stopped !== run || running.hidden) return;
    // Out of memory, a worker ends without a word.
    worker.terminate();
    isWorkerBroken = true;
    show(words.failedToRun);
  }, longestStop);
});
root.querySelector('[data-sample]')!.addEventListener('click', async () => {
  await loading;
  text.value = summaries ? sampleLog(summaries) : '';
  if (summaries) decodeText(text.value);
  else show(words.summaryMissing);
});

addEventListener('dragover', (event) => {
  if (!holdsFiles(event.dataTransfer)) return;
  event.preventDefault();
  root.classList.add('dropping');
});
addEventListener('dragleave', (event) => {
  if (event.relatedTarget === null) root.classList.remove('dropping');
});
addEventListener('drop', (event) => {
  root.classList.remove('dropping');
  // One for the box in the dialog is its own.
  if (event.defaultPrevented || !event.dataTransfer || !holdsFiles(event.dataTransfer)) return;
  event.preventDefault();
  void droppedSources(event.dataTransfer).then(decodeFiles);
});

for (const language of locales)
  actions.querySelector(`[data-copy="${language}"]`)!.addEventListener('click', async () => {
    if (!report || !summaries) return;
    const toUrl = (code: string) => new URL(href(addresses.ticket(code)), location.href).href;
    const markdown = decodeReportToMarkdown(report, summaries, language, toUrl);
    const isCopied = await copy(Promise.resolve({ text: markdown }), false);
    copied.textContent = isCopied ? words.copied : words.copyFailed;
  });

actions.querySelector('[data-save]')!.addEventListener('click', () => {
  if (report && summaries) ask({ kind: 'csv', report, summaries, locale });
});

root.dataset['ready'] = '';
if (text.value.trim() !== '') decodeText(text.value);
