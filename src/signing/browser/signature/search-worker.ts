import { SlipSearch, type SearchQuery } from '../../slips/search.ts';
import type { SearchMessage } from './search-workers.ts';

/** Works on one share of a search, phase by phase, until the next message on its port. */
function serve(query: SearchQuery, port: MessagePort): void {
  const search = new SlipSearch(query);
  let current = new AbortController();
  port.onmessage = async ({ data }: MessageEvent<SearchMessage>) => {
    current.abort();
    if (data === 'stop') return;
    current = new AbortController();
    port.postMessage(await search.run(data.phase, data.idle, current.signal));
  };
}

addEventListener('message', ({ data, ports }: MessageEvent<SearchQuery>) => serve(data, ports[0]!));
