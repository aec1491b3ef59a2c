"""The HTTP session: aiogram's, with two differences that a help bot needs.

Answers stay plain JSON: what Telegram sends back holds names and whole messages, and we want an id
of it. And a body may be encoded ahead, because a screen is the same for everybody who opens it.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote_plus

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.exceptions import ClientDecodeError, TelegramNetworkError
from aiogram.methods import TelegramMethod
from aiohttp import ClientError, ClientTimeout

_FORM = {"Content-Type": "application/x-www-form-urlencoded"}


class EncodedCall(TelegramMethod[Any]):
    """A call whose fields are urlencoded already. `name`: the Bot API method."""

    __returning__ = Any
    __api_method__ = ""

    name: str
    body: bytes


class LeanSession(AiohttpSession):
    """Answers the JSON of `result`. Raises aiogram's exceptions; a call that timed out or lost its
    connection raises `TelegramNetworkError`: it may have had its effect."""

    async def make_request(self, bot: Bot, method: TelegramMethod[Any], timeout: int | None = None) -> Any:  # noqa: ASYNC109 - the library's own signature
        session = await self.create_session()
        encoded = isinstance(method, EncodedCall)
        name = method.name if isinstance(method, EncodedCall) else method.__api_method__
        url = self.api.api_url(token=bot.token, method=name)
        total = ClientTimeout(total=self.timeout if timeout is None else timeout)
        try:
            if encoded:
                request = session.post(url, data=method.body, headers=_FORM, timeout=total)  # type: ignore[attr-defined]
            else:
                request = session.post(url, data=self.build_form_data(bot, method), timeout=total)
            async with request as response:
                content = await response.text()
        except (TimeoutError, ClientError, OSError) as error:
            # The error of the library quotes the address, which holds the token.
            raise TelegramNetworkError(method=method, message=type(error).__name__) from None
        if response.status == 200:
            try:
                data = self.json_loads(content)
            except ValueError:
                raise TelegramNetworkError(method=method, message="unreadable answer") from None
            if isinstance(data, dict) and data.get("ok") is True and "result" in data:
                return data["result"]
        try:
            return self.check_response(bot, method, response.status, content).result
        except (ClientDecodeError, TypeError):
            # A page of a proxy in between, say; the library's error would quote all of it.
            raise TelegramNetworkError(method=method, message="unreadable answer") from None


def encode(**fields: str | int | bool) -> bytes:
    """Urlencoded fields, each preceded by `&`, to be joined behind others."""
    parts = []
    for name, value in fields.items():
        text = str(value).lower() if isinstance(value, bool) else str(value)
        parts.append(f"&{name}={quote_plus(text)}")
    return "".join(parts).encode()
