import { attachTimestampTool } from './tool.ts';

const root = document.querySelector<HTMLElement>('.timestamp-tool')!;
attachTimestampTool(root, root.dataset['locale'] === 'en' ? 'en' : 'zh');
