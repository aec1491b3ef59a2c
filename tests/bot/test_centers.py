"""The centers file: what it gives, and that each mistake is named with its line."""

from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.centers import Block, Centers, CentersError, Hours, load_centers

ROOT = Path(__file__).resolve().parents[2]
REGIONS = ("KZ-11", "KZ-19", "KZ-33", "KZ-61", "KZ-71", "KZ-75", "KZ-79")
LANGUAGES = ("kk", "ru", "en")
CENTER = """\
default: one
centers:
  - id: one
    name: {kk: Бір, ru: Один, en: One}
    regions: [KZ-75, KZ-19]
    neighbor: two
    hours: 24/7
    services: [legal]
    accepts: [text, photo]
    public_phone: "+7 (000) 000-00-00"
    staff_language: ru
    phone_checked: 2026-11-01
  - id: two
    name: {kk: Екі, ru: Два, en: Two}
    regions: [KZ-71]
"""


def load(tmp_path: Path, text: str) -> Centers:
    path = tmp_path / "centers.yaml"
    path.write_text(text, "utf-8")
    return load_centers(path, REGIONS, LANGUAGES)


def problems(tmp_path: Path, text: str) -> list[str]:
    """Return the lines of the error, without the path of the file."""
    with pytest.raises(CentersError) as caught:
        load(tmp_path, text)
    assert str(caught.value) == "\n".join(caught.value.lines)
    prefix = f"{tmp_path / 'centers.yaml'}:"
    assert all(line.startswith(prefix) and "\n" not in line for line in caught.value.lines)
    return [line.removeprefix(prefix) for line in caught.value.lines]


def test_every_key_is_read(tmp_path: Path) -> None:
    centers = load(tmp_path, CENTER)
    one, two = centers
    assert len(centers) == 2 and centers.default is one
    assert (one.id, dict(one.name)) == ("one", {"kk": "Бір", "ru": "Один", "en": "One"})
    assert (one.regions, one.neighbor, one.hours) == (("KZ-75", "KZ-19"), "two", Hours())
    assert (one.services, one.accepts) == (("legal",), {"text", "photo"})
    assert (one.public_phone, one.staff_language) == ("+7 (000) 000-00-00", "ru")
    assert (two.neighbor, two.hours, two.services, two.public_phone) == (None, Hours(), (), None)
    assert (one.phone_checked, two.phone_checked) == (date(2026, 11, 1), None)
    assert (two.accepts, two.staff_language) == ({"text"}, "kk")


def test_centers_are_found_by_id_and_region(tmp_path: Path) -> None:
    centers = load(tmp_path, CENTER)
    assert centers.by_id("two") is centers.for_region("KZ-71")
    assert centers.for_region("KZ-19") is centers.default
    assert centers.by_id("three") is None and centers.for_region("KZ-61") is None


def test_the_example_is_good_and_has_no_phone_numbers() -> None:
    centers = load_centers(ROOT / "centers.example.yaml", REGIONS, LANGUAGES)
    assert len(centers) >= 2
    assert all(center.public_phone is None for center in centers)
    assert {center.neighbor for center in centers} <= {center.id for center in centers}


@pytest.mark.parametrize("name", ["yes", "no", "on", "null", "1", "1e3", "0x1"])
def test_ids_that_yaml_would_turn_into_something_else_stay_as_written(tmp_path: Path, name: str) -> None:
    centers = load(tmp_path, CENTER.replace("two", name))
    assert centers.by_id(name) is not None


HOURS = """\
    hours:
      - {days: mon-fri, from: 09:00, to: 18:00}
      - {days: [sat, sun], from: "20:30", to: "24:00"}
      - {days: fri-mon, from: 0:00, to: 1:00}
"""


def test_hours_are_weekly_blocks(tmp_path: Path) -> None:
    hours = load(tmp_path, CENTER + HOURS).by_id("two").hours  # type: ignore[union-attr]
    assert hours.blocks == (
        Block(frozenset({0, 1, 2, 3, 4}), 540, 1080),
        Block(frozenset({5, 6}), 1230, 1440),
        Block(frozenset({4, 5, 6, 0}), 0, 60),
    )
    monday, saturday = (datetime(2026, 11, day, tzinfo=ZoneInfo("Asia/Almaty")) for day in (23, 28))
    for day, hour, minute, expected in (
        (monday, 9, 0, True),
        (monday, 8, 59, False),
        (monday, 17, 59, True),
        (monday, 18, 0, False),
        (monday, 0, 59, True),
        (saturday, 12, 0, False),
        (saturday, 23, 59, True),
    ):
        assert hours.open_at(day.replace(hour=hour, minute=minute)) is expected
    assert Hours().open_at(saturday)


@pytest.mark.parametrize(
    ("before", "after", "line", "message"),
    [
        ("2026-11-01", "01.11.2026", 12, "phone_checked is a day such as 2026-11-01"),
        ("2026-11-01", "20261101", 12, "phone_checked is a day such as 2026-11-01"),
        ("default: one", "default: onne", 1, "did you mean one?"),
        ("default: one", "defualt: one", 1, "did you mean default?"),
        ("default: one\n", "", 1, "add default"),
        ("default: one", "default: [one]", 1, "default can't be"),
        ("- id: one", "- id: One", 3, "id must be 1 to 32"),
        ("- id: one", f"- id: {'o' * 33}", 3, "id must be 1 to 32"),
        ("- id: one", "- id: {a: b}", 3, "id must be 1 to 32"),
        ("- id: one", "- id: network", 3, "network stands for the coordinators"),
        ("- id: two", "- id: one", 13, "there is a center one already"),
        ("- id: one", "- identifier: one", 3, "unknown key 'identifier'"),
        ("- id: one", "- name: {kk: x, ru: x, en: x}", 3, "add id"),
        ("- id: one", "- id: one\n    id: one", 4, "stands here twice"),
        ("ru: Один, ", "", 4, "add ru"),
        ("ru: Один", "ru: Один, de: Eins", 4, "unknown key 'de'"),
        ("ru: Один", "ru: ''", 4, "a name is one line"),
        ("ru: Один", 'ru: "Один\\nдва"', 4, "a name is one line"),
        ("ru: Один", f"ru: {'x' * 65}", 4, "a name is one line"),
        ("{kk: Бір, ru: Один, en: One}", "Один", 4, "must be a mapping"),
        ("[KZ-75, KZ-19]", "[KZ-75, KZ-18]", 5, "did you mean"),
        ("[KZ-75, KZ-19]", "[KZ-75, KZ-75]", 5, "twice"),
        ("[KZ-75, KZ-19]", "KZ-75", 5, "regions must be a list"),
        ("[KZ-71]", "[KZ-19]", 15, "region KZ-19 already belongs to another center"),
        ("neighbor: two", "neighbor: tow", 6, "did you mean two?"),
        ("neighbor: two", "neighbor: one", 6, "must be another center"),
        ("hours: 24/7", "hours: 9-18", 7, "hours is 24/7 or a list"),
        ("hours: 24/7", "hours: []", 7, "hours is 24/7 or a list"),
        ("hours: 24/7", "hours: [{days: mon, from: 9:00}]", 7, "add to"),
        ("hours: 24/7", "hours: [{days: mon, from: 9, to: 18:00}]", 7, 'a time is "HH:MM"'),
        ("hours: 24/7", "hours: [{days: mon, from: 9:00, to: 24:01}]", 7, 'a time is "HH:MM"'),
        ("hours: 24/7", "hours: [{days: mon, from: 18:00, to: 9:00}]", 7, "to must be later than from"),
        ("hours: 24/7", "hours: [{days: monday, from: 9:00, to: 18:00}]", 7, "days is a day"),
        ("hours: 24/7", "hours: [{days: mon-, from: 9:00, to: 18:00}]", 7, "days is a day"),
        ("[legal]", "[leagl]", 8, "did you mean legal?"),
        ("[text, photo]", "[photo]", 9, "accepts must have text"),
        ("[text, photo]", "[text, video]", 9, "accepts can't be 'video'"),
        ('"+7 (000) 000-00-00"', "call us", 10, "public_phone must be a number"),
        ("staff_language: ru", "staff_language: kz", 11, "must be one of kk, ru, en"),
        ("staff_language: ru", "staff_langauge: ru", 11, "did you mean staff_language?"),
        ("centers:", "centers: {}\nother:", 2, "centers must be a list"),
    ],
)
def test_a_mistake_is_named_with_its_line(
    tmp_path: Path, before: str, after: str, line: int, message: str
) -> None:
    assert CENTER.count(before) >= 1
    found = problems(tmp_path, CENTER.replace(before, after, 1))
    assert any(problem.startswith(f"{line}: ") and message in problem for problem in found), found


def test_all_mistakes_come_together_in_order(tmp_path: Path) -> None:
    text = (
        CENTER.replace("[legal]", "[magical]")
        .replace("default: one", "default: none")
        .replace("[KZ-71]", "[x]")
    )
    assert [problem.split(":")[0] for problem in problems(tmp_path, text)] == ["1", "8", "15"]


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("", 1, "the file is empty"),
        ("# only a comment\n", 1, "the file is empty"),
        ("just words", 1, "must be a mapping"),
        ("default: one\ncenters: []\n", 2, "at least one center"),
        ("default: one\ncenters: [\n", 3, "not YAML"),
        ("default: one\n\tcenters: 1\n", 2, "not YAML"),
        ("a: 1\n---\nb: 2\n", 2, "not YAML"),
    ],
)
def test_a_file_without_centers_is_refused(tmp_path: Path, text: str, line: int, message: str) -> None:
    found = problems(tmp_path, text)
    assert any(problem.startswith(f"{line}: ") and message in problem for problem in found), found


def test_a_file_that_cannot_be_read_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "centers.yaml"
    with pytest.raises(CentersError, match=r"copy centers\.example\.yaml"):
        load_centers(path, REGIONS, LANGUAGES)
    path.write_bytes("default: Ә".encode("utf-16"))
    with pytest.raises(CentersError, match="UTF-8"):
        load_centers(path, REGIONS, LANGUAGES)
    path.write_bytes(b"default: \x07")
    with pytest.raises(CentersError, match="unprintable"):
        load_centers(path, REGIONS, LANGUAGES)
    with pytest.raises(CentersError, match="must be a file"):
        load_centers(tmp_path, REGIONS, LANGUAGES)


def test_a_mark_at_the_start_of_the_file_is_skipped(tmp_path: Path) -> None:
    assert len(load(tmp_path, "\ufeff" + CENTER)) == 2
