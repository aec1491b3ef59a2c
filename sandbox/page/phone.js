/** One person's phone: what the locked screen shows, and the chat with the bot. */

import { dropDown, element, icon, reconcile, setAttribute, setHidden, setOptions, setText } from "./dom.js";
import { machineTime, shortTime } from "./format.js";
import { askForCode } from "./notices.js";
import { Panel } from "./panel.js";

const TITLES = { child: "Child’s phone", adult: "Adult’s phone" };
const LANGUAGES = { kk: "Қазақша", ru: "Русский", en: "English" };
const AT_ONCE = 1; // notifications in sight while the strip is folded

export class Phone extends Panel {
  constructor(root, role) {
    super(root, { layout: "phone", label: TITLES[role], named: false });
    this.role = role;
    this.chosen = null;
    this.person = this.parts("title", "owner", "language", "person");
    this.chat = this.parts("avatar", "bot", "status", "block");
    this.lock = this.parts("lock", "lock-all", "lock-empty", "lock-list");
    setText(this.person.title, TITLES[role]);
    dropDown(this.find("more").parentElement);
    this.find("restart").addEventListener("click", () => askForCode((payload) => this.act({ kind: "start", payload })));
    this.chat.block.addEventListener("click", () => this.act({ kind: this.actor.blocked ? "unblock" : "block" }));
    this.person.person.addEventListener("change", () => {
      this.chosen = this.person.person.value;
      this.update(this.state);
    });
    this.lock["lock-all"].addEventListener("click", () => {
      this.lock.lock.classList.toggle("unfolded");
      this.updateLock();
    });
  }

  get address() {
    return { chat: null, thread: null };
  }

  get talk() {
    return this.state.chats.find((chat) => chat.person === this.actor?.id);
  }

  get messages() {
    return this.talk?.messages ?? [];
  }

  update(state) {
    this.state = state;
    const people = state.people.filter((person) => person.role === this.role);
    this.actor = people.find((person) => String(person.id) === this.chosen) ?? people[0];
    if (!this.actor) return;
    setOptions(this.person.person, people.map(({ id, name }) => [id, name]), this.actor.id);
    setHidden(this.person.person, people.length < 2);
    setHidden(this.person.owner, people.length > 1);
    this.updateHead();
    this.updateLock();
    const view = String(this.actor.id);
    const mode = this.actor.blocked ? "blocked" : this.messages.length ? "write" : "start";
    this.list.show(view, this.list.label, this.messages, this.actor.id, state.now);
    this.composer.show(view, { mode, commands: this.talk?.commands, messages: this.messages });
  }

  updateHead() {
    const { name } = this.state.bot;
    const { blocked, language } = this.actor;
    setText(this.person.owner, this.actor.name);
    setText(this.person.language, LANGUAGES[language] ?? language);
    setText(this.chat.bot, name);
    setText(this.chat.avatar, [...name][0] ?? "");
    setText(this.chat.status, blocked ? "blocked on this phone" : "bot");
    setText(this.chat.block.lastElementChild, blocked ? "Unblock the bot" : "Block the bot");
  }

  updateLock() {
    const { lock } = this;
    const all = (this.talk?.notifications ?? []).toReversed();
    const unfolded = lock.lock.classList.contains("unfolded");
    setHidden(lock["lock-empty"], all.length > 0);
    setHidden(lock["lock-all"], all.length <= AT_ONCE);
    setText(lock["lock-all"], unfolded ? "Show fewer" : `Show all ${all.length}`);
    setAttribute(lock["lock-all"], "aria-expanded", String(unfolded));
    reconcile(lock["lock-list"], unfolded ? all : all.slice(0, AT_ONCE), {
      key: ({ message_id: message, date }) => `${message}-${date}`,
      create: () => element("li", { class: "push" },
        element("p", { class: "push-head" }, element("strong"), element("span", { class: "push-kind" }), element("time")),
        element("p", { class: "push-text" })),
      update: (node, notification) => this.updatePush(node, notification),
    });
  }

  updatePush(node, { text, silent, date }) {
    const [name, kind, when] = node.firstChild.children;
    setAttribute(node, "data-silent", String(Boolean(silent)));
    setText(name, this.state.bot.name);
    if (!kind.firstChild) {
      kind.append(icon(silent ? "silent" : "bell"), element("span", { text: silent ? "silent" : "with sound" }));
    }
    setText(when, shortTime(date, this.state.now));
    setAttribute(when, "datetime", machineTime(date));
    setText(node.lastChild, text);
  }
}
