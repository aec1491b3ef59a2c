/** What every panel has: a list of messages and a place to write, acting for one person in one chat. */

import { act } from "./api.js";
import { Composer } from "./composer.js";
import { template } from "./dom.js";
import { MessageList } from "./messages.js";
import { alertBox, copy, toast } from "./notices.js";

/** Subclasses keep `state`, and answer `actor` (a person), `address` ({chat, thread}) and `messages` (those in sight). */
export class Panel {
  constructor(root, { layout, label, named }) {
    this.root = root;
    root.append(template(layout));
    root.setAttribute("aria-label", label);
    this.list = new MessageList(this.find("log-place"), { label: `${label}: messages`, named, acts: this.messageActs() });
    this.composer = new Composer(this.find("composer-place"), {
      label: `${label}: message`, acts: this.composerActs(), resized: () => this.list.resized(),
    });
  }

  find(name) {
    return this.root.querySelector(`[data-${name}]`);
  }

  parts(...names) {
    return Object.fromEntries(names.map((name) => [name, this.find(name)]));
  }

  messageActs() {
    return {
      press: (message, row, column) => this.act({ kind: "press", message: message.id, row, column }),
      copy: (text) => copy(this.root, text),
      edit: (message) => this.composer.startEditing(message),
      remove: (message) => this.act({ kind: "delete", message: message.id }),
      follow: (address) => this.follow(address),
    };
  }

  composerActs() {
    return {
      send: (text) => this.act({ kind: "send", text }),
      edit: (message, text) => this.act({ kind: "edit", message: message.id, text }),
      media: (media) => this.act({ kind: "media", media }),
      start: () => this.act({ kind: "start" }),
      unblock: () => this.act({ kind: "unblock" }),
      lastOwn: () => this.messages.findLast(({ from, media, service }) => from === this.actor.id && !media && !service),
    };
  }

  /** Open an address inside the sandbox; answers whether it leads anywhere here. */
  follow() {
    return false;
  }

  /** Do something in this panel's chat and show what comes back; answers whether it worked. */
  async act(fields) {
    const answer = await act({ actor: this.actor.id, ...this.address, ...fields });
    if (!answer.ok) toast(this.root, answer.error, "error");
    else if (answer.toast?.alert) alertBox(this.state.bot.name, answer.toast.text);
    else if (answer.toast?.text) toast(this.root, answer.toast.text);
    return answer.ok;
  }
}
