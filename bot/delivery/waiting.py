"""What waits to be delivered, in memory: who goes next is decided here, without a question to the database.

Rows stand in streams (what is kept in order), streams in queues (what shares a chat's budget). A stream is ready,
asleep until some moment, blocked until something happens, or its first row is under way. What a decision costs
grows with what goes out by it, not with what waits. Every `now` is a reading of the monotonic clock in seconds.
"""

from __future__ import annotations

import heapq
from bisect import insort
from collections import Counter, deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from itertools import count, islice

from bot.delivery.letters import Letter, Rank
from bot.delivery.pacing import Pacing


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the outbox. `attempts` and `unknown`: how often it was tried before, and how many of these may have
    had their effect. `at`: UTC seconds when it was written; `since`: the monotonic reading from which it waits here."""

    id: int
    case_id: str | None
    center: str
    stream: str
    letter: Letter
    urgent: bool
    attempts: int = 0
    unknown: int = 0
    at: float = 0.0
    since: float = 0.0

    @property
    def chat(self) -> str:
        """What a budget or a 429 is counted for: the group of a center, or one person's chat."""
        return f"group:{self.center}" if self.letter.side == "staff" else f"private:{self.case_id}"

    @property
    def queue(self) -> str:
        """Among whom it waits: what costs nothing of a chat's budget doesn't wait for it."""
        return self.chat if self.letter.calls else f"{self.chat} free"

    def waiting_since(self, moment: float) -> Row:
        return replace(self, since=moment)

    def tried(self, attempts: int, unknown: int) -> Row:
        return replace(self, attempts=attempts, unknown=unknown)

    @property
    def rank(self) -> Rank:
        return self.letter.red_rank if self.urgent else self.letter.rank


@dataclass(slots=True, eq=False)
class _Stream:
    name: str
    queue: str
    rows: deque[Row] = field(default_factory=deque)
    ranks: Counter[Rank] = field(default_factory=Counter)
    under_way: int = 0  # how many of its first rows
    wakes_at: float = 0.0  # asleep until then
    ready_since: float = 0.0
    place: Rank | None = None  # where in its queue it stands ready

    @property
    def rank(self) -> Rank:
        """That of its gravest row: what stands before a red row can't be passed by it."""
        return min(rank for rank, number in self.ranks.items() if number)


@dataclass(slots=True, eq=False)
class _Queue:
    """The streams that share a budget; `chat` is its name there."""

    name: str
    chat: str
    ready: dict[Rank, dict[str, _Stream]] = field(default_factory=dict)
    streams: int = 0
    waits: Rank | None = None  # so grave is what waits for the budget or the end of a hold; a timer is set
    place: Rank | None = None

    def first(self) -> _Stream | None:
        for rank in sorted(self.ready):
            if self.ready[rank]:
                return next(iter(self.ready[rank].values()))
        return None


class Waiting:
    """The rows that this process knows of. Not safe for threads."""

    def __init__(self, pacing: Pacing) -> None:
        self._pacing = pacing
        self._rows: dict[int, Row] = {}
        self._streams: dict[str, _Stream] = {}
        self._queues: dict[str, _Queue] = {}
        self._blocked: dict[str, _Stream] = {}
        self._turns: dict[Rank, dict[str, _Queue]] = {rank: {} for rank in Rank}
        self._timers: list[tuple[float, int, str, str]] = []  # (moment, number, stream, queue)
        self._numbers = count()
        self._full_until = 0.0  # the budget of all chats together

    def __len__(self) -> int:
        return len(self._rows)

    def __contains__(self, row: int) -> bool:
        return row in self._rows

    # What comes and goes.

    def add(self, row: Row, now: float, wait: float = 0.0) -> None:
        """Takes up a row; one that is known already stays as it is. `wait`: not before so many seconds."""
        if row.id in self._rows:
            return
        self._rows[row.id] = row
        stream = self._streams.get(row.stream)
        if stream is None:
            stream = self._streams[row.stream] = _Stream(row.stream, row.queue)
            self._enter(stream, row)
        if stream.rows and stream.rows[-1].id > row.id:
            # Behind what is under way, whatever its number: that can't be called back.
            going = list(islice(stream.rows, stream.under_way))
            rest = list(islice(stream.rows, stream.under_way, None))
            insort(rest, row, key=lambda one: one.id)
            stream.rows = deque([*going, *rest])
        else:
            stream.rows.append(row)
        stream.ranks[row.rank] += 1
        if stream.rows[0] is row and wait > 0:
            stream.wakes_at = now + wait
        self._place(stream, now)

    def remove(self, rows: Iterable[int]) -> None:
        """They are done with, or gone from the database. `back` says how their streams go on."""
        for number in rows:
            row = self._rows.pop(number, None)
            if row is None:
                continue
            stream = self._streams[row.stream]
            if stream.rows[0] is row:
                stream.rows.popleft()
            else:
                stream.rows.remove(row)
            stream.ranks[row.rank] -= 1

    def change(self, row: Row) -> None:
        """A row has other values now (attempts, urgency); its place stays."""
        before = self._rows.get(row.id)
        if before is None or before.stream != row.stream:
            return
        self._rows[row.id] = row
        stream = self._streams[row.stream]
        stream.rows[stream.rows.index(before)] = row
        stream.ranks[before.rank] -= 1
        stream.ranks[row.rank] += 1

    def known(self, row: int) -> Row | None:
        return self._rows.get(row)

    # How streams go on.

    def back(self, name: str, now: float, wait: float = 0.0) -> None:
        """What was under way of a stream is so no longer; what is left of it goes on after `wait` seconds."""
        stream = self._streams.get(name)
        if stream is None:
            return
        stream.under_way = 0
        if not stream.rows:
            self._unplace(stream)
            self._blocked.pop(name, None)
            del self._streams[name]
            self._leave(stream)
            return
        stream.wakes_at = now + wait if wait > 0 else 0.0
        self._place(stream, now)

    def block(self, name: str) -> None:
        """Nothing of a stream goes until `open`."""
        stream = self._streams.get(name)
        if stream is not None:
            stream.under_way = 0
            self._blocked[name] = stream
            self._unplace(stream)

    def open(self, now: float, wanted: Callable[[Row], bool]) -> None:
        """Blocked streams whose first row is wanted may be tried again."""
        for stream in [stream for stream in self._blocked.values() if wanted(stream.rows[0])]:
            del self._blocked[stream.name]
            self._place(stream, now)

    def blocked(self, most: int) -> list[Row]:
        """The first rows of so many blocked streams, other ones the next time."""
        names = list(islice(self._blocked, most))
        for name in names:
            self._blocked[name] = self._blocked.pop(name)
        return [self._blocked[name].rows[0] for name in names]

    def hurry(self, case_id: str, now: float) -> None:
        """Nothing of a case sleeps any longer."""
        for name in (f"topic:{case_id}", f"person:{case_id}"):
            stream = self._streams.get(name)
            if stream is not None:
                stream.wakes_at = 0.0
                self._place(stream, now)

    def released(self, chat: str) -> None:
        """A chat's hold is over before its time."""
        for found in (self._queues.get(chat), self._queues.get(f"{chat} free")):
            if found is not None:
                found.waits = None
                self._turn(found)

    def move(self, name: str, center: str, now: float) -> None:
        """The case of a stream belongs to another center now: its rows count for that one's budget."""
        stream = self._streams[name]
        self._unplace(stream)
        self._leave(stream)
        stream.rows = deque(replace(row, center=center) for row in stream.rows)
        self._rows.update((row.id, row) for row in stream.rows)
        stream.queue = stream.rows[0].queue
        self._enter(stream, stream.rows[0])
        self.back(name, now)

    def urge(self, case_id: str, now: float) -> None:
        """All that waits of a case is red from now on."""
        for name in (f"alert:{case_id}", f"topic:{case_id}", f"person:{case_id}"):
            stream = self._streams.get(name)
            if stream is not None:
                for row in list(stream.rows):
                    self.change(replace(row, urgent=True))
                self._place(stream, now)

    # Deciding.

    def next(self, now: float, room: Callable[[Rank, int], bool]) -> tuple[list[Row], float | None]:
        """The first rows of the streams that go now, gravest first, counted in their budgets and under way from
        now on; and the moment of the next timer, None: there is none. `room`: whether one more of a rank may be
        under way beside so many that were chosen before it."""
        self._wake(now)
        chosen: list[Row] = []
        full: float | None = None
        for rank in Rank:
            turns = self._turns[rank]
            while turns and room(rank, len(chosen)):
                queue = next(iter(turns.values()))
                row = next(iter(queue.ready[rank].values())).rows[0]
                total = self._pacing.total_ready_at(row.letter.calls, now, rank)
                if total > now:
                    full = self._full_until = total
                    break
                ready = self._pacing.ready_at(queue.chat, row.letter.calls, now, rank)
                if ready > now:
                    self._hold_back(queue, rank, ready)
                    continue
                self._pacing.spend(queue.chat, row.letter.calls, now)
                stream = self._streams[row.stream]
                stream.under_way = 1
                self._unplace(stream)
                self._pass_on(queue)
                chosen.append(row)
        following = self._timers[0][0] if self._timers else None
        return chosen, min((moment for moment in (full, following) if moment is not None), default=None)

    def sent_off(self, chosen: list[Row], going: Iterable[Row], now: float, left: float) -> None:
        """What was chosen at `now` left at `left`, as far as it is going: Telegram counts what arrives. Others may have
        the room of the rest, and those who found none beside it look again."""
        for row in chosen:
            self._pacing.take_back(row.chat, row.letter.calls, now)
        staying = {row.id: row for row in chosen}
        for row in going:
            self._pacing.spend(row.chat, row.letter.calls, left)
            staying.pop(row.id, None)
        for row in staying.values():
            self.released(row.chat)

    def behind(self, row: Row, most: int) -> list[Row]:
        """Up to so many rows right behind the first one of a stream."""
        stream = self._streams[row.stream]
        return list(islice(stream.rows, 1, most + 1))

    def take_along(self, rows: list[Row]) -> None:
        """The first rows of a stream go together."""
        self._streams[rows[0].stream].under_way = len(rows)

    def ready(self, now: float) -> bool:
        """Whether something could go, as far as the budgets are known to allow it."""
        return now >= self._full_until and any(self._turns.values())

    def overdue(self, now: float, seconds: float) -> list[Row]:
        """First rows that nothing holds back, and that have been ready for so long all the same."""
        return [
            stream.rows[0]
            for stream in self._streams.values()
            if stream.place is not None
            and now - stream.ready_since > seconds
            and self._pacing.unused(self._queues[stream.queue].chat, now)
        ]

    def late(self, kind: type[Letter], now: float, seconds: float) -> list[Row]:
        """Rows of a kind that have waited for so long, whatever holds them back."""
        return [row for row in self._rows.values() if isinstance(row.letter, kind) and now - row.since > seconds]

    # Inside.

    def _wake(self, now: float) -> None:
        while self._timers and self._timers[0][0] <= now:
            _, _, stream_name, queue_name = heapq.heappop(self._timers)
            stream = self._streams.get(stream_name)
            if stream is not None:
                self._place(stream, now)
            queue = self._queues.get(queue_name)
            if queue is not None:
                queue.waits = None
                self._turn(queue)

    def _place(self, stream: _Stream, now: float) -> None:
        """Puts a stream where it belongs: among the ready ones of its queue, or to sleep."""
        if stream.under_way or not stream.rows or stream.name in self._blocked:
            return
        if stream.wakes_at > now:
            self._unplace(stream)
            self._remind(stream.wakes_at, stream=stream.name)
            return
        rank = stream.rank
        if stream.place == rank:
            return
        since = stream.ready_since if stream.place is not None else now
        self._unplace(stream)
        stream.place, stream.ready_since = rank, since
        queue = self._queues[stream.queue]
        queue.ready.setdefault(rank, {})[stream.name] = stream
        if queue.waits is not None and rank < queue.waits:
            # What is graver than all before may find room where those found none.
            queue.waits = None
        self._turn(queue)

    def _unplace(self, stream: _Stream) -> None:
        if stream.place is None:
            return
        queue = self._queues[stream.queue]
        del queue.ready[stream.place][stream.name]
        stream.place = None
        self._turn(queue)

    def _turn(self, queue: _Queue) -> None:
        """Gives a queue its turn, by the rank of its gravest ready stream."""
        ranks = (rank for rank, found in queue.ready.items() if found)
        place = None if queue.waits is not None else min(ranks, default=None)
        if queue.place == place:
            return
        if queue.place is not None:
            del self._turns[queue.place][queue.name]
        queue.place = place
        if place is not None:
            self._turns[place][queue.name] = queue

    def _pass_on(self, queue: _Queue) -> None:
        """Others come before it comes again."""
        if queue.place is not None:
            turns = self._turns[queue.place]
            turns[queue.name] = turns.pop(queue.name)

    def _hold_back(self, queue: _Queue, rank: Rank, until: float) -> None:
        queue.waits = rank
        self._turn(queue)
        self._remind(until, queue=queue.name)

    def _remind(self, moment: float, stream: str = "", queue: str = "") -> None:
        heapq.heappush(self._timers, (moment, next(self._numbers), stream, queue))

    def _enter(self, stream: _Stream, row: Row) -> None:
        queue = self._queues.get(stream.queue)
        if queue is None:
            queue = self._queues[stream.queue] = _Queue(stream.queue, row.chat)
        queue.streams += 1

    def _leave(self, stream: _Stream) -> None:
        queue = self._queues[stream.queue]
        queue.streams -= 1
        if not queue.streams:
            del self._queues[queue.name]
