/** Small helpers to build and update the document without ever replacing what has not changed. */

const SVG = "http://www.w3.org/2000/svg";

/** A new element; `attributes` are set as they are, except `text` (its text) and `on` (its listeners by event). */
export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  const { text, on, ...others } = attributes;
  for (const [name, value] of Object.entries(others)) node.setAttribute(name, value);
  for (const [event, listener] of Object.entries(on ?? {})) node.addEventListener(event, listener);
  if (text !== undefined) node.textContent = text;
  node.append(...children);
  return node;
}

/** A button that never submits anything. */
export function button(attributes, ...children) {
  return element("button", { type: "button", ...attributes }, ...children);
}

/** A drawing from the sprite of index.html. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#icon-${name}`);
  svg.append(use);
  return svg;
}

/** The content of `<template id=…>`, ready to be appended. */
export function template(id) {
  return document.getElementById(id).content.cloneNode(true);
}

// Compared first: assigning the same text again would drop a selection, and a screen reader would read it out again.
export function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

export function setAttribute(node, name, value) {
  if (value === null) node.removeAttribute(name);
  else if (node.getAttribute(name) !== value) node.setAttribute(name, value);
}

export function setHidden(node, hidden) {
  if (node.hidden !== hidden) node.hidden = hidden;
}

/** A round number of what is new; `setBadge` fills it. */
export function badge() {
  return element("span", { class: "badge", hidden: "" }, element("span"), element("span", { class: "unseen", text: " new" }));
}

export function setBadge(node, count) {
  setText(node.firstChild, String(count));
  setHidden(node, !count);
}

const keyed = new WeakMap();

/**
 * Make the children of `parent` follow `items`: one child a key, created once, updated in place, moved only if it must.
 * `parent` must have no other children.
 */
export function reconcile(parent, items, { key, create, update }) {
  const before = keyed.get(parent) ?? new Map();
  const after = new Map();
  for (const item of items) {
    const name = key(item);
    const node = before.get(name) ?? create(item);
    update(node, item);
    after.set(name, node);
  }
  for (const [name, node] of before) if (!after.has(name)) node.remove();
  let cursor = parent.firstChild;
  for (const node of after.values()) {
    if (node === cursor) cursor = cursor.nextSibling;
    else parent.insertBefore(node, cursor);
  }
  keyed.set(parent, after);
}

/** Options of a select, its choice untouched when it still exists. */
export function setOptions(select, options, chosen) {
  reconcile(select, options, {
    key: ([value]) => String(value),
    create: ([value]) => element("option", { value }),
    update: (node, [, label]) => setText(node, label),
  });
  if (select.value !== String(chosen)) select.value = String(chosen);
}

function visible(node) {
  return node.isConnected && node.getClientRects().length > 0 && !node.disabled;
}

/** Run `update`; if it took the focused element away, focus what is nearest to it: its message, its list, its panel. */
export function keepingFocus(update) {
  const focused = document.activeElement;
  const message = focused?.closest("[data-message]")?.dataset.message;
  const panel = focused?.closest("[data-panel]");
  update();
  if (!panel || visible(document.activeElement) && document.activeElement !== document.body) return;
  const candidates = [
    focused,
    message && panel.querySelector(`[data-message="${CSS.escape(message)}"] [data-button]`),
    panel.querySelector("[data-start]"),
    panel.querySelector("[data-unblock]"),
    panel.querySelector("[role=log]"),
  ];
  candidates.find((node) => node && visible(node))?.focus({ preventScroll: true });
}

/** A button that opens a list of buttons: Escape, a choice or a click elsewhere closes it, arrows walk through it. */
export function dropDown(drop) {
  const opener = drop.querySelector("[aria-expanded]");
  const list = drop.querySelector(".drop-list");
  const close = () => {
    if (list.hidden) return;
    if (list.contains(document.activeElement)) opener.focus();
    list.hidden = true;
    opener.setAttribute("aria-expanded", "false");
  };
  opener.addEventListener("click", () => {
    const opening = list.hidden;
    list.hidden = !opening;
    opener.setAttribute("aria-expanded", String(opening));
    if (opening) list.querySelector("button")?.focus();
  });
  list.addEventListener("click", (event) => event.target.closest("button") && close());
  drop.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !list.hidden) {
      event.stopPropagation();
      close();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || list.hidden) return;
    event.preventDefault();
    const choices = [...list.querySelectorAll("button")];
    const next = choices.indexOf(document.activeElement) + step;
    choices[(next + choices.length) % choices.length].focus();
  });
  document.addEventListener("click", (event) => !drop.contains(event.target) && close());
  drop.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !drop.contains(event.relatedTarget)) close();
  });
}
