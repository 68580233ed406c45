import { contentFolder, requireContentFolder } from '../catalog/content-folder.ts';
import { loadContent } from '../catalog/content.ts';
import { explainData } from './explain/explain-data.ts';
import { runExplain } from './explain/run.ts';

await runExplain(() => {
  requireContentFolder();
  return explainData(loadContent(contentFolder), 'http://localhost:4321/');
});
