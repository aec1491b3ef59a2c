"""Files that are replaced together or not at all."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

_NOTHING: Mapping[Path, Path] = {}
_ENDING = ".replacing"


def replace_files(files: Mapping[Path, bytes], like: Mapping[Path, Path] = _NOTHING) -> None:
    """Writes all files, each with the rights that it has, or those of the one that it is made `like` when it is
    new; where a link stands, what it leads to. None is replaced, and no folder stays, unless all could be. What a
    try that was killed has left is taken away. Raises OSError."""
    with _folders(files, like), _written(files, like) as written:
        before = {path: path.read_bytes() for path in written.values() if path.exists()}
        done: list[Path] = []
        try:
            for new, path in written.items():
                new.replace(path)
                done.append(path)
        except BaseException:  # whoever presses Ctrl-C wants neither half
            for path in done:
                with contextlib.suppress(OSError):
                    path.write_bytes(before[path]) if path in before else path.unlink()
            raise


@contextlib.contextmanager
def _folders(files: Mapping[Path, bytes], like: Mapping[Path, Path]) -> Iterator[None]:
    """Makes the folders that aren't there, each with the rights of the one that its files are made like."""
    made: list[Path] = []
    try:
        for path in files:
            folder = path.parent
            if not folder.exists():
                folder.mkdir()
                made.append(folder)
                if path in like:
                    folder.chmod(like[path].parent.stat().st_mode & 0o777)
        yield
    except BaseException:
        for folder in made:
            shutil.rmtree(folder, ignore_errors=True)
        raise


@contextlib.contextmanager
def _written(files: Mapping[Path, bytes], like: Mapping[Path, Path]) -> Iterator[dict[Path, Path]]:
    """Beside each file a new one, by the new one's path; gone at the end if it wasn't put in place."""
    written: dict[Path, Path] = {}
    try:
        for name, data in files.items():
            path = name.resolve()
            for left in path.parent.glob(f".{path.name}.*{_ENDING}"):
                left.unlink()
            handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=_ENDING)
            written[Path(beside)] = path
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            Path(beside).chmod(like.get(name, name).stat().st_mode & 0o777)
        yield written
    finally:
        for new in written:
            new.unlink(missing_ok=True)
