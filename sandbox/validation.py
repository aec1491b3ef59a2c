"""Strict reading of requests: every parameter is checked against aiogram's type of the method."""

from __future__ import annotations

import json
import types
import typing
from functools import lru_cache
from typing import Any

import aiogram.methods
from aiogram.client.default import Default
from aiogram.methods.base import TelegramMethod
from aiogram.types import InputFile, TelegramObject
from pydantic import BaseModel, ValidationError

from .errors import bad_request
from .model import JSON, Rows

Method = TelegramMethod[Any]

_ACTIONS = (
    "url",
    "callback_data",
    "copy_text",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "callback_game",
    "pay",
)
_URL_SCHEMES = ("http://", "https://", "tg://")
BUTTONS_A_ROW = 8
BUTTONS_IN_ALL = 100
CALLBACK_DATA_BYTES = 64
COPY_TEXT_LENGTH = 256


@lru_cache(maxsize=1)
def method_types() -> dict[str, type[Method]]:
    """aiogram's method types by lower-case method name."""
    found: dict[str, type[Method]] = {}
    for name in aiogram.methods.__all__:
        member = getattr(aiogram.methods, name)
        if isinstance(member, type) and issubclass(member, TelegramMethod) and member is not TelegramMethod:
            found[member.__api_method__.lower()] = member
    return found


def _members(annotation: Any) -> list[Any]:
    if typing.get_origin(annotation) is typing.Annotated:
        return _members(typing.get_args(annotation)[0])
    if typing.get_origin(annotation) in {typing.Union, types.UnionType}:
        return [member for one in typing.get_args(annotation) for member in _members(one)]
    return [annotation]


def _is_nested(annotation: Any) -> bool:
    """Whether a field's value comes JSON-serialized in a form."""
    for member in _members(annotation):
        if typing.get_origin(member) is list:
            return True
        if isinstance(member, type) and issubclass(member, TelegramObject):
            return True
    return False


@lru_cache(maxsize=256)
def _nested_fields(kind: type[Method]) -> frozenset[str]:
    fields = kind.model_fields.items()
    return frozenset(
        name
        for name, field in fields
        if _is_nested(field.annotation) and str not in _members(field.annotation)
    )


def decode(kind: type[Method], params: JSON) -> JSON:
    """Parameters with their JSON-serialized values decoded.

    Raises ApiError (400) for a value that is no JSON.
    """
    decoded = dict(params)
    for name in _nested_fields(kind) & decoded.keys():
        if isinstance(decoded[name], str):
            try:
                decoded[name] = json.loads(decoded[name])
            except ValueError:
                raise bad_request(f"can't parse {name} JSON object") from None
    for name in ("chat_id", "from_chat_id"):
        value = decoded.get(name)
        if isinstance(value, str) and value.removeprefix("-").isdecimal():
            decoded[name] = int(value)
    return decoded


def read(kind: type[Method], params: JSON) -> Method:
    """The request as aiogram's type.

    Raises ApiError (400) for unknown parameters, missing ones and wrong types.
    """
    unknown = sorted(params.keys() - kind.model_fields.keys())
    if unknown:
        raise bad_request(f"unknown parameter of {kind.__api_method__}: {', '.join(unknown)}")
    try:
        request = kind.model_validate(params)
    except ValidationError as problem:
        first = problem.errors(include_url=False, include_context=False, include_input=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        raise bad_request(f"wrong parameter {place} of {kind.__api_method__}: {first['msg']}") from None
    for name in params:
        _refuse_unknown(getattr(request, name), name)
    return request


def _refuse_unknown(value: Any, place: str) -> None:
    if isinstance(value, list):
        for number, one in enumerate(value):
            _refuse_unknown(one, f"{place}[{number}]")
    elif isinstance(value, BaseModel) and not isinstance(value, InputFile):
        if value.model_extra:
            raise bad_request(f"unknown field of {place}: {', '.join(sorted(value.model_extra))}")
        for name in value.model_fields_set:
            _refuse_unknown(getattr(value, name), f"{place}.{name}")


def plain(value: Any) -> Any:
    """aiogram's objects as Bot API JSON, without what was not set."""
    if isinstance(value, BaseModel):
        return {
            name: plain(getattr(value, name))
            for name in value.model_fields_set
            if getattr(value, name) is not None
        }
    if isinstance(value, list):
        return [plain(one) for one in value]
    return value


def given(value: Any) -> Any:
    """A parameter, None where aiogram's type stands for "not set"."""
    return None if isinstance(value, Default) else value


def keyboard(markup: Any) -> Rows | None:
    """The rows of an inline keyboard, None if there is none.

    Raises ApiError (400) for keyboards that Telegram refuses or bots shouldn't send.
    """
    value = plain(markup)
    if not isinstance(value, dict) or "inline_keyboard" not in value:
        return None
    rows: Rows = value["inline_keyboard"]
    if not rows or not all(rows):
        raise bad_request("object expected as reply markup")
    if any(len(row) > BUTTONS_A_ROW for row in rows) or sum(map(len, rows)) > BUTTONS_IN_ALL:
        raise bad_request("reply markup is too long")
    for row in rows:
        for button in row:
            _check_button(button)
    return rows


def _check_button(button: JSON) -> None:
    if not str(button.get("text", "")).strip():
        raise bad_request("can't parse inline keyboard button: button text must be non-empty")
    actions = [name for name in _ACTIONS if button.get(name) not in (None, "")]
    if not actions:
        text = "Text buttons are unallowed in the inline keyboard"
        raise bad_request(f"can't parse inline keyboard button: {text}")
    if len(actions) > 1:
        raise bad_request(
            f"can't parse inline keyboard button: exactly one action expected, found {', '.join(actions)}"
        )
    if "callback_data" in actions and len(button["callback_data"].encode()) > CALLBACK_DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    if "copy_text" in actions and not 1 <= len(button["copy_text"]["text"]) <= COPY_TEXT_LENGTH:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")
    if "url" in actions and not button["url"].startswith(_URL_SCHEMES):
        raise bad_request(
            f"inline keyboard button URL '{button['url']}' is invalid: Unsupported URL protocol"
        )
