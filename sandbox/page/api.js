/** The sandbox's control interface: its state, its news and what people do in it. */

const RETRY = 1000;
const PATIENCE = 15_000;

/**
 * Do something in a person's name. Never throws: without a connection the answer is {ok: false, error}.
 * See sandbox's control interface for the fields and kinds.
 */
export async function act(fields) {
  try {
    const response = await fetch("/sandbox/act", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(fields),
      signal: AbortSignal.timeout(PATIENCE),
    });
    return await response.json();
  } catch {
    return { ok: false, error: "No answer from the sandbox" };
  }
}

/**
 * Call `onState(state)` with the first and each later state, and `onStatus(connected)` when the connection comes or goes.
 * The news only name a revision; the state is fetched anew, by one request at a time however fast they come.
 */
export function watch(onState, onStatus) {
  let revision = null;
  let fetching = false;
  let again = false;
  const up = { events: null, state: null }; // null: not known yet
  const report = (part, value) => {
    up[part] = value;
    if (Object.values(up).includes(null) && value) return;
    onStatus(up.events !== false && up.state !== false);
  };

  async function refresh() {
    again = true;
    if (fetching) return;
    fetching = true;
    while (again) {
      again = false;
      const state = await load();
      if (!state) continue;
      report("state", true);
      revision = state.revision;
      onState(state);
    }
    fetching = false;
  }

  async function load() {
    try {
      const response = await fetch("/sandbox/state", { cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });
      if (!response.ok) throw new Error(String(response.status));
      return await response.json();
    } catch {
      report("state", false);
      setTimeout(refresh, RETRY);
      return null;
    }
  }

  function listen() {
    const events = new EventSource("/sandbox/events");
    events.onopen = () => report("events", true);
    events.onmessage = (event) => {
      if (JSON.parse(event.data).revision !== revision || !up.state) refresh();
    };
    events.onerror = () => {
      report("events", false);
      // In the other states the browser itself tries again.
      if (events.readyState === EventSource.CLOSED) setTimeout(listen, RETRY);
    };
  }

  listen();
  refresh();
}
