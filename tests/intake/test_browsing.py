"""Browsing costs the database nothing, however far somebody walks."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import event
from stage import Stage


async def test_no_statement_while_somebody_walks_through_every_screen(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        await stage.act(child.start)
        assert stage.parts is not None
        engine = stage.parts.store.database.engine.sync_engine
        statements: list[str] = []
        seen: set[str] = set()
        waiting = [stage.dialogs.press("start", "ru")]
        number = child.screen.id  # type: ignore[union-attr]

        def heard(_c: object, _k: object, statement: str, *_: object) -> None:
            statements.append(statement)

        await stage.drained()
        event.listen(engine, "before_cursor_execute", heard)
        while waiting:
            data = waiting.pop()
            press = stage.dialogs.parse(data)
            assert press is not None
            node = stage.dialogs.node(press.node)
            if node is None or press.node in seen or node.action or node.role:
                continue
            seen.add(press.node)
            statements.clear()
            child.press_data(number, data)
            await stage.settled()
            shown = child.chat.messages[number]
            # The worker and the keeper look at their queues now and then, whoever browses.
            looked = (
                "FROM outbox",
                "FROM due",
                "FROM cases",
                "FROM centers",
                "FROM parked",
                "COMMIT",
                "BEGIN",
                "PRAGMA",
            )
            assert not [one for one in statements if not any(word in one for word in looked)], press.node
            assert not [one for one in statements if "receipts" in one or "sessions" in one], press.node
            waiting += [b["callback_data"] for row in shown.rows for b in row if "callback_data" in b]
        event.remove(engine, "before_cursor_execute", heard)
        assert len(seen) > 15


async def test_taps_alone_touch_no_connection(tmp_path: Path) -> None:
    async with Stage.open(tmp_path, linked=False) as stage:
        child = stage.child("ru")
        await stage.act(child.start)
        assert stage.parts is not None
        database = stage.parts.store.database
        opened: list[str] = []
        write, read = database.write, database.read
        taps = ["🆘", "🏠", "Куда", "⬅️", "Что здесь", "🏠"]
        database.write = lambda: opened.append("write") or write()  # type: ignore[method-assign,assignment,func-returns-value]
        database.read = lambda: opened.append("read") or read()  # type: ignore[method-assign,assignment,func-returns-value]
        try:
            await stage.drained()
            opened.clear()
            for mark in taps:
                if any(mark in label for label in child.screen.labels):  # type: ignore[union-attr]
                    await stage.press(child, mark)
        finally:
            database.write, database.read = write, read  # type: ignore[method-assign]
        assert "write" not in opened
