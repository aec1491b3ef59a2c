"""How a case opens: 💬, 🆘, 🤫, and where it goes."""

from __future__ import annotations

from pathlib import Path

import pytest
from stage import Stage

import content
from sandbox import Person

LANGUAGES = ["kk", "ru", "en"]


async def call(stage: Stage, person: Person) -> None:
    await stage.act(person.start)
    await stage.press(person, "🆘")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_sos_shows_numbers_and_calls_at_the_tap(tmp_path: Path, language: str) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child(language)
        await call(stage, child)
        [screen] = child.messages
        copies = {b["copy_text"]["text"] for row in screen.rows for b in row if "copy_text" in b}
        assert {"112", "102", "103", "111"} <= copies
        assert all(number in screen.text for number in copies)
        await stage.press(child, "💬")
        await stage.drained()
        [topic] = stage.topics
        assert topic.name.startswith("🔴")
        alert = await stage.until(lambda: next((m for m in stage.general if m.text.startswith("🔴")), None))
        assert not alert.silent
        assert child.messages[0].text.count("112") == 1


async def test_a_red_case_raises_the_open_one(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        topic = await stage.open_case(child)
        first = await stage.until(lambda: next((m for m in stage.general if m.text[:1] in {"🟢", "🟠"}), None))
        assert first.silent
        assert not topic.name.startswith("🔴")
        await stage.press(child, "🆘")
        await stage.press(child, "💬")
        await stage.drained()
        assert stage.topics == [topic]
        assert topic.name.startswith("🔴")
        alert = await stage.until(lambda: next((m for m in stage.general if m.text.startswith("🔴")), None))
        assert not alert.silent
        alerts = len(stage.general)
        await stage.press(child, "🆘")
        await stage.press(child, "🤫")
        await stage.drained()
        assert stage.topics == [topic]
        assert len(stage.general) == alerts, "it was red already"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_by_taps_alone(tmp_path: Path, language: str) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child(language)
        await call(stage, child)
        await stage.press(child, "🤫")
        for mark in ("✅", "✖️", "✅"):
            await stage.press(child, mark)
        await stage.type(child, "Абая 1")
        await stage.press(child, "7")
        await stage.type(child, "кв. 12")
        await stage.drained()
        [topic] = stage.topics
        assert topic.name.startswith("🔴")
        told = "\n".join(stage.texts(topic))
        for line in (
            "Тот, кого боятся, рядом? Да",
            "Ранения, сильная боль? Нет",
            "Нужно приехать? Да",
            "Адрес: Абая 1",
            "Этаж: 7",
            "Дверь: кв. 12",
        ):
            assert line in told
        [screen] = child.messages
        name = stage.dialogs.content.text(language, "waiting_red", center="·", count=6).split("·")[0]
        assert screen.text.startswith(name)


async def test_every_question_can_be_skipped(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        await call(stage, child)
        await stage.press(child, "🤫")
        for step in ("near", "hurt", "come", "address", "floor", "door"):
            assert child.messages[0].text == stage.dialogs.screen(f"silent_{step}", "ru").text
            await stage.press(child, "⏭")
        await stage.drained()
        [topic] = stage.topics
        assert len([m for m in topic.messages if m.sender == "bot" and not m.service]) == 1, "the summary alone"
        assert "Мы позвали" in child.messages[0].text


async def test_who_reads_is_said_before_the_first_word(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        for language, name in (("kk", "Алматы орталығы"), ("ru", "Центр Алматы"), ("en", "Almaty center")):
            person = stage.child(language)
            await stage.act(person.start)
            await stage.press(person, "💬")
            [screen] = person.messages
            assert name in screen.text
            assert not stage.topics
            regions = stage.dialogs.content.regions
            assert {region.labels[language] for region in regions.values()} <= set(screen.labels)


@pytest.mark.parametrize("region", ["KZ-71", "KZ-75", "KZ-10", ""])
@pytest.mark.parametrize("linked", [True, False])
async def test_the_region_chooses_the_center(tmp_path: Path, region: str, linked: bool) -> None:
    async with Stage.open(tmp_path) as stage:
        almaty = stage.group
        if linked:
            await stage.link("astana")
        astana = stage.group if linked else None
        child = stage.child("ru")
        await stage.act(child.start)
        await stage.press(child, "💬")
        label = stage.dialogs.content.regions[region].labels["ru"] if region else "⏭"
        await stage.press(child, label)
        goes_to = astana if astana and region == "KZ-71" else almaty
        assert ("Центр Астана" if goes_to is astana else "Центр Алматы") in child.messages[0].text
        await stage.type(child, "привет")
        await stage.drained()
        [topic] = [topic for topic in goes_to.topics.values() if not topic.deleted]
        if region:
            assert stage.dialogs.content.regions[region].names["ru"] in topic.messages[1].text


@pytest.mark.parametrize("role", ["child", "adult", "none"])
async def test_staff_read_who_it_is_only_when_it_was_said(tmp_path: Path, role: str) -> None:
    async with Stage.open(tmp_path) as stage:
        person = stage.adult("ru")
        say = stage.dialogs.content.text
        await stage.act(person.start)
        if role != "none":
            await stage.press(person, say("ru", f"{role}.label"))
        await stage.press(person, "💬")
        await stage.press(person, "⏭")
        await stage.type(person, "здравствуйте")
        await stage.drained()
        summary = stage.topics[0].messages[1].text
        assert f"Кто: {say('ru', f'staff-role-{role}')}\n" in summary


def test_region_buttons_are_short_and_differ() -> None:
    regions = content.load().regions.values()
    for language in LANGUAGES:
        labels = [region.labels[language] for region in regions]
        assert len(set(labels)) == len(labels)
        assert max(map(len, labels)) <= 20, "two stand in a row on a phone"


async def test_the_neighbor_takes_over(tmp_path: Path) -> None:
    async with Stage.open(tmp_path, linked=False) as stage:
        await stage.link("astana")
        child = stage.child("ru")
        await stage.open_case(child)
        assert len(stage.topics) == 1


@pytest.mark.parametrize("language", LANGUAGES)
async def test_without_a_center_the_truth_and_numbers(tmp_path: Path, language: str) -> None:
    async with Stage.open(tmp_path, linked=False) as stage:
        child = stage.child(language)
        nobody = stage.dialogs.screen("nobody", language).text
        await stage.act(child.start)
        await stage.press(child, "💬")
        assert child.messages[0].text == nobody
        await call(stage, child)
        await stage.press(child, "💬")
        assert child.messages[0].text == nobody
        await call(stage, child)
        await stage.press(child, "🤫")
        assert child.messages[0].text == nobody
        assert "✅" not in "".join(child.messages[0].labels), "there is nothing to send"
        await stage.type(child, "мне страшно")
        assert [message.text for message in child.messages] == [stage.dialogs.screen("nobody_draft", language).text]
        await stage.link()
        await stage.press(child, "✅")
        await stage.drained()
        assert "мне страшно" in stage.texts(stage.topics[0])


async def test_the_tree_says_what_it_is_about(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        dialogs = stage.dialogs
        child = stage.child("ru")
        for node, entry in list(dialogs.nodes.items()):
            if entry.tree != "child" or entry.case is None or not dialogs.has_screen(entry):
                continue
            await stage.act(child.start)
            screen = child.screen
            assert screen is not None
            await stage.act(child.press_data, screen.id, dialogs.press(node, "ru"))
            await stage.press(child, "💬")
            if dialogs.nodes[node].urgent:
                break
            await stage.press(child, "⏭")
            await stage.type(child, "привет")
            await stage.drained()
            topic = stage.topics[-1]
            hint = dialogs.case(node)
            mark = {"red": "🔴", "amber": "🟠", "green": "🟢"}[hint.urgency]
            key = "category-" + hint.category.replace(".", "-").replace("_", "-").removesuffix("-other")
            assert topic.name.startswith(mark), node
            assert topic.name.endswith(dialogs.content.text("ru", key)), node
            label = dialogs.content.text("ru", entry.label_key(dialogs.content.has))
            assert label in topic.messages[1].text, node
            break
        else:
            pytest.fail("no node says what it is about")
        await stage.take(topic)
        await stage.press(stage.lead, "✅", chat=stage.group, thread=stage.thread(topic))


@pytest.mark.parametrize(("node", "topic"), [("k_run", "ребёнок ушёл из дома"), ("need_lost", "пропал ребёнок")])
async def test_staff_read_what_a_case_is_about(tmp_path: Path, node: str, topic: str) -> None:
    """Also where its kind has no name of its own, only the one above it."""
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        await stage.act(child.start)
        await stage.act(child.press_data, child.messages[0].id, stage.dialogs.press(node, "ru"))
        await stage.press(child, "💬")
        await stage.press(child, "⏭")
        await stage.type(child, "привет")
        await stage.drained()
        assert stage.topics[-1].name.endswith(f"· {topic}")


WAYS_OUT = ["💬", "🆘", "🆘 💬", "🏠", "role", "language", "/start"]


@pytest.mark.parametrize("way", WAYS_OUT)
async def test_who_leaves_the_questions_says_no_address(tmp_path: Path, way: str) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        await stage.act(child.start)
        await stage.press(child, "🆘")
        await stage.press(child, "🤫")
        for _ in range(3):
            await stage.press(child, "⏭")
        assert child.screen is not None
        nodes = {"role": "child", "language": "lang_set"}
        if way in nodes:
            await stage.act(child.press_data, child.screen.id, stage.dialogs.press(nodes[way], "ru"))
        elif way.startswith("/"):
            await stage.type(child, way)
        else:
            for mark in way.split():
                await stage.press(child, mark)
        await stage.type(child, "он идёт сюда")
        await stage.drained()
        assert "он идёт сюда" in stage.texts(stage.topics[0])
        asked = stage.dialogs.screen("waiting_red", "ru", center="Центр Алматы", count=1).text
        assert child.screen.text == asked, "nobody is asked for the floor"
