import CDP, { type Client } from 'chrome-remote-interface';
import { launch, type LaunchedChrome } from 'chrome-launcher';
import type { Protocol } from 'devtools-protocol';
import { findBrowser } from '../find-browser.ts';
import type { Profile } from './profile.ts';

/** What one request moved over the wire; times in seconds of the browser's own clock. */
export interface WireRequest {
  url: string;
  /** A document, a script of a worker and so on, as DevTools names it. */
  type: string;
  /** Whether the page asked, one of its workers, or the service worker. */
  from: 'page' | 'worker' | 'service_worker';
  /** Bytes with the head of the answer, as they arrived. */
  arrivals: { time: number; bytes: number }[];
  /** Bytes with the head of the answer, once all have arrived. */
  bytes: number;
  finished: number | undefined;
}

/** Milliseconds after the last answer from which on a page counts as idle. */
const quiet = 1000;

/** Seconds of processor time that each process of the browser has taken, by its number. */
async function processorTimes(client: Client): Promise<Map<number, number>> {
  const { processInfo } = await client.SystemInfo.getProcessInfo();
  return new Map(processInfo.map(({ id, cpuTime }) => [id, cpuTime]));
}

/**
 * Waits until Chromium has nothing to do for half a second. With each window it loads pages of its
 * own, which take a processor for more than a second, and a frame of the page then comes a second
 * late.
 *
 * @throws Error after a minute
 */
async function atRest(client: Client): Promise<void> {
  const end = performance.now() + 60_000;
  let before = await processorTimes(client);
  for (let quietTimes = 0; quietTimes < 2;) {
    if (performance.now() > end) throw new Error('Chromium did not come to rest within a minute');
    await new Promise((resolve) => setTimeout(resolve, 250));
    const now = await processorTimes(client);
    const busy = [...now].reduce((sum, [id, time]) => sum + time - (before.get(id) ?? 0), 0);
    quietTimes = busy < 0.025 ? quietTimes + 1 : 0;
    before = now;
  }
}

/** A page in a browser profile of its own, so that nothing is cached. */
class ColdPage {
  readonly requests: WireRequest[] = [];
  /** Times of the stages of the page, such as `load` and `firstContentfulPaint`. */
  readonly stages = new Map<string, number>();
  readonly #client: Client;
  readonly #profile: Profile;
  readonly #context: string;
  #session = '';
  readonly #sessions = new Map<string, WireRequest['from']>();
  readonly #open = new Map<string, WireRequest>();
  /** When something was last asked or answered. */
  readonly #lastActive = new Map<WireRequest['from'], number>();
  /** A worker that could not be observed, whose page is not measured rightly. */
  #unobserved = '';
  readonly #pages: Set<ColdPage>;

  private constructor(client: Client, profile: Profile, context: string, pages: Set<ColdPage>) {
    this.#client = client;
    this.#profile = profile;
    this.#context = context;
    this.#pages = pages.add(this);
  }

  /** @param pages those that are open, which the events of the browser are given to */
  static async open(client: Client, profile: Profile, pages: Set<ColdPage>): Promise<ColdPage> {
    const { browserContextId } = await client.Target.createBrowserContext({
      disposeOnDetach: true,
    });
    const page = new ColdPage(client, profile, browserContextId, pages);
    const { targetId } = await client.Target.createTarget({
      url: 'about:blank',
      browserContextId,
      width: profile.screen.width,
      height: profile.screen.height,
    });
    const { sessionId } = await client.Target.attachToTarget({ targetId, flatten: true });
    page.#session = sessionId;
    await page.#observe(sessionId, 'page');
    await client.send('Page.enable', undefined, sessionId);
    await client.send('Page.setLifecycleEventsEnabled', { enabled: true }, sessionId);
    const { width, height, scale, mobile } = profile.screen;
    await client.send(
      'Emulation.setDeviceMetricsOverride',
      { width, height, deviceScaleFactor: scale, mobile },
      sessionId,
    );
    await atRest(client);
    await client.send('Emulation.setCPUThrottlingRate', { rate: profile.slowdown }, sessionId);
    return page;
  }

  /**
   * Counts what a page or a worker asks for, and what their own workers ask for. A worker has the
   * network of its page, a service worker one of its own.
   */
  async #observe(sessionId: string, from: WireRequest['from']): Promise<void> {
    this.#sessions.set(sessionId, from);
    const send = this.#client.send.bind(this.#client);
    const { network } = this.#profile;
    const workers = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true };
    // A service worker answers none of these before it runs, so that none is waited for alone.
    await Promise.all([
      send('Network.enable', {}, sessionId),
      network &&
        from !== 'worker' &&
        send(
          'Network.emulateNetworkConditions',
          {
            offline: false,
            latency: network.latency,
            downloadThroughput: network.download,
            uploadThroughput: network.upload,
          },
          sessionId,
        ),
      send('Target.setAutoAttach', workers, sessionId),
      from !== 'page' && send('Runtime.runIfWaitingForDebugger', undefined, sessionId),
    ]);
  }

  async #attach({ sessionId, targetInfo }: Protocol.Target.AttachedToTargetEvent): Promise<void> {
    try {
      await this.#observe(
        sessionId,
        targetInfo.type === 'service_worker' ? 'service_worker' : 'worker',
      );
    } catch (error) {
      if (this.#sessions.has(sessionId)) this.#unobserved = `${targetInfo.url}: ${error}`;
    }
  }

  /** Takes note of an event of the browser. */
  take({ method, params, sessionId = '' }: CDP.EventMessage): void {
    if (method === 'Target.attachedToTarget') {
      if (this.#sessions.has(sessionId))
        void this.#attach(params as Protocol.Target.AttachedToTargetEvent);
      return;
    }
    if (method === 'Target.detachedFromTarget') {
      this.#sessions.delete((params as Protocol.Target.DetachedFromTargetEvent).sessionId);
      return;
    }
    const from = this.#sessions.get(sessionId);
    if (!from) return;
    if (method === 'Page.lifecycleEvent') {
      const { name, timestamp } = params as Protocol.Page.LifecycleEventEvent;
      this.stages.set(name, timestamp);
      return;
    }
    if (!method.startsWith('Network.')) return;
    const { requestId, timestamp } = params as { requestId: string; timestamp: number };
    const key = `${sessionId} ${requestId}`;
    const request = this.#open.get(key);
    if (method === 'Network.requestWillBeSent') {
      const event = params as Protocol.Network.RequestWillBeSentEvent;
      if (!/^https?:/.test(event.request.url)) return;
      const started: WireRequest = {
        url: event.request.url,
        type: event.type ?? '',
        from,
        arrivals: [],
        bytes: 0,
        finished: undefined,
      };
      this.#open.set(key, started);
      this.requests.push(started);
    } else if (!request) {
      return;
    } else if (method === 'Network.responseReceived') {
      const { response } = params as Protocol.Network.ResponseReceivedEvent;
      request.arrivals.push({ time: timestamp, bytes: response.encodedDataLength });
    } else if (method === 'Network.dataReceived') {
      const { encodedDataLength } = params as Protocol.Network.DataReceivedEvent;
      request.arrivals.push({ time: timestamp, bytes: encodedDataLength });
    } else if (method === 'Network.loadingFinished') {
      request.bytes = (params as Protocol.Network.LoadingFinishedEvent).encodedDataLength;
      request.finished = timestamp;
      this.#open.delete(key);
    } else if (method === 'Network.loadingFailed') {
      request.finished = timestamp;
      this.#open.delete(key);
    }
    this.#lastActive.set(from, performance.now());
  }

  /** Runs a function in every document that the page opens, before anything else of it runs. */
  async before(script: () => void): Promise<void> {
    await this.#client.send(
      'Page.addScriptToEvaluateOnNewDocument',
      { source: `(${script})()` },
      this.#session,
    );
  }

  /**
   * Opens an address and waits until the page is idle.
   *
   * @throws Error if it is not idle within a minute
   */
  async goto(url: string): Promise<void> {
    this.stages.clear();
    this.#lastActive.set('page', performance.now());
    const { errorText } = await this.#client.send('Page.navigate', { url }, this.#session);
    if (errorText) throw new Error(`${url}: ${errorText}`);
    await this.idle();
  }

  /** Whether the page and its workers wait for nothing, and have not for a time in milliseconds. */
  #isQuiet(time: number, from: readonly WireRequest['from'][]): boolean {
    const open = [...this.#open.values()].some((request) => from.includes(request.from));
    const last = Math.max(...from.map((each) => this.#lastActive.get(each) ?? 0));
    return !open && performance.now() - last >= time;
  }

  /**
   * Waits until the page is loaded, has nothing to do, and no request of it was open for a second.
   *
   * @throws Error after a minute
   */
  async idle(): Promise<void> {
    const end = performance.now() + 60_000;
    const isQuiet = () => this.stages.has('load') && this.#isQuiet(quiet, ['page', 'worker']);
    // Chromium now and then gives a page no idle time at all, so that it is waited for in vain.
    const rest = `new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: ${quiet} }))`;
    for (let rested = false; !(rested && isQuiet());) {
      if (performance.now() > end) {
        const open = [...this.#open.values()].map(({ url }) => url);
        throw new Error(`Not idle after a minute, open: ${open.join(' ')}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
      rested = isQuiet();
      if (rested) await this.evaluate(rest);
    }
  }

  /**
   * Waits until the service worker has loaded what it loads; at once if none was started for
   * fifteen seconds.
   *
   * @throws Error after five minutes
   */
  async serviceWorkerIdle(): Promise<void> {
    const started = performance.now();
    const hasBegun = () => this.requests.some(({ from }) => from === 'service_worker');
    const all: WireRequest['from'][] = ['page', 'worker', 'service_worker'];
    while (hasBegun() ? !this.#isQuiet(3 * quiet, all) : performance.now() - started < 15 * quiet) {
      if (performance.now() - started > 300_000)
        throw new Error('The service worker still loads after five minutes');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** The value of an expression in the page; of what it resolves to for a promise. */
  async evaluate<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.#client.send(
      'Runtime.evaluate',
      { expression, awaitPromise: true, returnByValue: true },
      this.#session,
    );
    if (exceptionDetails)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  }

  /** Whether an expression becomes true in the page within a time in milliseconds. */
  async isTrueWithin(time: number, expression: string): Promise<boolean> {
    const end = performance.now() + time;
    while (performance.now() < end) {
      if (await this.evaluate<boolean>(`Boolean(${expression})`)) return true;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return false;
  }

  /** Presses Ctrl+K. */
  async pressControlK(): Promise<void> {
    const key = { key: 'k', code: 'KeyK', windowsVirtualKeyCode: 75, modifiers: 2 };
    for (const type of ['rawKeyDown', 'keyUp'] as const)
      await this.#client.send('Input.dispatchKeyEvent', { type, ...key }, this.#session);
  }

  /** Enters a text in one go, as an input method or a paste does. */
  async insertText(text: string): Promise<void> {
    await this.#client.send('Input.insertText', { text }, this.#session);
  }

  /** @throws Error if a worker of the page could not be observed */
  async close(): Promise<void> {
    await this.#client.Target.disposeBrowserContext({ browserContextId: this.#context });
    this.#pages.delete(this);
    if (this.#unobserved) throw new Error(`Not observed: ${this.#unobserved}`);
  }
}

export interface Browser {
  version: string;
  open(profile: Profile): Promise<ColdPage>;
  close(): Promise<void>;
}

/** The DevTools protocol of a started browser. */
async function protocolOf({ port }: LaunchedChrome): Promise<{ client: Client; version: string }> {
  const { Browser: version, webSocketDebuggerUrl } = await CDP.Version({ port });
  return { client: await CDP({ target: webSocketDebuggerUrl, local: true }), version };
}

/**
 * Starts the Chromium that the tests use, with its DevTools protocol at the `port` of the result,
 * and waits until it is at rest.
 */
export async function launchChromium(): Promise<LaunchedChrome> {
  const chromium = await launch({
    chromePath: findBrowser(),
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'],
    logLevel: 'error',
  });
  const { client } = await protocolOf(chromium);
  await atRest(client);
  await client.close();
  return chromium;
}

/** Starts a Chromium whose pages, workers and service workers are observed. */
export async function launchBrowser(): Promise<Browser> {
  const chromium = await launchChromium();
  const { client, version } = await protocolOf(chromium);
  const pages = new Set<ColdPage>();
  client.on('event', (message) => pages.forEach((page) => page.take(message)));
  return {
    version,
    open: (profile) => ColdPage.open(client, profile, pages),
    async close() {
      await client.close();
      chromium.kill();
    },
  };
}
