"""Commands for those who write, review and translate. They work on all that can be read, so that one broken text
doesn't stop the work on others; `qorgan check` names what is wrong."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.app.exits import PROBLEMS, USAGE, fail

if TYPE_CHECKING:
    from content import Content, Problem
    from content.network import Network
    from dialogs import Dialogs, Node
    from dialogs.graph import Graph

_DRAWING_SECONDS = 60
_MOST_LINES = 20  # of what is wrong with a spreadsheet
_FEW = 10  # names that an error line can list

commands = typer.Typer()


class Format(StrEnum):
    """In which form a graph is written."""

    MERMAID = "mermaid"
    SVG = "svg"


@commands.command()
def graph(
    branch: Annotated[str, typer.Option(metavar="TREE", help="Only this tree.")] = "",
    form: Annotated[Format | None, typer.Option("--format", help="Only this form.")] = None,
    output: Annotated[Path, typer.Option(metavar="FOLDER", help="Where the files go.")] = Path("graph"),
    lang: Annotated[str, typer.Option(metavar="LANGUAGE", help="Language of the labels.")] = "",
) -> None:
    """Draw which screen leads where, one picture a tree, as Mermaid and SVG."""
    trees, problems = _read()
    from dialogs.graph import branches, mermaid
    from dialogs.graph import graph as drawn

    language = _language(trees, lang)
    names = [_known(branch, branches(trees), "tree")] if branch else branches(trees)
    try:
        output.mkdir(parents=True, exist_ok=True)
        for name in names:
            one = drawn(trees, name, language)
            if form in (None, Format.MERMAID):
                _write(output / f"{name}.mmd", mermaid(one))
            if form in (None, Format.SVG):
                _write(output / f"{name}.svg", _svg(one))
    except OSError as error:
        fail(f"{error.filename or output}: can't be written ({error.strerror}); name another --output", code=PROBLEMS)
    _tell(problems)


@commands.command()
def export(
    page: Annotated[Path | None, typer.Option("--print", metavar="FILE.html", help="All screens, to print.")] = None,
    xlsx: Annotated[Path | None, typer.Option(metavar="FILE.xlsx", help="All texts, for translators.")] = None,
) -> None:
    """Write all screens for experts to read, or all texts for translators to change."""
    if page is None and xlsx is None:
        fail("say what to export: --print FILE.html or --xlsx FILE.xlsx. Try --help.", code=USAGE)
    if xlsx is not None and xlsx.suffix.lower() != ".xlsx":
        fail(f"{xlsx}: must end in .xlsx", code=USAGE)
    trees, problems = _read()
    try:
        if page is not None:
            from dialogs.script import script

            _write(page, script(trees))
        if xlsx is not None:
            _export_texts(trees.content, xlsx)
    except OSError as error:
        fail(f"{error.filename or page or xlsx}: can't be written ({error.strerror}); name another file", code=PROBLEMS)
    _tell(problems)


@commands.command("import")
def import_(
    file: Annotated[Path, typer.Argument(metavar="FILE.xlsx")],
    overwrite: Annotated[bool, typer.Option(help="Also where the sheet doesn't say what went out.")] = False,
) -> None:
    """Take over what translators changed in a spreadsheet that `qorgan export --xlsx` made."""
    said, _ = _read_content()
    from content.problems import file_name
    from content.sheet import SheetError
    from content.translating import import_texts

    try:
        changed = import_texts(said.root, said.languages, file, overwrite=overwrite)
    except SheetError as error:
        more = len(error.lines) - _MOST_LINES
        lines = [*error.lines[:_MOST_LINES], *([f"and {more} more problems"] if more > 0 else [])]
        fail(*lines[:-1], f"{lines[-1]}; nothing was changed", code=PROBLEMS)
    except OSError as error:
        fail(f"{error.filename}: can't be written ({error.strerror}); nothing was changed", code=PROBLEMS)
    for path, count in changed.items():
        print(f"{file_name(path)}: {count} changed")
    print("now run qorgan check" if changed else "nothing differs")


@commands.command("add-language")
def add_language(
    code: Annotated[str, typer.Argument(metavar="CODE")],
    source: Annotated[str, typer.Option("--from", metavar="LANGUAGE", help="Whose words it begins with.")],
    name: Annotated[str, typer.Option(metavar="NAME", help="What its speakers call it: the words on its button.")],
) -> None:
    """Add a language with another one's words, for a translator to go on from."""
    from bot.app.checking import counted
    from content.library import DEFAULT_ROOT
    from content.new_language import LanguageError, Wanted, refusals
    from content.new_language import add_language as added
    from content.problems import file_name
    from dialogs.reader import DEFAULT_FOLDER

    wanted = Wanted(code, source, name)
    if reasons := refusals(DEFAULT_ROOT, wanted):
        fail(*reasons, code=PROBLEMS)
    trees, problems = _read()
    said = trees.content
    if problems:
        found = counted(problems, "problem")
        fail(f"{found} in texts and trees; correct what qorgan check names, then add a language", code=PROBLEMS)
    try:
        counts = added(said.root, DEFAULT_FOLDER, _beside(said), wanted)
    except LanguageError as error:
        fail(*error.lines[:-1], f"{error.lines[-1]}; nothing was changed", code=PROBLEMS)
    except OSError as error:
        fail(f"{error.filename}: can't be written ({error.strerror}); nothing was changed", code=PROBLEMS)
    for path, count in counts.items():
        print(f"{file_name(path)}: {count} new")
    print(f"now translate the .ftl files of {code}, and what stands under {code}: in the .yaml files above")


@commands.command()
def preview(
    screen: Annotated[str, typer.Argument(metavar="SCREEN")],
    lang: Annotated[str, typer.Option(metavar="LANGUAGE", help="Language of the screen.")] = "",
    parent: Annotated[str, typer.Option(metavar="NODE", help="The screen from which it is reached.")] = "",
) -> None:
    """Show in the terminal how a screen looks on a phone."""
    trees, _ = _read(lambda said: _centers(said)[1])
    from dialogs.preview import preview as shown

    language = _language(trees, lang)
    node = _node(trees, screen)
    if not trees.has_screen(node):
        fail(f"'{node.id}' has no screen: the program answers its press ({node.action})", code=PROBLEMS)
    try:
        print(shown(trees, node, language, _node(trees, parent).id if parent else ""))
    except LookupError as error:
        fail(f"'{node.id}' can't be shown in '{language}': {error}; qorgan check says more", code=PROBLEMS)


def _read_content() -> tuple[Content, list[Problem]]:
    """What can be read of the content, and its problems."""
    import datetime

    import content

    today = datetime.datetime.now(datetime.UTC).date()
    try:
        return content.read(today=today, checked=Path("contacts.checked.yaml"))
    except content.ContentError as error:
        fail(*str(error).splitlines(), code=PROBLEMS)


def _beside(said: Content) -> list[Path]:
    """The files outside of the content folder in which every language stands, as far as they are there."""
    centers, _ = _centers(said)
    files = (Path("contacts.checked.yaml"), centers, said.root.parent / "centers.example.yaml")
    return [path for path in dict.fromkeys(path.resolve() for path in files) if path.exists()]


def _centers(said: Content) -> tuple[Path, Network]:
    """The file of the centers, and what it says; nobody answers anywhere where there is none."""
    from bot.centers import CentersError, load_centers
    from bot.settings import SettingsError, load_settings
    from content.network import NO_NETWORK

    try:
        path = load_settings().centers_file
        return path, load_centers(path, said.regions, said.languages) if path.exists() else NO_NETWORK
    except SettingsError as error:
        fail(*error.lines, code=USAGE)
    except CentersError as error:
        fail(*error.lines, code=PROBLEMS)


def _read(network: Callable[[Content], Network] | None = None) -> tuple[Dialogs, int]:
    """What can be read of content and trees, and how many problems they have; `network` says which center answers
    where."""
    import dialogs
    from content.network import NO_NETWORK

    said, problems = _read_content()
    trees, found = dialogs.read(said, None, problems, network(said) if network else NO_NETWORK)
    return trees, len({*problems, *found})


def _tell(problems: int) -> None:
    if problems:
        from bot.app.checking import counted

        found = counted(problems, "problem")
        print(f"qorgan: {found} in texts and trees; qorgan check names them", file=sys.stderr)


def _known(name: str, names: Iterable[str], what: str) -> str:
    from content.problems import nearest

    known = tuple(names)
    if name not in known:
        hint = nearest(name, known) or (f"; known are {', '.join(known)}" if len(known) <= _FEW else "")
        fail(f"there is no {what} '{name}'{hint}", code=PROBLEMS)
    return name


def _language(trees: Dialogs, name: str) -> str:
    return _known(name, trees.languages, "language") if name else trees.languages[0]


def _node(trees: Dialogs, name: str) -> Node:
    """A living node, also by the id that it had before."""
    node = trees.node(name)
    return node if node is not None else trees.nodes[_known(name, trees.nodes, "screen")]


def _export_texts(said: Content, path: Path) -> None:
    from content.sheet import SheetError
    from content.translating import export_texts

    try:
        exported = export_texts(said.root, said.languages, path)
    except SheetError as error:
        fail(*error.lines, code=PROBLEMS)
    if exported.unread:
        fail(*exported.unread, f"{path} has the {exported.texts} texts of the other files", code=PROBLEMS)
    print(path)


def _write(path: Path, text: str) -> None:
    path.write_text(text, "utf-8")
    print(path)


def _svg(drawn: Graph) -> str:
    """Drawn by Graphviz where it is installed: it lets fewer arrows cross."""
    import shutil
    import subprocess

    from dialogs.drawing import svg
    from dialogs.graph import dot

    program = shutil.which("dot")
    if program is not None:
        try:
            done = subprocess.run(  # noqa: S603 - a fixed program, the graph goes in as data
                [program, "-Tsvg"], input=dot(drawn).encode(), capture_output=True, timeout=_DRAWING_SECONDS, check=True
            )
            return done.stdout.decode("utf-8")
        except (OSError, subprocess.SubprocessError, UnicodeDecodeError):
            print(f"qorgan: {program} failed; {drawn.branch} is drawn without it", file=sys.stderr)
    return svg(drawn)
