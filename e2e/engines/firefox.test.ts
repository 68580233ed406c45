import { openFirefox } from './marionette.ts';
import { declarePaths } from './paths.ts';

const language = 'zh-CN';

declarePaths('Firefox', language, () => openFirefox(language));
