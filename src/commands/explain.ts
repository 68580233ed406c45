import { loadContent } from '../catalog/content.ts';
import { explainData } from './explain/explain-data.ts';
import { runExplain } from './explain/run.ts';

/** `npm run explain`: runs `explain` on the content, with the terminal that the process has. */
export async function explainContent(args: readonly string[], folder: string): Promise<void> {
  await runExplain(args, {
    data: () => explainData(loadContent(folder), 'http://localhost:4321/'),
    beyondCodes: () => import('./explain/beyond-codes.ts'),
  });
}
