"""The update queue: order, confirmation, lifetimes, what is reported to whom."""

import asyncio
from typing import Any

import pytest
from sandbox_client import Call, RefusedError, keyboard

from sandbox import Group, ManualClock, Person, Sandbox


def texts(updates: list[dict[str, Any]]) -> list[str]:
    return [update["message"]["text"] for update in updates]


@pytest.fixture
def quiet(child: Person, sandbox: Sandbox) -> Person:
    """A person whose start is confirmed."""
    sandbox.world.updates.clear()
    return child


async def test_updates_stay_until_they_are_confirmed(sandbox: Sandbox, call: Call, quiet: Person) -> None:
    for number in range(5):
        quiet.send(str(number))
    first = await call("getUpdates", limit=2)
    assert texts(first) == ["0", "1"]
    ids = [update["update_id"] for update in first]
    assert ids[1] == ids[0] + 1
    assert sandbox.pending() == 5
    assert texts(await call("getUpdates", offset=ids[1])) == ["1", "2", "3", "4"]
    assert sandbox.pending() == 4
    assert texts(await call("getUpdates", offset=-2)) == ["3", "4"]
    assert texts(await call("getUpdates", offset=ids[0] + 1000)) == ["3", "4"], (
        "an absurd offset loses nothing"
    )
    for limit in (0, 101):
        with pytest.raises(RefusedError):
            await call("getUpdates", limit=limit)


async def test_asking_again_at_once_gives_one_at_a_time(call: Call, quiet: Person) -> None:
    for number in range(3):
        quiet.send(str(number))
    assert len(await call("getUpdates", offset=7)) == 3
    assert len(await call("getUpdates", offset=7)) == 1


async def test_a_poll_wakes_at_once(sandbox: Sandbox, call: Call, quiet: Person) -> None:
    poll = asyncio.create_task(call("getUpdates", timeout=50))
    await sandbox.wait_for(lambda: sandbox.world.updates.waiting)
    quiet.send("now")
    async with asyncio.timeout(1):
        assert texts(await poll) == ["now"]


async def test_lifetimes(sandbox: Sandbox, call: Call, quiet: Person, clock: ManualClock) -> None:
    await call("sendMessage", chat_id=quiet.id, text="menu", reply_markup=keyboard("🆘", callback_data="d"))
    quiet.send("text")
    quiet.press("🆘")
    clock.advance(149)
    assert sandbox.pending() == 2
    clock.advance(2)
    assert texts(await call("getUpdates")) == ["text"]
    clock.advance(86_400 - 150)
    assert sandbox.pending() == 0


async def test_a_webhook_ends_a_waiting_poll(sandbox: Sandbox, call: Call, quiet: Person) -> None:
    poll = asyncio.create_task(call("getUpdates", timeout=50))
    await sandbox.wait_for(lambda: sandbox.world.updates.waiting)
    await call("setWebhook", url="http://127.0.0.1:9/none")
    with pytest.raises(RefusedError, match="terminated by setWebhook request"):
        await poll


async def test_allowed_updates_are_remembered(
    sandbox: Sandbox, call: Call, quiet: Person, group: Group
) -> None:
    def reported() -> list[str]:
        return [kind for one in sandbox.world.updates.pending() for kind in one.body]

    sandbox.world.updates.clear()
    group.add_member(quiet)
    assert reported() == ["message"], "chat_member must be asked for"
    await call("getUpdates", allowed_updates=["chat_member", "callback_query"])
    sandbox.world.updates.clear()
    group.promote(quiet)
    quiet.send("not wanted")
    assert reported() == ["chat_member"]
    await call("getUpdates", allowed_updates=[])
    quiet.send("wanted")
    assert reported() == ["chat_member", "message"]


async def test_repeated_and_reordered_updates(sandbox: Sandbox, call: Call, quiet: Person) -> None:
    sandbox.duplicate_next(1)
    quiet.send("a")
    quiet.send("b")
    batch = await call("getUpdates", offset=1)
    assert texts(batch) == ["a", "a", "b"]
    assert batch[0]["update_id"] == batch[1]["update_id"]
    sandbox.world.updates.clear()
    sandbox.redeliver(batch[0]["update_id"])
    assert texts(await call("getUpdates", offset=2)) == ["a"]
    sandbox.world.updates.clear()
    sandbox.reorder_next(3)
    for text in "cde":
        quiet.send(text)
    turned = await call("getUpdates", offset=3)
    assert texts(turned) == ["e", "d", "c"]
    assert [one["update_id"] for one in turned] == sorted(one["update_id"] for one in turned)


async def test_injected_updates_come_as_they_are(sandbox: Sandbox, call: Call, quiet: Person) -> None:
    update_id = sandbox.inject({"message": {"forward_origin": {"type": "hidden_user", "date": 1}}, "odd": []})
    (update,) = await call("getUpdates")
    assert update == {
        "update_id": update_id,
        "message": {"forward_origin": {"type": "hidden_user", "date": 1}},
        "odd": [],
    }


async def test_a_topic_message_carries_its_topic(
    sandbox: Sandbox, call: Call, group: Group, owner: Person
) -> None:
    thread = (await call("createForumTopic", chat_id=group.id, name="case"))["message_thread_id"]
    created = sandbox.world.updates.pending()[-1].body["message"]
    assert created["forum_topic_created"]["name"] == "case" and created["message_id"] == thread
    owner.send("in the topic", group, thread)
    message = sandbox.world.updates.pending()[-1].body["message"]
    assert (message["message_thread_id"], message["is_topic_message"]) == (thread, True)
    assert message["reply_to_message"]["forum_topic_created"]["name"] == "case"
    owner.send("in General", group)
    general = sandbox.world.updates.pending()[-1].body["message"]
    assert not {"message_thread_id", "is_topic_message", "reply_to_message"} & general.keys()
    owner.send("answer", group, thread, reply_to=message["message_id"])
    answer = sandbox.world.updates.pending()[-1].body["message"]
    assert answer["reply_to_message"]["text"] == "in the topic"


async def test_topic_reports_can_come_late_or_never(sandbox: Sandbox, call: Call, group: Group) -> None:
    sandbox.world.updates.clear()
    group.report_topics = "never"
    await call("createForumTopic", chat_id=group.id, name="one")
    group.report_topics = "late"
    await call("createForumTopic", chat_id=group.id, name="two")
    assert sandbox.pending() == 0
    assert group.report_late() == 1
    (late,) = sandbox.world.updates.pending()
    assert late.body["message"]["forum_topic_created"]["name"] == "two"


async def test_identities_are_complete_and_administrators_may_hide(
    sandbox: Sandbox, child: Person, group: Group, owner: Person
) -> None:
    child.send("x", forward_origin={"type": "hidden_user", "sender_user_name": "Mum", "date": 1})
    message = sandbox.world.updates.pending()[-1].body["message"]
    assert message["from"]["last_name"] == "Сериккызы" and message["from"]["username"] == "aizere"
    assert message["from"]["id"] > 2**31 and message["forward_origin"]["sender_user_name"] == "Mum"
    child.send_media("contact")
    contact = sandbox.world.updates.pending()[-1].body["message"]["contact"]
    assert contact["phone_number"] == "+77015550101" and contact["user_id"] == child.id
    group.add_member(child, "administrator", anonymous=True)
    child.send("who am I", group)
    hidden = sandbox.world.updates.pending()[-1].body["message"]
    assert hidden["from"]["id"] == 1087968824 and hidden["sender_chat"]["id"] == group.id


async def test_privacy_mode(sandbox: Sandbox, child: Person, owner: Person) -> None:
    group = sandbox.add_group("Basic", forum=False)
    group.add_member(owner, "creator")
    group.add_bot("member")
    sandbox.world.updates.clear()
    owner.send("not for bots", group)
    assert sandbox.pending() == 0
    owner.send("/link code", group)
    assert sandbox.pending() == 1


async def test_message_ids_and_moved_groups(
    sandbox: Sandbox, call: Call, child: Person, owner: Person
) -> None:
    other = sandbox.add_person("Other")
    assert other.start() == child.send("x") - 1, "private chats share one sequence"
    basic = sandbox.add_group("Basic", forum=False)
    basic.add_member(owner, "creator")
    basic.add_bot("member")
    sandbox.world.updates.clear()
    new = sandbox.group(basic.migrate())
    away, here = [one.body["message"] for one in sandbox.world.updates.pending()]
    assert (away["chat"]["id"], away["migrate_to_chat_id"]) == (basic.id, new.id)
    assert (here["chat"]["id"], here["migrate_from_chat_id"]) == (new.id, basic.id)
    assert here["chat"]["is_forum"] and str(new.id).startswith("-100")


async def test_a_blocked_bot_is_told(sandbox: Sandbox, quiet: Person) -> None:
    quiet.block()
    quiet.start()
    changes = [one.body["my_chat_member"] for one in sandbox.world.updates.pending()[:2]]
    assert [one["new_chat_member"]["status"] for one in changes] == ["kicked", "member"]
    assert changes[0]["new_chat_member"]["user"]["id"] == 42


async def test_waiting_in_vain_says_what_is_there(sandbox: Sandbox, child: Person) -> None:
    child.send("hello?")
    with pytest.raises(TimeoutError, match=r"Айзере Сериккызы: hello\?"):
        await sandbox.wait_for(lambda: child.screen, timeout=0.01)
