/**
 * What pages do before a reader reaches for more: one script for all, so that a page asks for one.
 * What a reader reaches for (dialog, kit, tool) is loaded then.
 */
import './basis-note.ts';
import './language.ts';
import './menu.ts';
import './offline-later.ts';
import './pasted-lines.ts';
import './sample-language.ts';
import './search-open.ts';
import './search-page-open.ts';
import './signature/embed-open.ts';
import './step-ticks.ts';
import './theme.ts';
import './ticket-kit-open.ts';
import './tool-failed.ts';
