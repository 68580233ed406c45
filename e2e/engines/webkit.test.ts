import { after } from 'node:test';
import { declarePaths } from './paths.ts';
import { openWebKit, startWebKitDriver } from './webkit.ts';

const driver = startWebKitDriver();
const address = await driver.start();
after(() => driver.kill());

declarePaths('WebKit', 'en-US', () => openWebKit(address));
