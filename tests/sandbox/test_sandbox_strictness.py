"""What the stand-in refuses, with Telegram's codes and texts."""

from typing import Any

import aiohttp
import pytest
from sandbox_client import Call, RefusedError, keyboard

from sandbox import Group, ManualClock, Person, Sandbox


async def refused(call: Call, method: str, **params: Any) -> tuple[int, str]:
    with pytest.raises(RefusedError) as error:
        await call(method, **params)
    return error.value.status, error.value.description


@pytest.mark.parametrize(
    ("params", "text"),
    [
        ({"text": ""}, "message text is empty"),
        ({"text": " \n"}, "text must be non-empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "😀" * 2049}, "message is too long"),
        ({"text": "x", "mood": "good"}, "unknown parameter of sendMessage: mood"),
        ({"text": 7}, "wrong parameter text of sendMessage: Input should be a valid string"),
        ({}, "wrong parameter text of sendMessage: Field required"),
        ({"text": "x", "reply_markup": "{"}, "can't parse reply_markup JSON object"),
        ({"text": "x", "reply_markup": {"inline_keyboard": []}}, "object expected as reply markup"),
        ({"text": "x", "reply_markup": {"inline_keyboard": [[]]}}, "object expected as reply markup"),
        ({"text": "x", "reply_markup": keyboard("b", callback_data="x" * 65)}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "reply_markup": keyboard("b", callback_data="я" * 33)}, "BUTTON_DATA_INVALID"),
        (
            {"text": "x", "reply_markup": keyboard("b", copy_text={"text": "x" * 257})},
            "BUTTON_COPY_TEXT_INVALID",
        ),
        (
            {"text": "x", "reply_markup": keyboard("b")},
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            {"text": "x", "reply_markup": keyboard("b", callback_data="a", url="https://example.org")},
            "can't parse inline keyboard button: exactly one action expected, found url, callback_data",
        ),
        (
            {"text": "x", "reply_markup": keyboard("b", url="tel:112")},
            "inline keyboard button URL 'tel:112' is invalid: Unsupported URL protocol",
        ),
        (
            {"text": "x", "reply_markup": keyboard("b", callback_data="a", shape="round")},
            "unknown field of reply_markup.inline_keyboard[0][0]: shape",
        ),
        ({"text": "x", "message_thread_id": 99}, "message thread not found"),
        ({"text": "x", "reply_parameters": {"message_id": 99}}, "message to be replied not found"),
        (
            {"text": "<b>x", "parse_mode": "HTML"},
            "can't parse entities: Can't find end tag corresponding to start tag \"b\"",
        ),
    ],
)
async def test_messages_that_are_refused(
    call: Call, child: Person, params: dict[str, Any], text: str
) -> None:
    assert await refused(call, "sendMessage", chat_id=child.id, **params) == (400, f"Bad Request: {text}")
    assert child.screen is None


async def test_what_is_just_allowed(call: Call, child: Person) -> None:
    markup = keyboard("b", callback_data="x" * 64)
    assert await call("SENDMESSAGE", chat_id=str(child.id), text="x" * 4096, reply_markup=markup)
    assert await call(
        "sendMessage", chat_id=child.id, text="y", reply_markup=keyboard("c", copy_text={"text": "z"})
    )


async def test_unknown_method_and_wrong_token(
    call: Call, sandbox: Sandbox, http: aiohttp.ClientSession
) -> None:
    assert await refused(call, "sendMassage") == (404, "Not Found")
    async with http.get(f"{sandbox.root}/bot1:wrong/getMe") as answer:
        assert (answer.status, (await answer.json())["description"]) == (401, "Unauthorized")


async def test_every_form_of_body(sandbox: Sandbox, http: aiohttp.ClientSession, child: Person) -> None:
    address = f"{sandbox.root}/bot{sandbox.token}/sendMessage"
    markup = '{"inline_keyboard": [[{"text": "b", "callback_data": "d"}]]}'
    values = {"chat_id": str(child.id), "text": "{x}", "reply_markup": markup, "disable_notification": "true"}
    await http.get(address, params=values)
    await http.post(address, data=values)
    parts = aiohttp.FormData(values, default_to_multipart=True)
    await http.post(address, data=parts)
    await http.post(address, json=values)
    sent = child.messages[1:]
    assert [(one.text, one.labels, one.silent) for one in sent] == [("{x}", ["b"], True)] * 4
    async with http.post(address, data="[]", headers={"Content-Type": "application/json"}) as answer:
        assert answer.status == 400


async def test_edits(call: Call, child: Person) -> None:
    own = (
        await call("sendMessage", chat_id=child.id, text="a", reply_markup=keyboard("b", callback_data="d"))
    )["message_id"]
    same = {
        "chat_id": child.id,
        "message_id": own,
        "text": "a",
        "reply_markup": keyboard("b", callback_data="d"),
    }
    status, text = await refused(call, "editMessageText", **same)
    assert (status, text.split(":")[1]) == (400, " message is not modified")
    missing = await refused(call, "editMessageText", chat_id=child.id, message_id=999, text="b")
    assert missing == (400, "Bad Request: message to edit not found")
    theirs = await refused(call, "editMessageText", chat_id=child.id, message_id=1, text="b")
    assert theirs == (400, "Bad Request: message can't be edited")
    edited = await call("editMessageText", chat_id=child.id, message_id=own, text="a")
    assert "reply_markup" not in edited and edited["edit_date"]
    assert child.screen is not None and child.screen.rows == []


async def test_deletes_know_the_age(call: Call, child: Person, clock: ManualClock) -> None:
    old = child.send("old")
    clock.advance(47 * 3600)
    young = child.send("young")
    assert await refused(call, "deleteMessage", chat_id=child.id, message_id=999) == (
        400,
        "Bad Request: message to delete not found",
    )
    clock.advance(3601)
    too_old = (400, "Bad Request: message can't be deleted for everyone")
    assert await refused(call, "deleteMessage", chat_id=child.id, message_id=old) == too_old
    assert await refused(call, "deleteMessages", chat_id=child.id, message_ids=[young, old]) == too_old
    assert [one.id for one in child.messages] == [1, old, young], "all or nothing"
    assert await call("deleteMessages", chat_id=child.id, message_ids=[999, young])
    assert child.chat.messages[young].deleted == clock.now()
    for count in (0, 101):
        status, _ = await refused(call, "deleteMessages", chat_id=child.id, message_ids=list(range(count)))
        assert status == 400


async def test_presses_grow_old(sandbox: Sandbox, call: Call, child: Person, clock: ManualClock) -> None:
    too_old = (400, "Bad Request: query is too old and response timeout expired or query ID is invalid")
    await call("sendMessage", chat_id=child.id, text="a", reply_markup=keyboard("🆘 help", callback_data="d"))
    query = child.press("🆘")
    assert await refused(call, "answerCallbackQuery", callback_query_id=query, text="x" * 201) == (
        400,
        "Bad Request: MESSAGE_TOO_LONG",
    )
    assert await call("answerCallbackQuery", callback_query_id=query)
    assert await refused(call, "answerCallbackQuery", callback_query_id=query) == too_old
    query = child.press("help")
    clock.advance(151)
    assert await refused(call, "answerCallbackQuery", callback_query_id=query) == too_old
    with pytest.raises(AssertionError, match="🆘 help"):
        child.press("🚪")


async def test_topics(call: Call, group: Group, owner: Person) -> None:
    for name in ("", "x" * 129):
        assert (await refused(call, "createForumTopic", chat_id=group.id, name=name))[0] == 400
    own = (await call("createForumTopic", chat_id=group.id, name="case"))["message_thread_id"]
    theirs = group.create_topic("talk", owner).id
    topic = {"chat_id": group.id, "message_thread_id": own}
    not_modified = (400, "Bad Request: TOPIC_NOT_MODIFIED")
    assert await refused(call, "editForumTopic", **topic, name="case") == not_modified
    assert await refused(call, "reopenForumTopic", **topic) == not_modified
    assert await call("editForumTopic", **topic, name="case 2") and group.topics[own].name == "case 2"
    assert await call("closeForumTopic", **topic) and group.topics[own].closed
    assert await refused(call, "closeForumTopic", **topic) == not_modified
    assert await call("sendMessage", **topic, text="an administrator may")
    with pytest.raises(AssertionError, match="closed"):
        group.demote(owner)
        owner.send("x", group, own)
    assert await refused(call, "reopenGeneralForumTopic", chat_id=group.id) == not_modified
    group.general_closed = True
    assert await call("sendMessage", chat_id=group.id, text="an administrator may")
    assert await call("reopenGeneralForumTopic", chat_id=group.id) and not group.general_closed
    group.set_bot_rights(can_manage_topics=False, can_delete_messages=False)
    group.general_closed = True
    assert await refused(call, "sendMessage", chat_id=group.id, text="x") == (400, "Bad Request: TOPIC_CLOSED")
    no_right = "Bad Request: not enough rights to"
    assert await refused(call, "createForumTopic", chat_id=group.id, name="x") == (
        400,
        f"{no_right} create a topic",
    )
    other = {"chat_id": group.id, "message_thread_id": theirs}
    assert await refused(call, "editForumTopic", **other, name="y") == (400, f"{no_right} edit the topic")
    assert await refused(call, "closeForumTopic", **other) == (400, f"{no_right} close or open the topic")
    assert await refused(call, "deleteForumTopic", **topic) == (400, f"{no_right} delete the topic")
    group.close_topic(theirs)
    assert await refused(call, "sendMessage", **other, text="x") == (400, "Bad Request: TOPIC_CLOSED")
    group.set_bot_rights(can_delete_messages=True)
    assert await call("deleteForumTopic", **topic) and group.topics[own].messages == []
    gone = await refused(call, "sendMessage", **topic, text="x")
    assert gone == (400, "Bad Request: message thread not found")
    assert await refused(call, "deleteForumTopic", **topic) == (400, "Bad Request: TOPIC_ID_INVALID")
    general = await refused(call, "sendMessage", chat_id=group.id, message_thread_id=1, text="x")
    assert general == (400, "Bad Request: message thread not found")


async def test_rights_in_groups(call: Call, group: Group, owner: Person) -> None:
    message = owner.send("x", group)
    group.set_bot_rights(can_delete_messages=False)
    refusal = await refused(call, "deleteMessage", chat_id=group.id, message_id=message)
    assert refusal == (400, "Bad Request: message can't be deleted")
    group.set_bot_rights(can_send_messages=False)
    muted = await refused(call, "sendMessage", chat_id=group.id, text="x")
    assert muted == (400, "Bad Request: not enough rights to send text messages to the chat")
    assert (
        await refused(
            call,
            "setMessageReaction",
            chat_id=group.id,
            message_id=message,
            reaction=[{"type": "emoji", "emoji": "🥷"}],
        )
    ) == (400, "Bad Request: REACTION_INVALID")


async def test_profile_limits(call: Call) -> None:
    def commands(**changed: str) -> list[dict[str, str]]:
        return [{"command": "start", "description": "Begin", **changed}]

    assert (await refused(call, "setMyCommands", commands=commands(command="Start")))[1].endswith(
        "COMMAND_INVALID"
    )
    assert (await refused(call, "setMyCommands", commands=commands(description="")))[0] == 400
    assert (await refused(call, "setMyCommands", commands=commands() * 101))[0] == 400
    assert (await refused(call, "setMyCommands", commands=commands(), language_code="rus"))[0] == 400
    chat = {"type": "chat", "chat_id": 5}
    assert (await refused(call, "setMyCommands", commands=commands(), scope=chat))[1].endswith(
        "chat not found"
    )
    assert (await refused(call, "setMyName", name="x" * 65))[0] == 400
