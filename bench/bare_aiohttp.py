"""The bot that one writes without any framework, as the practical limit: a loop of getUpdates, one menu, answer and
edit, over aiohttp. It checks nothing, keeps nothing and retries nothing. Arguments: the API's address, the menu."""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path
from typing import Any

from aiohttp import ClientSession

TOKEN = "42:BENCH"
POLL_SECONDS = 25


async def main(root: str, content: dict[str, Any]) -> None:
    menu = {"text": content["text"], "reply_markup": json.dumps(content["markup"], ensure_ascii=False)}
    tasks: set[asyncio.Task[None]] = set()
    async with ClientSession() as session:

        async def call(method: str, **fields: Any) -> Any:
            async with session.post(f"{root}/bot{TOKEN}/{method}", data=fields) as response:
                return json.loads(await response.read())["result"]

        async def pressed(query: dict[str, Any]) -> None:
            message = query["message"]
            place = {"chat_id": message["chat"]["id"], "message_id": message["message_id"]}
            await asyncio.gather(
                call("answerCallbackQuery", callback_query_id=query["id"]), call("editMessageText", **place, **menu)
            )

        offset = 0
        while True:
            for update in await call("getUpdates", offset=offset, timeout=POLL_SECONDS, limit=100):
                offset = update["update_id"] + 1
                task = asyncio.create_task(pressed(update["callback_query"]))
                tasks.add(task)
                task.add_done_callback(tasks.discard)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], json.loads(Path(sys.argv[2]).read_text("utf-8"))))
