"""Looking for a number: by what it is about, by region, and what comes when nobody answers."""

from __future__ import annotations

from pathlib import Path

from stage import Stage


async def test_from_what_happened_to_the_next_number(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        await stage.act(child.start)
        for label in ("☎️", "🔎", "Травля в школе"):
            await stage.press(child, label)
        [screen] = child.messages
        assert "• 111 — Единый контакт-центр" in screen.text
        assert screen.labels[:3] == ["📋 111", "📋 102", "📞 Получилось дозвониться?"]
        await stage.press(child, "📞")
        await stage.press(child, "✖️")
        [screen] = child.messages
        assert "дело не в том, кто звонил" in screen.text
        assert {label.split()[0] for label in screen.labels} >= {"📋", "🔎", "🤫", "💬", "🆘", "🚪"}
        await stage.press(child, "🔎")
        await stage.press(child, "Очень тяжело внутри")
        assert [label for label in child.messages[0].labels if label.startswith("📋")] == ["📋 111", "📋 112"]


async def test_a_region_names_its_center_and_another_the_one_that_answers(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        adult = stage.adult("ru")
        await stage.act(adult.start)
        await stage.press(adult, "☎️")
        await stage.press(adult, "г. Астана")
        [screen] = adult.messages
        assert "Центр нашей сети здесь: Центр Астана." in screen.text
        assert "Когда отвечает: днём и ночью." in screen.text
        await stage.press(adult, "⬅️")
        await stage.press(adult, "г. Шымкент")
        [screen] = adult.messages
        assert "Своего центра здесь пока нет. За этот регион отвечает Центр Алматы." in screen.text
        assert "📞 Получилось дозвониться?" in screen.labels


async def test_a_small_child_is_asked_whether_it_helped(tmp_path: Path) -> None:
    async with Stage.open(tmp_path) as stage:
        child = stage.child("ru")
        await stage.act(child.start)
        await stage.act(child.press_data, child.messages[0].id, stage.dialogs.press("k_call", "ru", "k_hit_now"))
        await stage.press(child, "📞")
        await stage.press(child, "✖️")
        [screen] = child.messages
        assert "Твоей вины тут нет." in screen.text
        assert [label.split()[0] for label in screen.labels[:2]] == ["📋", "📋"]
