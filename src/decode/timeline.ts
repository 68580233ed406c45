const second = 1000;
const hour = 3600 * second;
const day = 24 * hour;

/** Widths of buckets in milliseconds; each divides the next. */
const timeWidths = [1, 5, 15, 30, 60, 300, 900, 1800, 3600, 3 * 3600, 6 * 3600, 12 * 3600]
  .map((seconds) => seconds * second)
  .concat(Array.from({ length: 24 }, (_, power) => day * 2 ** power));

/** Widths of buckets in lines. */
const lineWidths = Array.from({ length: 50 }, (_, power) => 2 ** power);

/** The most buckets that a timeline has; between widths it may have only a fifth of them. */
export const mostBuckets = 48;

/**
 * Counts by time, or by line number, in at most `mostBuckets` buckets of equal width. The width
 * grows with the range, so that the memory does not. All rows share one axis.
 */
export class Timeline {
  readonly #widths: readonly number[];
  readonly #rows: Float64Array[] = [];
  #level = 0;
  /** Number of the first bucket: its start divided by the width. */
  #base = 0;
  #used = 0;

  constructor(unit: 'time' | 'line') {
    this.#widths = unit === 'time' ? timeWidths : lineWidths;
  }

  /** Adds `count` to a row at a place of the axis (milliseconds or line number). */
  add(row: number, place: number, count: number): void {
    let bucket = Math.floor(place / this.#widths[this.#level]!);
    if (this.#used === 0) {
      this.#base = bucket;
      this.#used = 1;
    }
    while (bucket < this.#base || bucket >= this.#base + this.#used) {
      const low = Math.min(bucket, this.#base);
      const high = Math.max(bucket + 1, this.#base + this.#used);
      if (high - low <= mostBuckets || this.#level === this.#widths.length - 1) {
        if (low < this.#base) this.#shift(this.#base - low);
        this.#base = low;
        this.#used = Math.min(high - low, mostBuckets);
        break;
      }
      this.#widen();
      bucket = Math.floor(place / this.#widths[this.#level]!);
    }
    const index = Math.min(bucket - this.#base, mostBuckets - 1);
    let counts = this.#rows[row];
    if (!counts) this.#rows[row] = counts = new Float64Array(mostBuckets);
    counts[index]! += count;
  }

  #shift(by: number): void {
    for (const counts of this.#rows) {
      if (!counts) continue;
      counts.copyWithin(by, 0, Math.max(0, mostBuckets - by));
      counts.fill(0, 0, Math.min(by, mostBuckets));
    }
  }

  #widen(): void {
    const factor = this.#widths[this.#level + 1]! / this.#widths[this.#level]!;
    const base = Math.floor(this.#base / factor);
    for (const counts of this.#rows) {
      if (!counts) continue;
      const wider = new Float64Array(mostBuckets);
      for (let index = 0; index < this.#used; index++)
        wider[Math.floor((this.#base + index) / factor) - base]! += counts[index]!;
      counts.set(wider);
    }
    this.#used = Math.floor((this.#base + this.#used - 1) / factor) - base + 1;
    this.#base = base;
    this.#level++;
  }

  /** Start of the first bucket, width of each, and how many there are. */
  get axis(): { start: number; width: number; buckets: number } {
    const width = this.#widths[this.#level]!;
    return { start: this.#base * width, width, buckets: this.#used };
  }

  /** The counts of a row, one per bucket. */
  counts(row: number): number[] {
    const counts = this.#rows[row];
    return Array.from({ length: this.#used }, (_, index) => counts?.[index] ?? 0);
  }
}
