/**
 * What pages do before a reader reaches for more: one script for all, so that a page asks for one.
 * What a reader reaches for (dialog, kit, tool) is loaded then.
 */
import '../../reference/browser/basis-note.ts';
import './language.ts';
import './menu.ts';
import './offline-later.ts';
import '../../search/browser/pasted-lines.ts';
import '../../reference/browser/sample-language.ts';
import '../../search/browser/search-open.ts';
import '../../search/browser/search-page-open.ts';
import '../../signing/browser/signature/embed-open.ts';
import '../../reference/browser/step-ticks.ts';
import './theme.ts';
import '../../ticket/browser/ticket-kit-open.ts';
import './tool-failed.ts';
