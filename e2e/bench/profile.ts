/** The device and the network of a measured load. */
export interface Profile {
  /** CSS pixels. */
  screen: { width: number; height: number; scale: number; mobile: boolean };
  /** Unthrottled where it is missing. */
  network?: {
    /** Milliseconds that each request waits for its answer. */
    latency: number;
    /** Bytes per second. */
    download: number;
    upload: number;
  };
  /** How many times slower the processor is. */
  slowdown: number;
}

/** A desktop on the machine itself, with nothing slowed down. */
export const fast: Profile = {
  screen: { width: 1350, height: 940, scale: 1, mobile: false },
  slowdown: 1,
};

/**
 * A phone on slow 4G, throttled as Lighthouse does by DevTools
 * (https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md).
 */
const slow: Profile = {
  screen: { width: 412, height: 823, scale: 1.75, mobile: true },
  network: { latency: 400, download: 1_600_000 / 8, upload: 750_000 / 8 },
  slowdown: 4,
};

export const profiles = { fast, slow };
export type ProfileName = keyof typeof profiles;
