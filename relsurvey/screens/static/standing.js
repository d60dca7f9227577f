// The pages around a survey can be read aloud too, and have someone to talk to when the connection is lost.

import "./offer.js";

// Whoever goes on at once has left this page before it came.
addEventListener("load", () => import("./talk.js").catch(() => {}));
