/** What the header does, in one script for every page. */
import './language.ts';
import './search-open.ts';
import './theme.ts';
