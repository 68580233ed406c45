import { attachSignatureTool } from './tool.ts';

const root = document.querySelector<HTMLElement>('.signature-tool')!;
attachSignatureTool(root, root.dataset['locale'] === 'en' ? 'en' : 'zh');
