"""Refusals in the form in which Telegram's Bot API sends them."""

from typing import Any

_PREFIXES = {
    400: "Bad Request: ",
    403: "Forbidden: ",
    404: "Not Found: ",
    409: "Conflict: ",
}


class ApiError(Exception):
    """A refused call: HTTP status, description and response parameters.

    See https://core.telegram.org/bots/api#making-requests for the shape of the answer.
    """

    def __init__(self, code: int, description: str, parameters: dict[str, Any] | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters or {}

    def body(self) -> dict[str, Any]:
        """The JSON object of the answer."""
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


def refusal(code: int, text: str, **parameters: Any) -> ApiError:
    """An error with the prefix that Telegram puts before texts of this status."""
    return ApiError(code, _PREFIXES.get(code, "") + text, parameters)


def bad_request(text: str, **parameters: Any) -> ApiError:
    """Status 400 with Telegram's prefix."""
    return refusal(400, text, **parameters)


def forbidden(text: str) -> ApiError:
    """Status 403 with Telegram's prefix."""
    return refusal(403, text)


def conflict(text: str) -> ApiError:
    """Status 409 with Telegram's prefix."""
    return refusal(409, text)


def too_many_requests(seconds: int) -> ApiError:
    """Status 429; `seconds` is what `parameters.retry_after` says."""
    return ApiError(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})
