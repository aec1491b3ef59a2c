"""A new language as a copy of another: every entry in whatever style of YAML, nothing else touched, all or nothing."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from content.new_language import LanguageError, Wanted, add_language

UZ = Wanted("uz", "en", "Oʻzbekcha")

NAMES = """\
# The names of things.
things:
  - {id: a, kk: "А", en: "A, or: {a}" , short: {en: a}}  # one
  - id: b
    en: B  # two
    # kk is yet to come
    hours:
      en: 'from
        nine'
  - {
      en: C,
      kk: В
    }

en:
  - {says: x, because: y}
  - |
    several

    lines
# about kk
kk: [қ]
"en2": {en: kept, uz: there}
"""
NAMES_AFTER = """\
# The names of things.
things:
  - {id: a, kk: "А", en: "A, or: {a}", uz: "A, or: {a}" , short: {en: a, uz: a}}  # one
  - id: b
    en: B  # two
    uz: B
    # kk is yet to come
    hours:
      en: 'from
        nine'
      uz: 'from
        nine'
  - {
      en: C, uz: C,
      kk: В
    }

en:
  - {says: x, because: y}
  - |
    several

    lines
uz:
  - {says: x, because: y}
  - |
    several

    lines
# about kk
kk: [қ]
"en2": {en: kept, uz: there}
"""
TREE = """\
nodes:
  language:
    buttons:
      - {to: set, label: language-kk, language: kk}
      - {to: set, label: language-en, language: en}  # in English
      - help
  again:
    buttons: [[{to: set, language: en, label: english}, help]]
  third:
    buttons:
    -  to: set
       language: en
    - help
"""
TREE_AFTER = """\
nodes:
  language:
    buttons:
      - {to: set, label: language-kk, language: kk}
      - {to: set, label: language-en, language: en}  # in English
      - {to: set, label: language-uz, language: uz}
      - help
  again:
    buttons: [[{to: set, language: en, label: english}, {to: set, language: uz, label: english-uz}, help]]
  third:
    buttons:
    -  to: set
       language: en
    -  to: set
       language: uz
    - help
"""
EN = """\
# First screen.

language-en = English
    .long = The English language
# review: psychologist, native editor
english = English

# Above a group.
## Others
# review: psychologist
# source: law
other =
    Other { $count ->
        [one] one
       *[other] more
    }
-term = Term
"""
EN_AFTER = EN.replace("language\n#", "language\nlanguage-uz = Oʻzbekcha\n#").replace(
    "english = English\n", "english = English\nenglish-uz = Oʻzbekcha\n"
)
UZ_AFTER = """\
# First screen.

# review: native editor
language-en = English
    .long = The English language
# review: native editor
language-uz = Oʻzbekcha
# review: psychologist, native editor
english = English
# review: native editor
english-uz = Oʻzbekcha

# Above a group.
## Others
# review: psychologist
# source: law
# review: native editor
other =
    Other { $count ->
        [one] one
       *[other] more
    }
# review: native editor
-term = Term
"""
KK = "language-en = English\n"


class Folder:
    """A folder of texts, one of trees, and a file outside of both."""

    def __init__(self, path: Path, names: bytes = NAMES.encode()) -> None:
        self.path = path
        self.outside = path / "outside.yaml"
        self.write(
            {
                "content/names.yaml": names,
                "content/en/opening.ftl": EN.encode(),
                "content/kk/opening.ftl": KK.encode(),
                "trees/opening.yaml": TREE.encode(),
                "outside.yaml": b"name: {en: Outside}",
            }
        )

    def write(self, files: Mapping[str, bytes]) -> None:
        for name, data in files.items():
            (self.path / name).parent.mkdir(parents=True, exist_ok=True)
            (self.path / name).write_bytes(data)

    def files(self) -> dict[str, bytes]:
        found = (path for path in self.path.rglob("*") if path.is_file())
        return {path.relative_to(self.path).as_posix(): path.read_bytes() for path in found}

    def add(self, wanted: Wanted = UZ) -> dict[str, int]:
        counts = add_language(self.path / "content", self.path / "trees", [self.outside], wanted)
        return {path.relative_to(self.path).as_posix(): count for path, count in counts.items()}

    def refuses(self, wanted: Wanted = UZ) -> str:
        """Why, once nothing has changed."""
        before = self.files()
        with pytest.raises(LanguageError) as refused:
            self.add(wanted)
        assert self.files() == before
        return str(refused.value)


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def test_every_file_that_a_language_needs(folder: Folder) -> None:
    counts = folder.add()
    after = {name: data.decode() for name, data in folder.files().items()}
    assert after == {
        "content/names.yaml": NAMES_AFTER,
        "content/en/opening.ftl": EN_AFTER,
        "content/kk/opening.ftl": KK + "language-uz = Oʻzbekcha\n",
        "content/uz/opening.ftl": UZ_AFTER,
        "trees/opening.yaml": TREE_AFTER,
        "outside.yaml": "name: {en: Outside, uz: Outside}",
    }
    assert counts == {
        "content/names.yaml": 6,
        "content/en/opening.ftl": 2,
        "content/kk/opening.ftl": 1,
        "content/uz/opening.ftl": 6,
        "trees/opening.yaml": 3,
        "outside.yaml": 1,
    }


@pytest.mark.parametrize(("before", "after"), [("\n", "\r\n"), ("", "\ufeff")])
def test_line_ends_and_marks_of_other_editors(folder: Folder, before: str, after: str) -> None:
    def theirs(text: str) -> bytes:
        return (text.replace("\n", after) if before else after + text).encode()

    given_files = {"content/names.yaml": NAMES, "content/en/opening.ftl": EN, "trees/opening.yaml": TREE}
    folder.write({name: theirs(text) for name, text in given_files.items()})
    folder.add()
    files = folder.files()
    assert files["content/names.yaml"] == theirs(NAMES_AFTER)
    assert files["trees/opening.yaml"] == theirs(TREE_AFTER)
    assert files["content/en/opening.ftl"] == theirs(EN_AFTER)
    assert files["content/uz/opening.ftl"] == theirs(UZ_AFTER)


def test_new_files_have_the_rights_of_the_old(folder: Folder) -> None:
    (folder.path / "content" / "en" / "opening.ftl").chmod(0o640)
    (folder.path / "content" / "en").chmod(0o750)
    folder.add()
    assert (folder.path / "content" / "uz").stat().st_mode & 0o777 == 0o750
    assert (folder.path / "content" / "uz" / "opening.ftl").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize(
    ("wanted", "reason"),
    [
        (Wanted("UZ", "en", "O"), "'UZ' can't be the code of a language; give two or three small Latin letters"),
        (Wanted("u", "en", "O"), "'u' can't be the code"),
        (Wanted("uzbe", "en", "O"), "'uzbe' can't be the code"),
        (Wanted("../", "en", "O"), "'../' can't be the code"),
        (Wanted("id", "en", "O"), "'id' can't be the code"),
        (Wanted("kk", "en", "O"), "content/kk: is there already; change the texts in it, or take it away first"),
        (Wanted("uz", "ru", "O"), "there is no language 'ru' to begin with; known are en, kk"),
        (Wanted("uz", "eng", "O"), "there is no language 'eng' to begin with (did you mean 'en'?)"),
        (Wanted("uz", "en", ""), "give one line of at most 30 characters"),
        (Wanted("uz", "en", " O"), "give one line of at most 30 characters"),
        (Wanted("uz", "en", "O\nz"), "give one line of at most 30 characters"),
        (Wanted("uz", "en", "O" * 31), "give one line of at most 30 characters"),
        (Wanted("uz", "en", "{ $name }"), "'{ $name }' can't stand on a button"),
        (Wanted("uz", "en", "}"), "'}' can't stand on a button"),
    ],
)
def test_what_is_refused(folder: Folder, monkeypatch: pytest.MonkeyPatch, wanted: Wanted, reason: str) -> None:
    monkeypatch.chdir(folder.path)
    assert reason in folder.refuses(wanted)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (b"a:\n- &one {en: A}\n- *one\n", "has an anchor (& or *), which can't be copied; write the value out"),
        (b"a:\n  ? en\n  : A\n", "has a key after a question mark; write 'en:' without it"),
        (b"a:\n  en: A]\n  b: ]\n", "is not valid YAML; correct it"),
        (b"a:\n  en: \xff\n", "is not valid YAML; correct it"),
    ],
)
def test_files_that_no_program_should_change(
    folder: Folder, monkeypatch: pytest.MonkeyPatch, text: bytes, reason: str
) -> None:
    monkeypatch.chdir(folder.path)
    folder.outside.write_bytes(text)
    assert folder.refuses().startswith("outside.yaml:")
    assert reason in folder.refuses()


def test_a_file_that_cannot_be_written_changes_none(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    chmod = Path.chmod

    def full(path: Path, mode: int) -> None:
        if "opening.ftl" in path.name and path.parent.name == "uz":
            raise OSError(28, "No space left on device", str(path))
        chmod(path, mode)

    before = folder.files()
    with monkeypatch.context() as broken:
        broken.setattr(Path, "chmod", full)
        with pytest.raises(OSError, match="No space left"):
            folder.add()
    assert folder.files() == before
    assert not (folder.path / "content" / "uz").exists()
    assert folder.add()


words = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12)
keys = st.sampled_from(["en", "kk", "uz", "id", "name", "en-"])
documents = st.dictionaries(
    keys, st.recursive(words, lambda inner: st.lists(inner) | st.dictionaries(keys, inner), max_leaves=8), min_size=1
)


def grown(data: Any) -> Any:
    """The same with the words of the new language."""
    if isinstance(data, list):
        return [grown(item) for item in data]
    if not isinstance(data, dict):
        return data
    entries = {key: grown(value) for key, value in data.items()}
    return entries | ({"uz": data["en"]} if "en" in data and "uz" not in data else {})


@given(documents, st.sampled_from([True, False, None]), st.sampled_from([20, 1000]), st.sampled_from(["\n", "\r\n"]))
def test_whatever_the_style(data: dict[str, Any], flow: bool | None, width: int, newline: str) -> None:
    text = yaml.safe_dump(data, default_flow_style=flow, width=width, allow_unicode=True, line_break=newline)
    with tempfile.TemporaryDirectory() as name:
        folder = Folder(Path(name), text.encode())
        folder.add()
        after = folder.files()["content/names.yaml"].decode()
    assert yaml.safe_load(after) == grown(data)
