"""A queue that is told to stop does so, whatever happens in the same moment."""

from __future__ import annotations

import asyncio
from pathlib import Path

from stage import Stage


async def test_a_wake_in_the_moment_of_stopping_keeps_nothing_alive(tmp_path: Path) -> None:
    async with Stage.open(tmp_path, linked=False) as stage:
        assert stage.parts is not None
        worker, outbox = stage.parts.worker, stage.parts.store.desk.outbox
        for turns in range(6):
            task = asyncio.create_task(worker.run())
            await stage.drained()
            outbox.wake.set()
            for _ in range(turns):
                await asyncio.sleep(0)
            task.cancel()
            done, _ = await asyncio.wait({task}, timeout=5)
            assert done
