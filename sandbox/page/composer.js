/** The place under a chat where one writes: the box, the bot's menu, made-up media, editing, Start and Unblock. */

import { button, dropDown, element, reconcile, setAttribute, setHidden, setText, template } from "./dom.js";
import { gist } from "./format.js";

const TALLEST = 160; // pixels that the box grows to

export class Composer {
  /**
   * `acts`: `send(text)`, `edit(message, text)`, `media(kind)`, `start()`, `unblock()`, `lastOwn()`; send and edit
   * answer whether it worked. `resized` is called when the box changes its height.
   */
  constructor(place, { label, acts, resized }) {
    this.acts = acts;
    this.resized = resized;
    this.drafts = new Map();
    this.view = null;
    this.edited = null;
    const content = template("composer");
    this.root = content.querySelector(".composer");
    place.replaceWith(content);
    const find = (name) => this.root.querySelector(`[data-${name}]`);
    [this.input, this.sender, this.bar] = ["input", "send", "editing"].map(find);
    [this.commands, this.commandList] = ["commands", "command-list"].map(find);
    [this.welcome, this.blocked, this.writing] = ["welcome", "blocked", "write"].map(find);
    setAttribute(this.input, "aria-label", label);
    this.root.querySelectorAll(".drop").forEach(dropDown);
    this.listen(find);
  }

  listen(find) {
    this.input.addEventListener("input", () => this.fit());
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.sender.addEventListener("click", () => this.submit());
    find("cancel").addEventListener("click", () => this.stopEditing());
    find("start").addEventListener("click", () => this.acts.start());
    find("unblock").addEventListener("click", () => this.acts.unblock());
    for (const choice of this.root.querySelectorAll("[data-media]")) {
      choice.addEventListener("click", () => this.acts.media(choice.dataset.media));
    }
  }

  key(event) {
    if (event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.submit();
    } else if (event.key === "Escape" && this.edited) {
      event.preventDefault();
      this.stopEditing();
    } else if (event.key === "ArrowUp" && !this.input.value && !this.edited) {
      const message = this.acts.lastOwn();
      if (message) {
        event.preventDefault();
        this.startEditing(message);
      }
    }
  }

  async submit() {
    const text = this.input.value.trim();
    if (!text) return;
    const { edited, view } = this;
    this.stopEditing("");
    const done = edited ? await this.acts.edit(edited, text) : await this.acts.send(text);
    // What could not be sent comes back, unless the person has gone on in the meantime.
    if (done || view !== this.view || this.input.value) return;
    if (edited) this.startEditing(edited);
    this.write(text);
  }

  startEditing(message) {
    if (!this.edited) this.before = this.input.value;
    this.edited = message;
    setText(this.bar.querySelector("[data-editing-text]"), gist(message));
    this.showMode();
    this.write(message.text ?? "");
    this.input.focus();
  }

  /** Leave editing; the box gets what it had before, or `text`. */
  stopEditing(text = this.edited ? this.before : this.input.value) {
    const had = this.root.contains(document.activeElement);
    this.edited = null;
    this.showMode();
    this.write(text);
    if (had) this.input.focus();
  }

  showMode() {
    const editing = Boolean(this.edited);
    setHidden(this.bar, !editing);
    setAttribute(this.sender, "aria-label", editing ? "Save" : "Send");
    setAttribute(this.sender.querySelector("use"), "href", editing ? "#icon-check" : "#icon-send");
    this.resized();
  }

  write(text) {
    this.input.value = text;
    this.fit();
  }

  fit() {
    this.input.style.height = "auto";
    this.input.style.height = `${Math.min(this.input.scrollHeight + 2, TALLEST)}px`;
    this.root.classList.toggle("filled", Boolean(this.input.value.trim()));
    this.resized();
  }

  /** Belong to the chat named `view`: each keeps its own unsent text. `mode`: write, start or blocked. */
  show(view, { mode, commands = [], messages }) {
    if (this.view !== view) {
      if (this.edited) this.stopEditing();
      if (this.view !== null) this.drafts.set(this.view, this.input.value);
      this.view = view;
      this.write(this.drafts.get(view) ?? "");
    }
    if (this.edited && !messages.some((message) => message.id === this.edited.id)) this.stopEditing(this.input.value);
    setHidden(this.welcome, mode !== "start");
    setHidden(this.blocked, mode !== "blocked");
    setHidden(this.writing, mode !== "write");
    setHidden(this.commands, !commands.length);
    reconcile(this.commandList, commands, {
      key: ({ command }) => command,
      create: ({ command }) => button(
        { class: "command", "data-command": command, on: { click: () => this.acts.send(`/${command}`) } },
        element("span"), element("code", { text: `/${command}` }),
      ),
      update: (node, { description }) => setText(node.firstChild, description),
    });
  }
}
