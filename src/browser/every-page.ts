/** What every page does, in one script. */
import './language.ts';
import './sample-language.ts';
import './search-open.ts';
import './theme.ts';
