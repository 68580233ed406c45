import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { error, Session, WebDriver } from 'selenium-webdriver';
import { Name, type Command, type Executor } from 'selenium-webdriver/lib/command.js';
import { findEngine } from './find-engines.ts';

/** The commands of WebDriver that the paths use, as Firefox itself calls them. */
const commands: Readonly<Record<string, string>> = {
  [Name.GET]: 'WebDriver:Navigate',
  [Name.GET_CURRENT_URL]: 'WebDriver:GetCurrentURL',
  [Name.EXECUTE_SCRIPT]: 'WebDriver:ExecuteScript',
  [Name.FIND_ELEMENTS]: 'WebDriver:FindElements',
  getAccessibleName: 'WebDriver:GetComputedLabel',
  [Name.GET_ELEMENT_TEXT]: 'WebDriver:GetElementText',
  [Name.IS_ELEMENT_DISPLAYED]: 'WebDriver:IsElementDisplayed',
  [Name.CLICK_ELEMENT]: 'WebDriver:ElementClick',
  [Name.CLEAR_ELEMENT]: 'WebDriver:ElementClear',
  [Name.SEND_KEYS_TO_ELEMENT]: 'WebDriver:ElementSendKeys',
  [Name.ACTIONS]: 'WebDriver:PerformActions',
  [Name.GET_CURRENT_WINDOW_HANDLE]: 'WebDriver:GetWindowHandle',
  newWindow: 'WebDriver:NewWindow',
  [Name.SWITCH_TO_WINDOW]: 'WebDriver:SwitchToWindow',
  [Name.CLOSE]: 'WebDriver:CloseWindow',
  setWindowRect: 'WebDriver:SetWindowRect',
  [Name.QUIT]: 'Marionette:Quit',
};

const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

interface Reply {
  resolve: (value: unknown) => void;
  reject: (reason: unknown) => void;
}

/**
 * Firefox's own end of WebDriver, which geckodriver only translates to HTTP, as selenium's executor
 * of commands. Each message is its length in bytes, a colon, and JSON.
 * https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
class Marionette implements Executor {
  readonly #replies = new Map<number, Reply>();
  readonly #socket: Socket;
  #received = Buffer.alloc(0);
  #lastId = 0;

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (data) => this.#receive(data));
    socket.on('close', () => this.#fail('Firefox closed its connection'));
    socket.on('error', ({ message }) => this.#fail(message));
  }

  send(command: string, parameters: object): Promise<unknown> {
    const id = ++this.#lastId;
    const message = JSON.stringify([0, id, command, parameters]);
    this.#socket.write(`${Buffer.byteLength(message)}:${message}`);
    return new Promise((resolve, reject) => this.#replies.set(id, { resolve, reject }));
  }

  async execute(command: Command): Promise<unknown> {
    const name = commands[command.getName()];
    if (!name) throw new error.UnknownCommandError(`${command.getName()} is not in marionette.ts`);
    const { id, ...parameters } = command.getParameters() as Record<string, unknown>;
    const element = (id as Record<string, string> | undefined)?.[elementKey];
    const result = await this.send(name, element ? { id: element, ...parameters } : parameters);
    const isWrapped = typeof result === 'object' && result !== null && 'value' in result;
    return isWrapped ? result.value : result;
  }

  defineCommand(): void {
    throw new Error('Firefox knows no commands but its own');
  }

  #receive(data: Buffer): void {
    this.#received = Buffer.concat([this.#received, data]);
    for (;;) {
      const colon = this.#received.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#received.toString('latin1', 0, colon));
      if (this.#received.length < end) return;
      const message = JSON.parse(this.#received.toString('utf8', colon + 1, end)) as unknown;
      this.#received = this.#received.subarray(end);
      // The first message only says who speaks.
      if (Array.isArray(message)) this.#answer(message);
    }
  }

  #answer([, id, problem, result]: unknown[]): void {
    const reply = this.#replies.get(id as number);
    this.#replies.delete(id as number);
    if (!problem) return reply?.resolve(result);
    const { error: kind, message } = problem as { error: string; message: string };
    const Kind =
      kind === 'stale element reference' ? error.StaleElementReferenceError : error.WebDriverError;
    reply?.reject(new Kind(`${kind}: ${message}`));
  }

  #fail(reason: string): void {
    for (const { reject } of this.#replies.values()) reject(new error.WebDriverError(reason));
    this.#replies.clear();
  }
}

/**
 * Opens a Firefox with a profile of its own, without a window on the screen.
 *
 * @param language of the browser, such as `zh-CN`
 * @throws Error if there is no Firefox, or it ends before it listens
 */
export async function openFirefox(language: string): Promise<WebDriver> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const preferences = { 'marionette.port': 0, 'intl.accept_languages': language };
  writeFileSync(
    join(profile, 'user.js'),
    Object.entries(preferences)
      .map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`)
      .join(''),
  );
  const flags = ['--headless', '--marionette', '--no-remote', '--profile', profile];
  const browser = spawn(findEngine('firefox'), flags, { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise<void>((done) => browser.once('exit', () => done()));

  for await (const line of createInterface(browser.stdout)) {
    const [, port] = /Marionette\s+INFO\s+Listening on port (\d+)/.exec(line) ?? [];
    if (!port) continue;
    const marionette = new Marionette(connect(Number(port), '127.0.0.1'));
    const { sessionId, capabilities } = (await marionette.send('WebDriver:NewSession', {})) as {
      sessionId: string;
      capabilities: object;
    };
    return new WebDriver(new Session(sessionId, capabilities), marionette, async () => {
      await ended;
      rmSync(profile, { recursive: true, force: true });
    });
  }
  throw new Error('Firefox ended before it listened for commands');
}
