import { mount } from "svelte";

import { connect } from "./api/client";
import { tauri } from "./api/transport/tauri";
import App from "./App.svelte";
import "./styles/tokens.css";
import "./styles/base.css";
import { speak } from "./words";

// What the content security policy blocks, fails in silence. The mark lets a test see it, and whoever looks into a report.
document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
  document.documentElement.dataset.blocked = effectiveDirective;
});

const { language, register } = await tauri.start();
document.documentElement.lang = language;

mount(App, { target: document.body, props: { client: connect(tauri), say: speak(language), register } });
