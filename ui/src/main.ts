import { mount } from "svelte";

import { connect } from "./api/client";
import { surroundings } from "./api/transport/surroundings";
import { App } from "./app/app.svelte";
import { firstFlags } from "./app/every";
import { preferences } from "./app/preferences.svelte";
import { heed } from "./frame/commands";
import Root from "./Root.svelte";
import "./styles";

// What the content security policy blocks, fails in silence. The mark lets a test see it, and whoever looks into a report.
document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
  document.documentElement.dataset.blocked = effectiveDirective;
});

const transport = surroundings();
const { language, register } = await transport.start();
const app = new App(connect(transport), transport, language);
preferences.apply();
document.documentElement.lang = app.language;
// The window is being closed: the shell waits until the register is.
addEventListener("waarborg-leave", () => void app.end());
await app.begin();
// Before anything is drawn: a start screen that comes and goes again would only cost time.
if (!app.status && register !== null) await app.arrive(register);
// What is shown first is awaited for as long as nobody notices: to draw the window twice takes longer. A failure is told there.
if (app.status) await Promise.race([firstFlags(app).catch(() => undefined), new Promise((go) => setTimeout(go, 150))]);
mount(Root, { target: document.body, props: { app } });
transport.attend((wish) => {
  heed(app, wish);
});
