"""The control interface: what the page sees and does, and who may."""

import asyncio
import json
from typing import Any

import aiohttp
import pytest
from sandbox_client import Call, keyboard

from sandbox import Group, Person, Sandbox


async def act(http: aiohttp.ClientSession, sandbox: Sandbox, **what: Any) -> tuple[int, dict[str, Any]]:
    async with http.post(f"{sandbox.root}/sandbox/act", json=what) as answer:
        return answer.status, await answer.json()


async def state(http: aiohttp.ClientSession, sandbox: Sandbox) -> dict[str, Any]:
    async with http.get(f"{sandbox.root}/sandbox/state") as answer:
        return dict(await answer.json())


async def test_the_state_shows_what_everybody_sees(
    sandbox: Sandbox, http: aiohttp.ClientSession, call: Call, child: Person, group: Group, owner: Person
) -> None:
    rows = [[{"text": "🆘", "callback_data": "d"}, {"text": "📋", "copy_text": {"text": "112"}}]]
    await call(
        "sendMessage", chat_id=child.id, text="one\ntwo\nthree", reply_markup={"inline_keyboard": rows}
    )
    commands = [{"command": "start", "description": "Бастау"}]
    await call("setMyCommands", commands=commands, language_code="kk")
    thread = (await call("createForumTopic", chat_id=group.id, name="case"))["message_thread_id"]
    note = owner.send("// note", group, thread)
    await call(
        "setMessageReaction", chat_id=group.id, message_id=note, reaction=[{"type": "emoji", "emoji": "👍"}]
    )
    shown = await state(http, sandbox)
    chat = next(one for one in shown["chats"] if one["person"] == child.id)
    assert chat["commands"] == commands
    assert [one["text"] for one in chat["notifications"]] == ["one\ntwo"]
    message = chat["messages"][-1]
    assert (message["from"], message["text"], message["edited"]) == ("bot", "one\ntwo\nthree", False)
    assert message["rows"] == [[{"text": "🆘", "data": "d"}, {"text": "📋", "copy": "112"}]]
    (topic,) = shown["groups"][0]["topics"]
    assert (topic["name"], topic["closed"]) == ("case", False)
    assert [(one["from"], one["service"], one["reactions"]) for one in topic["messages"]] == [
        ("bot", "forum_topic_created", []),
        (owner.id, "", ["👍"]),
    ]
    assert {"id": owner.id, "name": "Дина", "status": "creator"} in shown["groups"][0]["members"]
    assert {one["role"] for one in shown["people"]} == {"child", "staff"}


async def test_people_act_from_the_page(
    sandbox: Sandbox, http: aiohttp.ClientSession, call: Call, group: Group, owner: Person
) -> None:
    child = sandbox.add_person("Айзере", role="child")
    assert await act(http, sandbox, actor=child.id, kind="start", payload="school") == (
        200,
        {"ok": True, "message": 1},
    )
    assert child.messages[0].text == "/start school"
    _, sent = await act(http, sandbox, actor=child.id, kind="send", text=" hi ")
    await act(http, sandbox, actor=child.id, kind="edit", message=sent["message"], text="hello")
    assert child.messages[-1].text == "hello" and child.messages[-1].edited
    await act(http, sandbox, actor=child.id, kind="media", media="photo")
    assert child.messages[-1].media == "photo"
    await act(http, sandbox, actor=child.id, kind="delete", message=sent["message"])
    assert [one.media for one in child.messages] == ["", "photo"]
    _, sent = await act(http, sandbox, actor=owner.id, kind="send", chat=group.id, text="to all")
    assert group.general[-1].text == "to all"
    await act(http, sandbox, actor=child.id, kind="block")
    assert child.blocked
    await act(http, sandbox, actor=child.id, kind="unblock")
    assert not child.blocked


async def test_a_press_brings_the_toast(
    sandbox: Sandbox, http: aiohttp.ClientSession, call: Call, child: Person
) -> None:
    message = await call(
        "sendMessage", chat_id=child.id, text="a", reply_markup=keyboard("🆘", callback_data="d")
    )
    press = {"actor": child.id, "kind": "press", "message": message["message_id"], "row": 0, "column": 0}
    pressing = asyncio.create_task(act(http, sandbox, **press))
    query = await sandbox.wait_for(lambda: next(iter(sandbox.world.queries.values()), None))
    assert query is not None
    await call("answerCallbackQuery", callback_query_id=query.id, text="done", show_alert=True)
    assert await pressing == (200, {"ok": True, "toast": {"text": "done", "alert": True}})


async def test_a_notice_stays_until_it_is_taken_back_or_closed(sandbox: Sandbox, http: aiohttp.ClientSession) -> None:
    assert (await state(http, sandbox))["notice"] == []
    sandbox.show_notice(["<b>a.yaml:3</b>", "b"])
    revision = sandbox.world.revision
    assert (await state(http, sandbox))["notice"] == ["<b>a.yaml:3</b>", "b"]
    sandbox.show_notice(["<b>a.yaml:3</b>", "b"])
    assert sandbox.world.revision == revision
    # A window that hasn't yet seen the newer one closes the older one only.
    assert await act(http, sandbox, kind="close", notice=["older"]) == (200, {"ok": True})
    assert sandbox.notice == ("<b>a.yaml:3</b>", "b")
    assert await act(http, sandbox, kind="close", notice=["<b>a.yaml:3</b>", "b"]) == (200, {"ok": True})
    assert (await state(http, sandbox))["notice"] == []
    sandbox.show_notice(["c"])
    sandbox.show_notice([])
    assert (await state(http, sandbox))["notice"] == []
    assert (await act(http, sandbox, kind="close"))[0] == 400


async def test_news_are_numbered(sandbox: Sandbox, http: aiohttp.ClientSession) -> None:
    assert (await state(http, sandbox))["news"] == {"number": 0, "text": ""}
    for number in (1, 2):
        sandbox.announce("same")
        assert (await state(http, sandbox))["news"] == {"number": number, "text": "same"}


@pytest.mark.parametrize(
    "what",
    [
        {"kind": "send", "text": "x"},
        {"actor": 1, "kind": "send", "text": "x"},
        {"actor": "child", "kind": "send", "text": " "},
        {"actor": "child", "kind": "dance"},
        {"actor": "child", "kind": "press", "message": 1, "row": 0, "column": 0},
        {"actor": "child", "kind": "edit", "message": 99, "text": "x"},
        {"actor": "child", "kind": "media", "media": "tattoo"},
        {"actor": "child", "kind": "send", "text": "x", "chat": "group"},
    ],
)
async def test_impossible_acts_are_refused(
    sandbox: Sandbox, http: aiohttp.ClientSession, child: Person, group: Group, what: dict[str, Any]
) -> None:
    names = {"child": child.id, "group": group.id}
    status, body = await act(http, sandbox, **{key: names.get(str(one), one) for key, one in what.items()})
    assert status == 400 and body["ok"] is False and body["error"]


async def test_changes_are_told_as_they_happen(
    sandbox: Sandbox, http: aiohttp.ClientSession, child: Person
) -> None:
    async with http.get(f"{sandbox.root}/sandbox/events") as stream, asyncio.timeout(5):
        assert stream.content_type == "text/event-stream"

        async def revision() -> int:
            line = (await stream.content.readline()).decode()
            assert await stream.content.readline() == b"\n"
            return int(json.loads(line.removeprefix("data: "))["revision"])

        first = await revision()
        child.send("x")
        assert await revision() > first


async def test_only_this_machine_and_this_page_may(
    sandbox: Sandbox, http: aiohttp.ClientSession, child: Person
) -> None:
    address = f"{sandbox.root}/sandbox/act"
    body = {"actor": child.id, "kind": "send", "text": "x"}
    async with http.post(address, json=body, headers={"Origin": "https://example.org"}) as answer:
        assert answer.status == 403
    async with http.post(address, data=json.dumps(body), headers={"Content-Type": "text/plain"}) as answer:
        assert answer.status == 415
    async with http.get(f"{sandbox.root}/sandbox/state", headers={"Host": "example.org"}) as answer:
        assert answer.status == 403
    async with http.post(address, json=body, headers={"Origin": sandbox.root}) as answer:
        assert answer.status == 200


async def test_the_page_is_served_and_nothing_beside_it(
    sandbox: Sandbox, http: aiohttp.ClientSession
) -> None:
    async with http.get(f"{sandbox.root}/") as answer:
        assert (answer.status, answer.content_type) == (200, "text/html")
        assert "default-src 'self'" in answer.headers["Content-Security-Policy"]
    async with http.get(f"{sandbox.root}/page/..%2fserver.py") as answer:
        assert answer.status == 404
