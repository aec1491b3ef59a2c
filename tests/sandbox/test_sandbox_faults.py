"""Faults, rates and outages: what a test can make go wrong."""

import asyncio
from typing import Any

import aiohttp
import pytest
from sandbox_client import Call, RefusedError

from sandbox import Fault, Group, Limits, ManualClock, Person, Sandbox


async def test_a_dropped_connection_before_and_after_the_effect(
    sandbox: Sandbox, call: Call, child: Person
) -> None:
    before = sandbox.faults.add(Fault("sendMessage", drop=True))
    with pytest.raises(aiohttp.ClientError):
        await call("sendMessage", chat_id=child.id, text="lost")
    assert child.screen is None and before.hits == 1 and not sandbox.calls[-1].effect
    sandbox.faults.add(Fault("sendMessage", drop=True, effect=True))
    with pytest.raises(aiohttp.ClientError):
        await call("sendMessage", chat_id=child.id, text="arrived")
    assert child.screen is not None and child.screen.text == "arrived"
    assert sandbox.calls[-1].effect and sandbox.calls[-1].ok is False
    assert (await call("sendMessage", chat_id=child.id, text="fine"))["text"] == "fine"


async def test_a_fault_strikes_only_what_it_matches(
    sandbox: Sandbox, call: Call, child: Person, group: Group
) -> None:
    thread = (await call("createForumTopic", chat_id=group.id, name="case"))["message_thread_id"]

    async def send(text: str, **params: Any) -> int:
        try:
            await call("sendMessage", text=text, **params)
        except RefusedError as error:
            return error.status
        return 200

    fault = sandbox.faults.add(
        Fault(
            "sendMessage",
            group.id,
            thread,
            lambda one: "bad" in one.params["text"],
            times=None,
            skip=1,
            status=500,
        )
    )
    assert await send("bad", chat_id=child.id) == 200
    assert await send("bad", chat_id=group.id) == 200
    assert await send("good", chat_id=group.id, message_thread_id=thread) == 200
    assert await send("bad", chat_id=group.id, message_thread_id=thread) == 200, "the first is skipped"
    assert await send("bad", chat_id=group.id, message_thread_id=thread) == 500
    assert await send("bad", chat_id=group.id, message_thread_id=thread) == 500
    fault.remove()
    assert await send("bad", chat_id=group.id, message_thread_id=thread) == 200
    assert fault.hits == 2


@pytest.mark.parametrize("effect", [False, True])
async def test_a_call_can_be_held(sandbox: Sandbox, call: Call, child: Person, effect: bool) -> None:
    hold = asyncio.Event()
    fault = sandbox.faults.add(Fault("sendMessage", hold=hold, effect=effect))
    sending = asyncio.create_task(call("sendMessage", chat_id=child.id, text="slow"))
    await sandbox.wait_for(lambda: fault.hits and (child.screen is not None) == effect)
    assert not sending.done()
    hold.set()
    await sending
    assert child.screen is not None


async def test_a_client_that_hangs_up_does_not_undo_the_call(
    sandbox: Sandbox, call: Call, child: Person
) -> None:
    hold = asyncio.Event()
    fault = sandbox.faults.add(Fault("sendMessage", hold=hold))
    sending = asyncio.create_task(call("sendMessage", chat_id=child.id, text="after all"))
    await sandbox.wait_for(lambda: fault.hits)
    sending.cancel()
    await asyncio.gather(sending, return_exceptions=True)
    hold.set()
    await sandbox.wait_for(lambda: child.screen)


async def test_garbage_and_made_up_refusals(
    sandbox: Sandbox, call: Call, child: Person, http: aiohttp.ClientSession
) -> None:
    sandbox.faults.add(Fault("getMe", garbage=b"<html>"))
    async with http.get(f"{sandbox.root}/bot{sandbox.token}/getMe") as answer:
        assert (answer.status, await answer.text()) == (200, "<html>")
    refusal: dict[str, Any] = {
        "status": 400,
        "description": "Bad Request: x",
        "parameters": {"migrate_to_chat_id": -5},
    }
    sandbox.faults.add(Fault("sendMessage", **refusal))
    with pytest.raises(RefusedError) as error:
        await call("sendMessage", chat_id=child.id, text="x")
    assert (error.value.description, error.value.parameters) == ("Bad Request: x", {"migrate_to_chat_id": -5})
    sandbox.faults.add(Fault(retry_after=3600, times=None))
    for _ in range(2):
        with pytest.raises(RefusedError, match="Too Many Requests: retry after 3600"):
            await call("getMe")
    sandbox.faults.clear()
    assert await call("getMe")


async def test_an_outage_cuts_everything(sandbox: Sandbox, call: Call, child: Person) -> None:
    await call("getUpdates", offset=-1)
    sandbox.world.updates.clear()
    poll = asyncio.create_task(call("getUpdates", timeout=50))
    await sandbox.wait_for(lambda: sandbox.world.updates.waiting)
    sandbox.outage()
    for lost in (poll, asyncio.create_task(call("getMe"))):
        with pytest.raises(aiohttp.ClientError):
            await lost
    sandbox.outage("error")
    with pytest.raises(RefusedError, match="Bad Gateway"):
        await call("getMe")
    sandbox.recover()
    assert await call("getMe")


async def test_rates_of_a_group(sandbox: Sandbox, call: Call, group: Group, clock: ManualClock) -> None:
    sandbox.limits = Limits()
    thread = (await call("createForumTopic", chat_id=group.id, name="case"))["message_thread_id"]
    clock.advance(10)
    for number in range(18):
        sent = await call("sendMessage", chat_id=group.id, message_thread_id=thread, text=str(number))
    await call("editMessageText", chat_id=group.id, message_id=sent["message_id"], text="edited")
    with pytest.raises(RefusedError) as flood:
        await call("sendMessage", chat_id=group.id, text="one too many")
    assert (flood.value.status, flood.value.parameters) == (429, {"retry_after": 50})
    await call("deleteMessage", chat_id=group.id, message_id=sent["message_id"])
    clock.advance(50)
    await call("sendMessage", chat_id=group.id, text="the topic has left the window")


async def test_rates_of_people_and_of_everything(sandbox: Sandbox, call: Call, clock: ManualClock) -> None:
    sandbox.limits = Limits(global_per_second=3)
    people = [sandbox.add_person(str(number)) for number in range(4)]
    for person in people:
        person.start()
    await call("sendMessage", chat_id=people[0].id, text="x")
    with pytest.raises(RefusedError, match="retry after 1"):
        await call("sendMessage", chat_id=people[0].id, text="too soon")
    await call("sendMessage", chat_id=people[1].id, text="x")
    await call("sendMessage", chat_id=people[2].id, text="x")
    with pytest.raises(RefusedError, match="retry after 1"):
        await call("sendMessage", chat_id=people[3].id, text="a fourth in one second")
    clock.advance(1)
    await call("sendMessage", chat_id=people[3].id, text="x")


async def test_a_small_burst_passes_and_who_was_told_to_wait_waits(
    sandbox: Sandbox, call: Call, clock: ManualClock
) -> None:
    sandbox.limits = Limits.in_earnest()
    person = sandbox.add_person("A")
    person.start()
    for number in range(3):
        await call("sendMessage", chat_id=person.id, text=str(number))
        clock.advance(0.5)
    with pytest.raises(RefusedError, match="retry after 2"):
        await call("sendMessage", chat_id=person.id, text="a fourth within 3 s")
    clock.advance(1.75)
    with pytest.raises(RefusedError, match="retry after 1"):
        await call("sendMessage", chat_id=person.id, text="there is room, but the wait is not over")
    clock.advance(0.25)
    await call("sendMessage", chat_id=person.id, text="the wait is over; refused calls were not counted")


async def test_rates_go_by_a_clock_that_nobody_sets(sandbox: Sandbox, call: Call, clock: ManualClock) -> None:
    sandbox.limits = Limits()
    person = sandbox.add_person("A")
    person.start()
    await call("sendMessage", chat_id=person.id, text="x")
    clock.set_wall(3600)
    with pytest.raises(RefusedError, match="retry after 1"):
        await call("sendMessage", chat_id=person.id, text="too soon, whatever the date")


async def test_every_call_is_on_record(
    sandbox: Sandbox, call: Call, group: Group, clock: ManualClock
) -> None:
    thread = (await call("createForumTopic", chat_id=group.id, name="case"))["message_thread_id"]
    sent = await call("sendMessage", chat_id=group.id, message_thread_id=str(thread), text="one")
    clock.advance(60)
    await call("editMessageText", chat_id=str(group.id), message_id=sent["message_id"], text="two")
    with pytest.raises(RefusedError):
        await call("deleteMessage", chat_id=group.id, message_id=9999)
    created, sending, editing, deleting = sandbox.calls
    assert (created.method, created.chat, created.effect) == ("createForumTopic", group.id, True)
    assert (sending.thread, sending.params["message_thread_id"], sending.result["text"]) == (
        thread,
        thread,
        "one",
    )
    assert (editing.chat, editing.thread, editing.time - sending.time) == (group.id, thread, 60)
    assert (deleting.ok, deleting.code, deleting.effect) == (False, 400, False)
    assert deleting.error == "Bad Request: message to delete not found"
    (message,) = [one for one in group.topics[thread].messages if not one.service]
    assert [(one.text, one.time) for one in message.versions] == [
        ("one", sending.time),
        ("two", editing.time),
    ]


async def test_a_phone_shows_new_messages_and_reactions_only(
    sandbox: Sandbox, call: Call, child: Person
) -> None:
    text = "first line\nsecond line\nthird line"
    sent = await call("sendMessage", chat_id=child.id, text=text, disable_notification=True)
    await call("editMessageText", chat_id=child.id, message_id=sent["message_id"], text="edited")
    await call("sendMessage", chat_id=child.id, text="x" * 500)
    thumb = [{"type": "emoji", "emoji": "👍"}]
    await call("setMessageReaction", chat_id=child.id, message_id=1, reaction=thumb)
    shown = [(one.text, one.silent) for one in child.notifications]
    assert shown == [
        ("first line\nsecond line", True),
        ("x" * 159 + "…", False),
        ("👍 /start", False),
    ]
