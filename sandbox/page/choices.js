/** What only this window remembers: which topic is open, as whom one acts, which tab is shown. Survives a reload. */

const PREFIX = "sandbox-";

export function recall(name) {
  try {
    return sessionStorage.getItem(PREFIX + name);
  } catch {
    return null; // storage may be forbidden; the choice then lasts until the reload
  }
}

export function remember(name, value) {
  try {
    sessionStorage.setItem(PREFIX + name, value);
  } catch {
    // as above
  }
}
