/** The duty staff's group: its topics, the opened one, and as whom one acts. */

import { recall, remember } from "./choices.js";
import { badge, button, element, icon, reconcile, setAttribute, setBadge, setHidden, setOptions, setText } from "./dom.js";
import { gist, shortTime } from "./format.js";
import { Panel } from "./panel.js";

const GENERAL = "general";
const STATUSES = { creator: "owner", administrator: "admin", member: "member", restricted: "restricted" };

/** General and the topics of a group in one shape: {key, thread, name, closed, messages}; the latest active first. */
function topicsOf(group) {
  const latest = (topic) => topic.messages.at(-1)?.date ?? 0;
  const general = { key: GENERAL, thread: null, name: "General", closed: false, messages: group.general };
  const others = group.topics.map((topic) => ({ ...topic, key: String(topic.id), thread: topic.id }));
  others.sort((one, other) => latest(other) - latest(one) || other.id - one.id);
  return [general, ...others];
}

export class Staff extends Panel {
  constructor(root) {
    super(root, { layout: "staff", label: "Duty staff", named: true });
    this.seen = new Map(); // newest message id looked at, by group and topic
    this.choice = { actor: recall("actor"), group: recall("group"), topic: recall("topic") };
    this.head = this.parts("group-title", "group", "actor");
    this.chat = this.parts("topics", "topic-name", "topic-note");
    for (const name of ["actor", "group"]) {
      this.head[name].addEventListener("change", () => this.choose(name, this.head[name].value));
    }
  }

  get address() {
    return { chat: this.group.id, thread: this.topic.thread };
  }

  get messages() {
    return this.topic?.messages ?? [];
  }

  choose(name, value) {
    this.choice[name] = value;
    remember(name, value);
    this.update(this.state);
    const opened = this.chat.topics.querySelector("[aria-current]");
    if (name === "topic") opened.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  update(state) {
    const first = !this.state;
    this.state = state;
    const staff = state.people.filter(({ role }) => role === "staff");
    this.group = state.groups.find(({ id }) => String(id) === this.choice.group) ?? state.groups[0];
    this.actor = staff.find(({ id }) => String(id) === this.choice.actor)
      ?? staff.find(({ id }) => this.status(id) in STATUSES) ?? staff[0];
    if (!this.group || !this.actor) return;
    const topics = topicsOf(this.group);
    this.topic = topics.find(({ key }) => key === this.choice.topic) ?? topics[0];
    if (first) topics.forEach((topic) => this.look(topic));
    this.updateHead(staff);
    this.updateChat();
    this.updateTopics(topics);
  }

  /** Links to topics have Telegram's form, t.me/c/ with the group's id (without -100) and the topic's. */
  follow(address) {
    const [, group, topic] = /^https:\/\/t\.me\/c\/(\d+)\/(\d+)$/.exec(address) ?? [];
    const known = String(this.group.id) === `-100${group}` && this.group.topics.some(({ id }) => String(id) === topic);
    if (known) this.choose("topic", topic);
    return known;
  }

  status(person) {
    return this.group?.members.find(({ id }) => id === person)?.status;
  }

  updateHead(staff) {
    const { groups } = this.state;
    setText(this.head["group-title"], this.group.title);
    setHidden(this.head["group-title"], groups.length > 1);
    setOptions(this.head.group, groups.map(({ id, title }) => [id, title]), this.group.id);
    setHidden(this.head.group, groups.length < 2);
    const names = staff.map(({ id, name }) => [id, `${name} · ${STATUSES[this.status(id)] ?? "not in the group"}`]);
    setOptions(this.head.actor, names, this.actor.id);
  }

  place(topic) {
    return `${this.group.id} ${topic.key}`;
  }

  look(topic) {
    this.seen.set(this.place(topic), topic.messages.at(-1)?.id ?? 0);
  }

  unseen(topic) {
    const seen = this.seen.get(this.place(topic)) ?? 0;
    return topic.messages.filter(({ id, from, service }) => id > seen && from !== this.actor.id && !service).length;
  }

  updateChat() {
    const { topic } = this;
    const count = topic.messages.filter(({ service }) => !service).length;
    setText(this.chat["topic-name"], topic.name);
    setText(this.chat["topic-note"], `${topic.closed ? "closed, " : ""}${count} ${count === 1 ? "message" : "messages"}`);
    this.list.show(this.place(topic), `Duty staff, ${topic.name}: messages`, topic.messages, this.actor.id, this.state.now);
    this.composer.show(this.place(topic), { mode: "write", messages: topic.messages });
    this.look(topic);
  }

  updateTopics(topics) {
    reconcile(this.chat.topics, topics, {
      key: ({ key }) => `${this.group.id} ${key}`,
      create: (topic) => this.createTopic(topic),
      update: (node, topic) => this.updateTopic(node.firstChild, topic),
    });
  }

  createTopic({ key }) {
    const name = element("span", { class: "topic-name" }, ...(key === GENERAL ? [icon("hash")] : []), element("span"));
    const node = button({ class: "topic", "data-topic": key, on: { click: () => this.choose("topic", key) } },
      name, element("span", { class: "topic-time" }), element("span", { class: "topic-gist" }), badge());
    return element("li", {}, node);
  }

  updateTopic(node, topic) {
    const [name, when, said, news] = node.children;
    const last = topic.messages.findLast(({ service }) => !service) ?? topic.messages.at(-1);
    const author = last && !last.service && last.from !== "bot" ? `${last.name}: ` : "";
    setAttribute(node, "aria-current", topic.key === this.topic.key ? "true" : null);
    node.classList.toggle("closed", topic.closed);
    setText(name.lastChild, topic.name);
    setText(when, topic.closed ? "closed" : last ? shortTime(last.date, this.state.now) : "");
    setText(said, last ? author + gist(last) : "No messages");
    setBadge(news, this.unseen(topic));
  }
}
