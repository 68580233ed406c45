import { successIndex, type CodeIndexes } from '../catalog/codes-in-text/find-codes.ts';
import type { CodeReport, SampleLine, Sighting, TimelineAxis } from './report.ts';
import { Timeline } from './timeline.ts';

const mostUnknown = 2000;
const mostSamples = 3;
/** Lines that are looked at for samples; where all are alike, it is not worth looking further. */
const mostTries = 12;
const minute = 60_000;

interface Stats {
  code: string;
  known: boolean;
  count: number;
  first: Sighting;
  last: Sighting;
}

interface Samples {
  lines: SampleLine[];
  tries: number;
}

/** What was counted, by code. Index 0 is success; memory does not grow with the log. */
export class CodeStats implements CodeIndexes {
  readonly #indexes = new Map<number, number>();
  readonly #codes: string[] = ['0'];
  readonly #knownCount: number;
  readonly #stats: (Stats | undefined)[] = [];
  readonly #samples: (Samples | undefined)[] = [];
  /** Indexes in order of appearance. */
  readonly #order: number[] = [];
  readonly #byTime = new Timeline('time');
  readonly #byLine = new Timeline('line');
  #isTimed = false;
  #form: TimelineAxis['form'] = null;
  #zone = 0;
  /** Responses with unknown codes beyond the first 2,000 of them. */
  further = 0;

  /** @param known the codes of the reference */
  constructor(known: Iterable<string>) {
    for (const code of known) {
      if (!/^\d{10}$/.test(code) || this.#indexes.has(Number(code))) continue;
      this.#indexes.set(Number(code), this.#codes.length);
      this.#codes.push(code);
    }
    this.#knownCount = this.#codes.length;
  }

  known(code: number): number {
    const index = this.#indexes.get(code);
    return index === undefined || index >= this.#knownCount ? -1 : index;
  }

  unknown(code: number): number {
    let index = this.#indexes.get(code);
    if (index !== undefined) return index;
    index = this.#codes.length;
    if (index - this.#knownCount >= mostUnknown) return index;
    this.#indexes.set(code, index);
    this.#codes.push(String(code));
    return index;
  }

  /** The digits of a code. */
  codeAt(index: number): string {
    return this.#codes[index] ?? '';
  }

  /** Whether another sample line of the code is wanted. */
  wantsSample(index: number): boolean {
    const samples = this.#samples[index];
    return !samples || (samples.lines.length < mostSamples && samples.tries < mostTries);
  }

  addSample(index: number, sample: SampleLine): void {
    const samples = (this.#samples[index] ??= { lines: [], tries: 0 });
    samples.tries++;
    if (samples.lines.every(({ text, head }) => text !== sample.text || head !== sample.head))
      samples.lines.push(sample);
  }

  /**
   * Counts responses.
   *
   * @param place where they stand
   * @param line the line's number over all files
   */
  add(index: number, count: number, place: Sighting, line: number): void {
    const code = this.#codes[index];
    if (code === undefined) {
      this.further += count;
      return;
    }
    const stats = this.#stats[index];
    if (!stats) {
      const known = index < this.#knownCount;
      this.#stats[index] = { code, known, count, first: place, last: place };
      this.#order.push(index);
    } else {
      stats.count += count;
      const gainsTime = place.time !== null && stats.first.time === null;
      if (gainsTime || isBefore(place, stats.first)) stats.first = place;
      const losesTime = place.time === null && stats.last.time !== null;
      if (!losesTime && !isBefore(place, stats.last)) stats.last = place;
    }
    const { time } = place;
    if (time) {
      if (!this.#isTimed) {
        this.#isTimed = true;
        this.#form = time.form;
        this.#zone = time.zone;
      } else if (this.#form !== time.form) {
        this.#form = 'mixed';
      }
      this.#byTime.add(index, time.at + this.#zone * minute, count);
    }
    this.#byLine.add(index, line, count);
  }

  /** The axis of the timeline: time if any line has one, else line numbers. */
  get axis(): TimelineAxis | null {
    if (this.#order.length === 0) return null;
    const timeline = this.#isTimed ? this.#byTime : this.#byLine;
    const unit = this.#isTimed ? 'time' : 'line';
    return { unit, ...timeline.axis, form: this.#form, zone: this.#zone };
  }

  #report(index: number): CodeReport {
    const timeline = this.#isTimed ? this.#byTime : this.#byLine;
    const samples = [...(this.#samples[index]?.lines ?? [])];
    return { ...this.#stats[index]!, samples, buckets: timeline.counts(index) };
  }

  get success(): CodeReport | null {
    return this.#stats[successIndex] ? this.#report(successIndex) : null;
  }

  /** The failures, the most frequent first, equal counts in order of appearance. */
  get failures(): CodeReport[] {
    return this.#order
      .filter((index) => index !== successIndex)
      .map((index) => this.#report(index))
      .sort((a, b) => b.count - a.count);
  }
}

/** Whether `a` comes before `b`: by time where both have one, else in order of appearance. */
function isBefore(a: Sighting, b: Sighting): boolean {
  return a.time !== null && b.time !== null && a.time.at < b.time.at;
}
