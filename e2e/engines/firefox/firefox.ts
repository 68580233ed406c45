#!/usr/bin/env node
/**
 * Firefox as Playwright starts it (WebDriver BiDi, https://w3c.github.io/webdriver-bidi/), with a
 * step between the two: Playwright opens no page without commands of BiDi that the Firefox of a
 * Debian release may not know yet. They only override preferences of the reader that no path sets,
 * so they are answered here, as done.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { WebSocket, WebSocketServer, type RawData } from 'ws';
import { findEngine } from '../find-engines.ts';

const answeredHere: readonly string[] = ['emulation.setMediaFeaturesOverride'];

function relay(playwright: WebSocket, firefox: WebSocket): void {
  const opened = once(firefox, 'open');
  playwright.on('message', async (data: RawData) => {
    const text = data.toString();
    const { id, method } = JSON.parse(text) as { id: number; method: string };
    await opened;
    if (answeredHere.includes(method))
      playwright.send(JSON.stringify({ type: 'success', id, result: {} }));
    else firefox.send(text);
  });
  firefox.on('message', (data: RawData) => playwright.send(data.toString()));
  playwright.on('close', () => firefox.close());
  firefox.on('close', () => playwright.close());
}

const browser = spawn(findEngine('firefox'), process.argv.slice(2), {
  stdio: ['ignore', 'inherit', 'pipe'],
});
browser.on('exit', (code) => process.exit(code ?? 1));

for await (const line of createInterface(browser.stderr)) {
  const [, address] = /^WebDriver BiDi listening on (ws:\S+)$/.exec(line) ?? [];
  if (!address) {
    console.error(line);
    continue;
  }
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  server.on('connection', (playwright, { url }) => relay(playwright, new WebSocket(address + url)));
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  console.error(`WebDriver BiDi listening on ws://127.0.0.1:${port}`);
}
