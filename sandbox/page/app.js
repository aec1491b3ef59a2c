/** Starts the page: three panels that follow the state of the sandbox. */

import { watch } from "./api.js";
import { recall, remember } from "./choices.js";
import { badge, keepingFocus, setAttribute, setBadge, setText } from "./dom.js";
import { machineTime, time } from "./format.js";
import { Notice } from "./notices.js";
import { Phone } from "./phone.js";
import { Staff } from "./staff.js";

const TICK = 5000;
const oneAtATime = matchMedia("(max-width: 59.99rem)"); // as in style.css

const main = document.getElementById("main");
const offline = document.querySelector("[data-offline]");
const notice = new Notice(document.querySelector("[data-notice]"), document.querySelector("[data-news]"), main);
const clock = document.querySelector("[data-clock]");
const tabs = new Map([...document.querySelectorAll("[data-tab]")].map((tab) => [tab.dataset.tab, tab]));
const root = (name) => main.querySelector(`[data-panel=${name}]`);
const panels = {
  child: new Phone(root("child"), "child"),
  adult: new Phone(root("adult"), "adult"),
  staff: new Staff(root("staff")),
};
const seen = {};
let latest = null;
let ahead = null; // milliseconds by which the sandbox's clock is ahead of ours

/** Ids of what the bot has said on a screen: in a chat, or in all topics of a group. */
function saidOn(panel) {
  const { group, messages } = panel;
  const all = group ? [...group.general, ...group.topics.flatMap((topic) => topic.messages)] : messages;
  return all.filter(({ from, service }) => from === "bot" && !service).map(({ id }) => id);
}

/** Mark the tabs of screens out of sight that have got something new. */
function updateTabs() {
  for (const [name, tab] of tabs) {
    const ids = saidOn(panels[name]);
    if (!oneAtATime.matches || name === main.dataset.view || !(name in seen)) seen[name] = Math.max(0, ...ids);
    setBadge(tab.lastElementChild, ids.filter((id) => id > seen[name]).length);
  }
}

function view(name) {
  main.dataset.view = name;
  remember("tab", name);
  for (const [each, tab] of tabs) setAttribute(tab, "aria-current", each === name ? "true" : null);
  if (latest) updateTabs();
}

function showTime() {
  if (ahead === null) return;
  const seconds = (Date.now() + ahead) / 1000;
  setText(clock, time(seconds));
  setAttribute(clock, "datetime", machineTime(seconds));
}

function show(state) {
  latest = state;
  ahead = state.now * 1000 - Date.now();
  keepingFocus(() => Object.values(panels).forEach((panel) => panel.update(state)));
  notice.update(state);
  updateTabs();
  showTime();
  main.dataset.revision = state.revision; // lets a test wait until the page shows a given revision
}

for (const [name, tab] of tabs) {
  tab.append(badge());
  tab.addEventListener("click", () => view(name));
}
view(tabs.has(recall("tab")) ? recall("tab") : "child");
setInterval(showTime, TICK);
watch(show, (connected) => setText(offline, connected ? "" : "Connection to the sandbox lost. Trying again…"));
