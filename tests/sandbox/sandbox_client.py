"""A bare client of the Bot API that knows no library."""

from collections.abc import Callable, Coroutine
from typing import Any

Call = Callable[..., Coroutine[Any, Any, Any]]


class RefusedError(Exception):
    """An answer that is not ok."""

    def __init__(self, status: int, body: dict[str, Any]) -> None:
        super().__init__(f"{status} {body}")
        self.status = status
        self.description = body["description"]
        self.parameters = body.get("parameters", {})


def keyboard(text: str, **action: Any) -> dict[str, Any]:
    """An inline keyboard of one button."""
    return {"inline_keyboard": [[{"text": text, **action}]]}
