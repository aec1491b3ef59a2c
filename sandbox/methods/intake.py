"""Methods by which the bot gets its updates; unlike the others they wait."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import methods

from sandbox.errors import bad_request, conflict
from sandbox.model import JSON
from sandbox.webhook import Hook, WebhookSender
from sandbox.world import World

SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
WEBHOOK_ACTIVE = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)


async def get_updates(world: World, sender: WebhookSender, call: methods.GetUpdates) -> list[JSON]:
    """See https://core.telegram.org/bots/api#getupdates."""
    if sender.hook is not None:
        raise conflict(WEBHOOK_ACTIVE)
    limit = 100 if call.limit is None else call.limit
    if not 1 <= limit <= 100:
        raise bad_request("limit must be 1-100")
    world.updates.allow(call.allowed_updates)
    return await world.updates.poll(call.offset or 0, limit, call.timeout or 0)


async def set_webhook(world: World, sender: WebhookSender, call: methods.SetWebhook) -> bool:
    """See https://core.telegram.org/bots/api#setwebhook; the stand-in takes http:// and any port too."""
    if not call.url:
        return await _remove(world, sender, bool(call.drop_pending_updates))
    if not call.url.startswith(("http://", "https://")):
        raise bad_request("bad webhook: invalid webhook URL specified")
    if call.secret_token is not None and not SECRET.fullmatch(call.secret_token):
        raise bad_request("secret token contains unallowed characters")
    connections = 40 if call.max_connections is None else call.max_connections
    if not 1 <= connections <= 100:
        raise bad_request("max_connections must be 1-100")
    world.updates.allow(call.allowed_updates)
    if call.drop_pending_updates:
        world.updates.clear()
    world.updates.stop_poll("terminated by setWebhook request")
    await sender.set(Hook(call.url, call.secret_token or "", connections, call.ip_address or ""))
    return True


async def _remove(world: World, sender: WebhookSender, drop: bool) -> bool:
    if drop:
        world.updates.clear()
    await sender.set(None)
    return True


async def delete_webhook(world: World, sender: WebhookSender, call: methods.DeleteWebhook) -> bool:
    """See https://core.telegram.org/bots/api#deletewebhook."""
    return await _remove(world, sender, bool(call.drop_pending_updates))


async def get_webhook_info(world: World, sender: WebhookSender, call: methods.GetWebhookInfo) -> JSON:
    """See https://core.telegram.org/bots/api#getwebhookinfo."""
    return sender.info()


INTAKE: dict[str, Callable[[World, WebhookSender, Any], Awaitable[Any]]] = {
    "getupdates": get_updates,
    "setwebhook": set_webhook,
    "deletewebhook": delete_webhook,
    "getwebhookinfo": get_webhook_info,
}
