// History: times as people tell them, new versions as they come, undo and redo by key.

import { tellTimes } from "../core/ago";
import { Edits } from "../core/edits";

tellTimes();
new Edits({ changed: () => { location.href = location.pathname; } });
