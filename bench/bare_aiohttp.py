"""The bot that one writes without any framework, as the practical limit: a loop of getUpdates, one menu, answer and
edit, over aiohttp. It checks nothing, keeps nothing and retries nothing. Arguments: the API's address, the menu."""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from aiohttp import ClientSession

TOKEN = "42:BENCH"
POLL_SECONDS = 25


async def main(root: str, content: dict[str, Any]) -> None:
    # The same for everybody, so encoded once.
    menu = urlencode({"text": content["text"], "reply_markup": json.dumps(content["markup"], ensure_ascii=False)})
    tasks: set[asyncio.Task[None]] = set()
    async with ClientSession(headers={"Content-Type": "application/x-www-form-urlencoded"}) as session:

        async def call(method: str, body: str) -> Any:
            async with session.post(f"{root}/bot{TOKEN}/{method}", data=body.encode()) as response:
                return json.loads(await response.read())["result"]

        async def pressed(query: dict[str, Any]) -> None:
            chat, message = query["message"]["chat"]["id"], query["message"]["message_id"]
            await asyncio.gather(
                call("answerCallbackQuery", f"callback_query_id={query['id']}"),
                call("editMessageText", f"chat_id={chat}&message_id={message}&{menu}"),
            )

        offset = 0
        while True:
            for update in await call("getUpdates", f"offset={offset}&timeout={POLL_SECONDS}&limit=100"):
                offset = update["update_id"] + 1
                task = asyncio.create_task(pressed(update["callback_query"]))
                tasks.add(task)
                task.add_done_callback(tasks.discard)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], json.loads(Path(sys.argv[2]).read_text("utf-8"))))
