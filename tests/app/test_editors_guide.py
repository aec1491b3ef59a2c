"""Follows the recipes of docs/editors.md as they stand there: changes each file as the page says, runs each command,
and holds what it prints against what the page shows."""

from __future__ import annotations

import datetime
import re
import shlex
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from app.command_line import qorgan
from app.processes import earnest, started, telegram
from checkout import ROOT, Checkout
from openpyxl import load_workbook

from sandbox import Message, Person, Sandbox

PAGE = ROOT / "docs" / "editors.md"
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
AT_THE_END = re.compile(r"\bat the end of `([^`]+)`[^`]*, add\b", re.IGNORECASE)
BELOW = re.compile(r"\bIn `([^`]+)`, below the line `([^`]+)`, add\b")
ANY_LINES = "…"

# A made-up language: English words in letters that no other language here has.
CODE, CALLED = "xx", "Oʻzbekcha"
FOREIGN = {ord(first) + number: ord("ა") + number for first in "aA" for number in range(26)}
KEPT = re.compile(r"(\{[^{}]*->|\{[^{}]*\}|\*?\[[\w-]+\]|/[a-z]+)")  # placeholders, names of forms, commands
OTHER_LETTERS = re.compile("[A-Za-zА-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]")
LEADS_ELSEWHERE = ("🆘", "💬", "🚪", "🤫", "🌐", "📋")  # to other stories, to all languages, nowhere
SCREENS = 30


@dataclass(frozen=True)
class Step:
    """A block of the page, and what it says above it; `typed` in a terminal or written into a file."""

    says: str
    block: str
    typed: bool


def steps(title: str) -> Iterator[Step]:
    """The steps of one recipe."""
    section = PAGE.read_text("utf-8").partition(f"\n### {title}\n")[2]
    section = re.split(r"^##", section, maxsplit=1, flags=re.MULTILINE)[0]
    position = 0
    for block in BLOCK.finditer(section):
        says = " ".join(section[position : block.start()].split())
        yield Step(says, block.group(2), block.group(1) == "console")
        position = block.end()


class Editor:
    """Follows recipes in a checkout. `instead` is what she writes in place of the page's examples, `deeds` what she
    does, or lets others do, where the page has these words."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.instead: dict[str, str] = {}
        self.deeds: dict[str, Callable[[Path], None]] = {}

    def follow(self, title: str) -> None:
        typed = 0
        for step in steps(title):
            for words, deed in self.deeds.items():
                if words in step.says:
                    deed(self.folder)
            block = step.block
            for example, own in self.instead.items():
                block = re.sub(rf"\b{example}\b", own, block)
            if step.typed:
                typed += 1
                self._type(block)
            else:
                self._write(step.says, block)
        assert typed, title

    def _write(self, says: str, lines: str) -> None:
        if found := BELOW.search(says):
            path = self.folder / found.group(1)
            before = path.read_text("utf-8").splitlines(keepends=True)
            [place] = [number for number, line in enumerate(before, 1) if line.strip() == found.group(2)]
            path.write_text("".join([*before[:place], lines, *before[place:]]), "utf-8")
            return
        found = AT_THE_END.search(says)
        assert found, f"the page doesn't say where this goes: {lines}"
        path = self.folder / found.group(1)
        assert path.exists() or "make this file" in says
        with path.open("a", encoding="utf-8") as file:
            file.write(lines)

    def _type(self, block: str) -> None:
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            typed, _, shown = part.partition("\n")
            program, *arguments = shlex.split(typed)
            assert program == "qorgan", typed
            done = qorgan(self.folder, *arguments)
            printed = done.err + done.out
            told = f"{typed} prints\n{printed}\nand the page has\n{shown}"
            assert fits(shown.splitlines(), printed.splitlines()), told


def fits(shown: list[str], printed: list[str]) -> bool:
    """Whether this is what the page shows, with … for what it leaves out: lines, or a part of a line."""
    position, skip = 0, False
    for line in shown:
        if line == ANY_LINES:
            skip = True
            continue
        pattern = ".*".join(map(re.escape, line.split("…")))
        while position < len(printed) and skip and not re.fullmatch(pattern, printed[position]):
            position += 1
        if position == len(printed) or not re.fullmatch(pattern, printed[position]):
            return False
        position, skip = position + 1, False
    return skip or position == len(printed)


@asynccontextmanager
async def served(folder: Path) -> AsyncIterator[tuple[Sandbox, Person]]:
    """The bot as it runs from this checkout, and somebody who reads Russian and has pressed Start."""
    async with telegram() as sandbox, started(folder, "run", **earnest(sandbox)):
        person = sandbox.add_person("A", language="ru", role="child")
        person.start()
        await sandbox.wait_for(lambda: person.screen, 60)
        yield sandbox, person


async def pressed(sandbox: Sandbox, person: Person, data: str) -> Message:
    """The screen to which a button with these data leads."""
    screen = person.screen
    assert screen is not None
    before = len(screen.versions)
    person.press_data(screen.id, data)
    await sandbox.wait_for(lambda: len(screen.versions) > before, 20)
    return screen


def buttons(screen: Message) -> Iterator[tuple[str, str, str]]:
    """Label, data and the screen it leads to, of each button that leads somewhere."""
    for button in (button for row in screen.rows for button in row):
        if data := button.get("callback_data"):
            yield button["text"], data, data.split(":")[1]


async def walk(sandbox: Sandbox, person: Person, *names: str) -> Message:
    """The screen at the end of a way of buttons, each named by where it leads or by its label."""
    screen = person.screen
    assert screen is not None
    for name in names:
        [data] = [data for label, data, target in buttons(screen) if name in (label, target)]
        screen = await pressed(sandbox, person, data)
    return screen


def test_what_fits_the_page() -> None:
    printed = ["one", "two", "three 3"]
    assert fits(["one", "two", "three …"], printed)
    assert fits(["…", "three 3"], printed)
    assert fits(["one", "…"], printed)
    assert not fits(["one", "three …"], printed)
    assert not fits(["…", "two"], printed)
    assert not fits(["one", "two", "three 3", "four"], printed)


async def test_a_screen(checkout: Checkout) -> None:
    Editor(checkout.folder).follow("A screen")
    async with served(checkout.folder) as (sandbox, person):
        screen = await walk(sandbox, person, "child", "teen", "home", "parting")
        [russian] = [step.block for step in steps("A screen") if "`content/ru/" in step.says]
        assert f"\n    {screen.text.splitlines()[0]}\n" in russian


def test_a_number(checkout: Checkout) -> None:
    editor = Editor(checkout.folder)
    editor.instead["2026-11-20"] = datetime.datetime.now(datetime.UTC).date().isoformat()
    editor.follow("A number")


def test_a_region(checkout: Checkout) -> None:
    Editor(checkout.folder).follow("A region")


def foreign(words: str) -> str:
    return "".join(part if KEPT.fullmatch(part) else part.translate(FOREIGN) for part in KEPT.split(words))


def translate_the_sheet(folder: Path) -> None:
    book = load_workbook(folder / "texts.xlsx")
    sheet: Any = book.worksheets[0]
    names = [cell.value for cell in sheet[1]]
    columns = [names.index(language) for language in ("kk", "ru", "en", CODE)]
    for row in sheet.iter_rows(min_row=2):
        cells = [row[column] for column in columns]
        if len({cell.value for cell in cells}) > 1:  # the others are to be the same in all languages
            cells[-1].value = foreign(str(cells[-1].value))
    book.save(folder / "texts.xlsx")


def translate_the_files(folder: Path) -> None:
    for path in (folder / "content").glob("*.yaml"):
        text = path.read_text("utf-8")
        for node in reversed(list(new_words(yaml.compose(text, yaml.SafeLoader)))):
            start, end = node.start_mark.index, node.end_mark.index
            text = text[:start] + text[start:end].translate(FOREIGN) + text[end:]
        path.write_text(text, "utf-8")


def new_words(node: Any, *, below: bool = False) -> Iterator[Any]:
    """What stands under the key of the new language."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from new_words(value, below=below or key.value == CODE)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from new_words(item, below=below)
    elif below:
        yield node


async def test_a_language(checkout: Checkout) -> None:
    editor = Editor(checkout.folder)
    editor.instead["uz"] = CODE
    editor.deeds = {
        "The translator rewrites the column `uz` of `texts.xlsx`": translate_the_sheet,
        "Translate what stands behind `uz:` in the `.yaml` files": translate_the_files,
    }
    editor.follow("A language")
    async with served(checkout.folder) as (sandbox, person):
        screen = await walk(sandbox, person, "language", CALLED)
        seen, waiting = {"start"}, deque([""])
        for _ in range(SCREENS):
            if data := waiting.popleft():
                screen = await pressed(sandbox, person, data)
            labels = [label for label in screen.labels if not label.startswith("🌐")]
            words = re.sub(r"/[a-z]+", "", screen.text + "".join(labels))
            assert not OTHER_LETTERS.search(words), words
            for label, data, name in buttons(screen):
                assert data.endswith(f":{CODE}")
                if name not in seen and not label.startswith(LEADS_ELSEWHERE):
                    seen.add(name)
                    waiting.append(data)
