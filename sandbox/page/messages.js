/** A list of messages: bubbles, inline keyboards, lines between days. Knows nothing about who may do what. */

import { button, element, icon, reconcile, setAttribute, setHidden, setText } from "./dom.js";
import { dayName, dayOf, fullTime, gist, machineTime, mediaName, serviceText, time } from "./format.js";

const SAME_RUN = 300; // seconds within which one person's messages stand together under one name
const NEAR_END = 80; // pixels from the end that still count as being at the end
const MEDIA_ICONS = { photo: "photo", voice: "voice" };

/** Messages with what depends on their neighbours: `{key, day}` between days, `{key, message, …}` for a message. */
function entries(messages, viewer, now) {
  const list = [];
  let previous = null;
  for (const message of messages) {
    const newDay = !previous || dayOf(previous.date) !== dayOf(message.date);
    if (newDay) list.push({ key: `day-${dayOf(message.date)}`, day: dayName(message.date, now) });
    const follows = previous && !newDay && !previous.service && !message.service
      && previous.from === message.from && message.date - previous.date < SAME_RUN;
    const answered = message.reply_to ? messages.find((other) => other.id === message.reply_to) : null;
    list.push({ key: `message-${message.id}`, message, follows, answered, own: message.from === viewer });
    previous = message;
  }
  return list;
}

function safeAddress(url) {
  return /^(https?|tel|mailto|tg):/i.test(url) ? url : null;
}

export class MessageList {
  /**
   * `acts`: `press(message, row, column)`, `copy(text)`, `edit(message)`, `remove(message)`, and `follow(address)`,
   * which answers whether the address was one of the sandbox's own and has been opened.
   * `named`: whether names stand over the bubbles, as in a group.
   */
  constructor(place, { label, named, acts }) {
    this.acts = acts;
    this.named = named;
    this.label = label;
    this.atEnd = true;
    this.places = new Map();
    this.view = null;
    this.jump = button({ class: "jump", hidden: "", on: { click: () => this.toEnd() } },
      icon("down"), element("span", { text: "New messages" }));
    this.frame = element("div", { class: "log-frame" });
    place.replaceWith(this.frame);
    new ResizeObserver(() => this.resized()).observe(this.frame); // what is at the end stays there when the height changes
    this.fresh();
  }

  /** A new, empty list: for a screen reader what another chat contains is no news. */
  fresh() {
    this.log = element("div", { class: "log", role: "log", "aria-live": "polite", "aria-label": this.label, tabindex: "0" });
    this.empty = element("p", { class: "log-empty", text: "No messages" });
    this.list = element("div", { class: "log-list" });
    this.log.append(this.empty, this.list);
    this.log.addEventListener("scroll", () => this.scrolled(), { passive: true });
    this.frame.replaceChildren(this.log, this.jump);
  }

  scrolled() {
    if (!this.log.clientHeight) return; // out of sight, where nothing can be measured
    this.atEnd = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < NEAR_END;
    if (this.atEnd) setHidden(this.jump, true);
  }

  toEnd() {
    this.log.scrollTop = this.log.scrollHeight;
    setHidden(this.jump, true);
    this.log.focus({ preventScroll: true });
  }

  /** Show `messages` of the chat named `view` as `viewer` sees them, in the place where this chat was left. */
  show(view, label, messages, viewer, now) {
    const changed = this.view !== view;
    if (changed) {
      if (this.view !== null) this.places.set(this.view, this.atEnd ? null : this.log.scrollTop);
      this.view = view;
      this.label = label;
      this.fresh();
      setHidden(this.jump, true);
      this.opened = false;
    } else this.scrolled(); // the event of a scroll may still be on its way
    const anchor = changed || this.atEnd ? null : this.anchor();
    const newest = this.newest;
    this.newest = messages.at(-1)?.id ?? 0;
    setHidden(this.empty, messages.length > 0);
    reconcile(this.list, entries(messages, viewer, now), {
      key: (entry) => entry.key,
      create: (entry) => (entry.day ? element("p", { class: "day" }) : this.createMessage(entry)),
      update: (node, entry) => (entry.day ? setText(node, entry.day) : this.updateMessage(node, entry)),
    });
    this.opened = true;
    if (changed) this.restore();
    else if (this.atEnd || messages.at(-1)?.from === viewer && this.newest > newest) this.stay();
    else {
      if (anchor?.node.isConnected) this.log.scrollTop += anchor.node.offsetTop - anchor.top;
      if (this.newest > newest) setHidden(this.jump, false);
    }
  }

  /** The first message in sight and where it stands, so that it can be put back there. */
  anchor() {
    const node = [...this.list.children].find((child) => child.offsetTop + child.offsetHeight > this.log.scrollTop);
    return node ? { node, top: node.offsetTop } : null;
  }

  restore() {
    const place = this.places.get(this.view) ?? null;
    if (place === null) this.stay();
    else this.log.scrollTop = place;
    this.scrolled();
  }

  stay() {
    this.log.scrollTop = this.log.scrollHeight;
    this.atEnd = true;
  }

  resized() {
    if (this.atEnd) this.stay();
  }

  createMessage({ message }) {
    const part = (name, tag = "div") => element(tag, { class: name, hidden: "" });
    const parts = {
      name: part("name", "p"), quote: part("quote", "p"), media: part("media"), text: part("text", "p"),
      reactions: element("ul", { class: "reactions", "aria-label": "Reactions", hidden: "" }),
      edited: element("span", { class: "edited", text: "edited", hidden: "" }),
      date: element("time"), keyboard: part("keyboard"), tools: part("tools"), shown: "",
    };
    const meta = element("p", { class: "meta" }, parts.edited, parts.date);
    parts.bubble = element("div", { class: "bubble" },
      parts.name, parts.quote, parts.media, parts.text, parts.reactions, meta);
    const row = element("div", { class: "bubble-row" }, parts.tools, parts.bubble);
    const node = element("article", { "data-message": message.id }, row, parts.keyboard);
    parts.edit = button({ class: "tool", "aria-label": "Edit this message", title: "Edit", "data-edit": "",
      on: { click: () => this.acts.edit(parts.message) } }, icon("edit"));
    parts.remove = button({ class: "tool", "aria-label": "Delete this message", title: "Delete", "data-delete": "",
      on: { click: () => this.acts.remove(parts.message) } }, icon("delete"));
    parts.tools.append(parts.edit, parts.remove);
    node.parts = parts;
    if (this.opened) node.dataset.arrived = ""; // moves in, unlike what was there when the chat was opened
    return node;
  }

  updateMessage(node, entry) {
    const { message, own, follows, answered } = entry;
    const { parts } = node;
    parts.message = message;
    const look = JSON.stringify([message, own, follows, answered && gist(answered)]);
    if (parts.shown === look) return;
    const renewed = parts.shown && parts.body !== (message.text ?? "");
    parts.shown = look;
    parts.body = message.text ?? "";
    const kind = message.service ? "service" : own ? "own" : "other";
    setAttribute(node, "class", `message ${kind}${follows ? " follows" : ""}`);
    setAttribute(node, "aria-label", `${message.service ? "Service line" : own ? "You" : message.name}, ${time(message.date)}`);
    this.updateBubble(parts, entry);
    this.updateKeyboard(parts, message);
    setHidden(parts.tools, !own || Boolean(message.service));
    setHidden(parts.edit, Boolean(message.media));
    if (renewed) flash(parts.bubble);
  }

  updateBubble(parts, { message, own, follows, answered }) {
    const text = message.service ? serviceText(message) : message.text ?? "";
    setText(parts.name, message.name ?? "");
    setHidden(parts.name, !this.named || own || follows || Boolean(message.service));
    setText(parts.quote, answered ? gist(answered) : "An earlier message");
    setHidden(parts.quote, !message.reply_to || Boolean(message.service));
    this.updateMedia(parts.media, message);
    setText(parts.text, text);
    setHidden(parts.text, !text);
    reconcile(parts.reactions, message.reactions ?? [], {
      key: (reaction) => reaction,
      create: (reaction) => element("li", { text: reaction }),
      update: () => {},
    });
    setHidden(parts.reactions, !message.reactions?.length);
    setHidden(parts.edited, !message.edited);
    setText(parts.date, time(message.date));
    setAttribute(parts.date, "datetime", machineTime(message.date));
    setAttribute(parts.date, "title", fullTime(message.date));
  }

  updateMedia(node, message) {
    setHidden(node, !message.media);
    if (!message.media || node.dataset.kind === message.media) return;
    node.dataset.kind = message.media;
    const label = element("span", { text: `${mediaName(message.media)}, made up` });
    node.replaceChildren(icon(MEDIA_ICONS[message.media] ?? "file"), label);
  }

  updateKeyboard(parts, message) {
    setHidden(parts.keyboard, !message.rows?.length);
    reconcile(parts.keyboard, (message.rows ?? []).map((keys, row) => ({ keys, row })), {
      key: ({ row }) => row,
      create: () => element("div", { class: "keys" }),
      update: (node, { keys, row }) => this.updateRow(node, parts, keys, row),
    });
  }

  updateRow(node, parts, keys, row) {
    reconcile(node, keys.map((key, column) => ({ key, column })), {
      // The kind is in the name because a link is another element; a button of another text stays, and keeps the focus.
      key: ({ key, column }) => `${column}-${key.url ? "link" : "button"}`,
      create: ({ key, column }) => this.createKey(parts, key, row, column),
      update: (child, { key }) => this.updateKey(child, key),
    });
  }

  createKey(parts, key, row, column) {
    const label = element("span", { class: "key-label" });
    if (key.url) {
      const attributes = { class: "key", "data-button": "", target: "_blank", rel: "noopener noreferrer" };
      const link = element("a", attributes, label, icon("link"));
      link.addEventListener("click", (event) => this.acts.follow(link.href) && event.preventDefault());
      return link;
    }
    const node = button({ class: "key", "data-button": "" }, label, icon("copy"));
    node.addEventListener("click", async () => {
      if (node.copies) this.acts.copy(node.copies);
      else if (node.getAttribute("aria-busy") !== "true") {
        node.setAttribute("aria-busy", "true");
        await this.acts.press(parts.message, row, column);
        node.removeAttribute("aria-busy");
      }
    });
    return node;
  }

  updateKey(node, key) {
    setText(node.firstChild, key.text);
    if (key.url) setAttribute(node, "href", safeAddress(key.url));
    else {
      node.copies = key.copy ?? null;
      node.classList.toggle("copies", Boolean(key.copy));
      setAttribute(node, "title", key.copy ? `Copy ${key.copy}` : null);
    }
  }
}

function flash(node) {
  node.classList.remove("renewed");
  void node.offsetWidth; // makes the browser see the class go, so that the animation starts again
  node.classList.add("renewed");
}
